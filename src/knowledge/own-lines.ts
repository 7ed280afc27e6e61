/** The last field of a line that a user's own row made. */
const OWN = "own";

/** What ends a line: nothing, or the mark of a user's own row. */
export const markOf = (own: boolean): string => (own ? `\t${OWN}` : "");

/** Whether a line, given as its fields, was made by a user's own row. */
export const isOwn = (fields: readonly string[]): boolean => fields.at(-1) === OWN;

/** Of readings of one name, each as the fields of its line: a user's own where there are any, else all. */
export const ownFirst = <T extends readonly string[]>(readings: readonly T[]): readonly T[] => {
  const own = readings.filter(isOwn);
  return own.length > 0 ? own : readings;
};
