import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../src/resolve/calendar.js";
import { readTime } from "../src/resolve/time-words.js";
import { resolved } from "./resolve/scene.js";

/** A Friday. */
const ANCHOR = dayOf("2019-02-15");

/** What words tell, in one line: start, end where it differs, how sure. */
function told(words: string, language = "en", ahead = false): string {
  const found = readTime(words, language, ANCHOR, ahead);
  if (!found) return "nothing";
  const [start, end] = [isoOf(found.start), isoOf(found.end)];
  return `${start}${start === end ? "" : `..${end}`} ${found.certainty}`;
}

describe("time words in English", () => {
  it.each([
    ["14 February 2019", "2019-02-14 known"],
    ["Feb. 14, 2019", "2019-02-14 known"],
    ["March 3rd", "2018-03-03 implied"],
    ["between 3 and 5 May 2018", "2018-05-03..2018-05-05 known"],
    ["from 3 to 5 May", "2018-05-03..2018-05-05 implied"],
    ["in July 2016", "2016-07-01..2016-07-31 known"],
    ["January", "2019-01-01..2019-01-31 implied"],
    ["2016", "2016-01-01..2016-12-31 known"],
    ["between 2014 and 2016", "2014-01-01..2016-12-31 known"],
    ["2015-16", "2015-01-01..2016-12-31 known"],
    ["the 1980s", "1980-01-01..1989-12-31 known"],
    ["the first quarter of 2018", "2018-01-01..2018-03-31 known"],
    ["Q3 2017", "2017-07-01..2017-09-30 known"],
    ["3/4/2021", "2021-01-01..2021-12-31 known"],
    ["25/12/2018", "2018-12-25 known"],
    ["15.02.2018", "2018-02-15 known"],
    ["2018-11-30", "2018-11-30 known"],
    ["Monday", "2019-02-11 implied"],
    ["on Friday", "2019-02-15 implied"],
    ["last Friday", "2019-02-08 implied"],
    ["next Monday", "2019-02-18 implied"],
    ["yesterday", "2019-02-14 implied"],
    ["today", "2019-02-15 implied"],
    ["last week", "2019-02-04..2019-02-10 implied"],
    ["this week", "2019-02-11..2019-02-17 implied"],
    ["last month", "2019-01-01..2019-01-31 implied"],
    ["last year", "2018-01-01..2018-12-31 implied"],
    ["over the weekend", "2019-02-09..2019-02-10 implied"],
    ["31 February 2019", "2019-01-01..2019-12-31 known"],
    ["Sun Yat-sen", "nothing"],
    ["for months", "nothing"],
    ["", "nothing"],
  ])("%s", (words, expected) => {
    expect(told(words)).toBe(expected);
  });

  it("takes a weekday without direction for the next one where the act lies ahead", () => {
    expect(told("Monday", "en", true)).toBe("2019-02-18 implied");
    expect(told("March", "en", true)).toBe("2019-03-01..2019-03-31 implied");
  });

  it("says nothing of relative words without an anchor", () => {
    expect(readTime("yesterday", "en", null, false)).toBeNull();
    expect(readTime("14 February", "en", null, false)).toBeNull();
    expect(readTime("14 February 2019", "en", null, false)).not.toBeNull();
  });
});

describe("time words in the other languages", () => {
  it.each([
    ["ru", "в понедельник", "2019-02-11 implied"],
    ["ru", "14 февраля 2019 года", "2019-02-14 known"],
    ["ru", "на прошлой неделе", "2019-02-04..2019-02-10 implied"],
    ["ru", "вчера", "2019-02-14 implied"],
    ["uk", "у п'ятницю", "2019-02-15 implied"],
    ["uk", "в листопаді 2018 року", "2018-11-01..2018-11-30 known"],
    ["tr", "pazartesi günü", "2019-02-11 implied"],
    ["tr", "24 Temmuz 1923", "1923-07-24 known"],
    ["tr", "geçen ay", "2019-01-01..2019-01-31 implied"],
    ["es", "el lunes", "2019-02-11 implied"],
    ["es", "7 de diciembre", "2018-12-07 implied"],
    ["es", "el año pasado", "2018-01-01..2018-12-31 implied"],
    ["fr", "jeudi", "2019-02-14 implied"],
    ["fr", "26 juin 2018", "2018-06-26 known"],
    ["fr", "la semaine dernière", "2019-02-04..2019-02-10 implied"],
    ["pt", "ontem", "2019-02-14 implied"],
    ["pt", "terça-feira", "2019-02-12 implied"],
    ["de", "am Donnerstag", "2019-02-14 implied"],
    ["de", "20. Februar 2008", "2008-02-20 known"],
    ["it", "lunedì", "2019-02-11 implied"],
    ["ar", "الأربعاء", "2019-02-13 implied"],
    ["ar", "25 يوليو/تموز 2018", "2018-07-25 known"],
    ["ar", "الأسبوع الماضي", "2019-02-04..2019-02-10 implied"],
    ["fa", "دوشنبه", "2019-02-11 implied"],
    ["fa", "سه‌شنبه", "2019-02-12 implied"],
    ["fa", "دیروز", "2019-02-14 implied"],
    ["zh", "2018年6月9日", "2018-06-09 known"],
    ["zh", "14日", "2019-02-14 implied"],
    ["zh", "28日晚", "2019-01-28 implied"],
    ["zh", "周四", "2019-02-14 implied"],
    ["zh", "去年", "2018-01-01..2018-12-31 implied"],
  ])("%s: %s", (language, words, expected) => {
    expect(told(words, language)).toBe(expected);
  });
});

