const SHORT_NAME = 6;

/** `US`, `WHO`, `ООН`: written in capitals, and only then a name. */
const inCapitals = (text: string): boolean => {
  const letters = text.replace(/\P{L}/gu, "");
  const short = letters.length > 1 && letters.length <= SHORT_NAME;
  return short && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};
const beginsLow = (text: string): boolean => /^\P{L}*\p{Ll}/u.test(text);

/** Whether a spelling of the tables may be meant by the text: `turkey` is not Turkey, `us` is not the US. */
export const fits = (surface: string, text: string, inflected: boolean): boolean => {
  if (inCapitals(surface)) return inCapitals(text) || (inflected && /^\p{Lu}{2}/u.test(text));
  return beginsLow(surface) || !beginsLow(text);
};

/** The same for words that are no names: only those written in capitals mind the case (`PM`, `МИД`). */
export const fitsWord = (surface: string, text: string): boolean => !inCapitals(surface) || !beginsLow(text);