describe("time words of any kind", () => {
  it("never throw and never end before they start", () => {
    const languages = fc.constantFrom("en", "ru", "tr", "es", "fr", "ar", "zh", "pt", "de", "uk", "fa", "it");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), languages, fc.boolean(), (words, language, ahead) => {
        const found = readTime(words, language, ANCHOR, ahead);
        if (found) expect(found.end).toBeGreaterThanOrEqual(found.start);
      }),
    );
  });
});

describe("the date of an event", () => {
  const event = (time: readonly string[], st?: "planned") => ({
    events: [{ x: "met", t: "CONSULT" as const, time, ...(st ? { st } : {}) }],
  });

  it("is the dateline's, else the publication's, for an actual act without time words", () => {
    const text = "ANKARA, Feb 14 — They met.";
    const both = resolved(text, {
      published: "2019-02-15",
      dateline: { place: "ANKARA", date: "2019-02-14" },
      ...event([]),
    });
    expect(both.records.events[0]?.date).toMatchObject({
      start: "2019-02-14",
      certainty: "implied",
      span: null,
    });
    const page = resolved(text, { published: "2019-02-15", ...event([]) });
    expect(page.records.events[0]?.date.start).toBe("2019-02-15");
    const planned = resolved(text, { published: "2019-02-15", ...event([], "planned") });
    expect(planned.records.events[0]?.date).toMatchObject({ start: null, certainty: "unknown" });
  });

  it("counts back from the report's date where the words tell a distance", () => {
    const { records } = resolved("They met two weeks ago.", {
      published: "2019-02-15",
      ...event(["two weeks ago"]),
    });
    expect(records.events[0]?.date).toMatchObject({ start: "2019-02-01", certainty: "implied" });
  });

  it("is never after the report where the act is done", () => {
    const start = (time: string, st?: "planned") =>
      resolved(`They met ${time}.`, { published: "2019-02-15", ...event([time], st) }).records.events[0]
        ?.date;
    expect(start("next Monday")).toMatchObject({ start: null, span: [9, 20] });
    expect(start("in 2030")).toMatchObject({ start: null });
    expect(start("20 February")).toMatchObject({ start: null });
    expect(start("20 March")).toMatchObject({ start: "2018-03-20" });
    expect(start("this week")).toMatchObject({ start: "2019-02-11", end: "2019-02-17" });
    expect(start("next Monday", "planned")).toMatchObject({ start: "2019-02-18" });
  });

  it.each([
    ["en", "They met until Friday.", "Friday"],
    ["en", "They met until at least the end of February.", "the end of February"],
    ["en", "They met until Friday.", "until Friday"],
    ["ru", "Они met до пятницы.", "пятницы"],
    ["uk", "Вони met до п'ятниці.", "п'ятниці"],
    ["tr", "31 Ocak'a kadar met.", "31 Ocak"],
    ["tr", "Cuma gününe kadar met.", "Cuma"],
    ["tr", "Cumaya kadar met.", "Cumaya kadar"],
    ["es", "Se met hasta el viernes.", "viernes"],
    ["fr", "Ils met jusqu’au 31 janvier.", "31 janvier"],
    ["fr", "Ils met jusqu'à vendredi.", "vendredi"],
    ["pt", "Eles met até 31 de janeiro.", "31 de janeiro"],
    ["it", "Si met fino a venerdì.", "venerdì"],
    ["it", "Si met fino all'8 marzo.", "8 marzo"],
    ["de", "Sie met bis Freitag.", "Freitag"],
    ["de", "Sie met bis zum 31. Januar.", "31. Januar"],
    ["ar", "met حتى الجمعة.", "الجمعة"],
    ["fa", "met تا جمعه.", "جمعه"],
    ["zh", "met直到周五。", "周五"],
  ])("is not the time until which it went on, in %s: %s", (language, text, time) => {
    const scene = (st?: "planned") => ({ language, published: "2019-02-13", ...event([time], st) });
    expect(resolved(text, scene()).records.events[0]?.date).toMatchObject({
      start: "2019-02-13",
      span: null,
    });
    expect(resolved(text, scene("planned")).records.events[0]?.date.start).toBeNull();
  });

  it.each([
    ["en", "They met since Monday.", "Monday"],
    ["ru", "Они met с понедельника.", "понедельника"],
    ["uk", "Вони met з понеділка.", "понеділка"],
    ["tr", "Pazartesiden beri met.", "Pazartesiden"],
    ["tr", "11 Şubat'tan bu yana met.", "11 Şubat"],
    ["es", "Se met desde el lunes.", "lunes"],
    ["fr", "Ils met depuis lundi.", "lundi"],
    ["pt", "Eles met desde segunda-feira.", "segunda-feira"],
    ["it", "Si met da lunedì.", "lunedì"],
    ["de", "Sie met seit Montag.", "seit Montag"],
    ["ar", "met منذ الاثنين.", "الاثنين"],
    ["fa", "met از دوشنبه.", "دوشنبه"],
    ["zh", "met自周一以来。", "周一"],
  ])("begins with the time since which it goes on, in %s: %s", (language, text, time) => {
    const { records } = resolved(text, { language, published: "2019-02-15", ...event([time]) });
    expect(records.events[0]?.date).toMatchObject({
      start: "2019-02-11",
      end: "2019-02-15",
      precision: "period",
    });
  });

  it.each([
    ["en", "They met four weeks after Minsk had voted.", "four weeks after"],
    ["en", "They met four weeks after Minsk had voted.", "four weeks"],
    ["ru", "Они met через четыре недели после того, как voted.", "через четыре недели"],
    ["es", "Se met cuatro semanas después de que voted.", "cuatro semanas"],
    ["fr", "Ils met quatre semaines après que voted.", "quatre semaines"],
    ["pt", "Eles met quatro semanas depois de voted.", "quatro semanas"],
    ["it", "Si met quattro settimane dopo voted.", "quattro settimane"],
    ["de", "Sie met vier Wochen nach voted.", "vier Wochen"],
    ["ar", "met بعد أربعة أسابيع من voted.", "بعد أربعة أسابيع"],
    ["fa", "met چهار هفته پس از voted.", "چهار هفته"],
  ])("is the report's where it came an amount of time after another, in %s: %s", (language, text, time) => {
    const { records } = resolved(text, { language, published: "2021-06-21", ...event([time]) });
    expect(records.events[0]?.date).toMatchObject({ start: "2021-06-21", span: null });
  });

  it.each([
    ["en", "They met four weeks after Minsk had voted.", "four weeks after"],
    ["ru", "Они met через четыре недели после voted.", "через четыре недели"],
    ["de", "Sie met vier Wochen nach voted.", "vier Wochen"],
    ["fr", "Ils met quatre semaines après voted.", "quatre semaines"],
    ["es", "Se met cuatro semanas después de voted.", "cuatro semanas"],
    ["pt", "Eles met quatro semanas depois de voted.", "quatro semanas"],
    ["it", "Si met quattro settimane dopo voted.", "quattro settimane"],
    ["uk", "Вони met через чотири тижні після voted.", "чотири тижні"],
  ])("lies that amount of time back for the other, in %s: %s", (language, text, time) => {
    const events = [{ x: "voted", t: "CONSULT" as const, time: [time] }];
    const { records } = resolved(text, { language, published: "2021-06-21", events });
    expect(records.events[0]?.date.start).toBe("2021-05-24");
  });

  it("is a night between two weekdays in Russian, no beginning", () => {
    const text = "Они met в ночь с понедельника на вторник.";
    const { records } = resolved(text, {
      language: "ru",
      published: "2019-02-15",
      ...event(["понедельника"]),
    });
    expect(records.events[0]?.date).toMatchObject({ start: "2019-02-11", end: "2019-02-11" });
  });

  it("keeps the words where no rule knows them", () => {
    const { records } = resolved("They met at long last.", {
      published: "2019-02-15",
      ...event(["at long last"]),
    });
    expect(records.events[0]?.date).toMatchObject({ start: null, precision: "unknown", span: [9, 21] });
  });
});
