import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDateline, reportFrom } from "../src/intake/index.js";
import { dateInUrl, readDate } from "../src/intake/iso-date.js";

/** `opening | place | date | agency`, read in a report of 16 February 2024; `-` is null. */
const DATELINES = `
ANKARA, Feb. 15 (Reuters) — | ANKARA | 2024-02-15 | Reuters
MOSCOW, 3 March, Interfax. | MOSCOW | 2023-03-03 | Interfax
MOSCOW, February 15. /TASS/. | MOSCOW | 2024-02-15 | TASS
WASHINGTON (AP) — | WASHINGTON | - | AP
KYIV, Ukraine — | KYIV | - | -
TEHRAN, Iran (AP) — | TEHRAN | - | AP
UNITED NATIONS (AP) — | UNITED NATIONS | - | AP
ST. PETERSBURG, June 3 (Reuters) - | ST. PETERSBURG | 2023-06-03 | Reuters
BEIRUT/GENEVA, Feb 15 (Reuters) - | BEIRUT | 2024-02-15 | Reuters
BEIJING, Feb. 15 (Xinhua) -- | BEIJING | 2024-02-15 | Xinhua
SOFIA, Dec. 31 (Meridian) — | SOFIA | 2023-12-31 | Meridian
МОСКВА, 15 фев — РИА Новости. | МОСКВА | 2024-02-15 | RIA Novosti
МОСКВА, 15 февраля. /ТАСС/. | МОСКВА | 2024-02-15 | TASS
Москва. 15 февраля. INTERFAX.RU - | Москва | 2024-02-15 | Interfax
КИЇВ, 15 лютого /Укрінформ/. | КИЇВ | 2024-02-15 | Ukrinform
ANKARA (AA) - | ANKARA | - | Anadolu
İSTANBUL, (DHA) - | İSTANBUL | - | DHA
Madrid, 15 feb (EFE).- | Madrid | 2024-02-15 | EFE
Paris (AFP) - | Paris | - | AFP
PARIS, 15 février - | PARIS | 2024-02-15 | -
Lisboa, 15 fev 2024 (Lusa) – | Lisboa | 2024-02-15 | Lusa
Brasília (Agência Brasil) - | Brasília | - | Agência Brasil
Berlin/Brüssel (dpa) - | Berlin | - | dpa
Berlin, 15. Feb (Reuters) - | Berlin | 2024-02-15 | Reuters
(ANSA) - ROMA, 15 FEB - | ROMA | 2024-02-15 | ANSA
أنقرة (الأناضول) - | أنقرة | - | Anadolu
القاهرة 15 فبراير (رويترز) - | القاهرة | 2024-02-15 | Reuters
تهران - ایرنا - | تهران | - | IRNA
واشنگتن، ۱۹ اردیبهشت ۱۳۹۷ (مریدین) — | واشنگتن | 2018-05-09 | مریدین
新华社北京2月15日电（记者王某） | 北京 | 2024-02-15 | Xinhua
中新网2月15日电 | - | 2024-02-15 | China News Service
北京2023年3月26日电（子午社） | 北京 | 2023-03-26 | 子午社
`;

const NONE = `
BREAKING — the talks have failed
NATO — the alliance — met
Erdogan — the president — said
Paris, the capital, was quiet
On Feb 15 - the day of the vote
Moscow said on 15 February that it would
The Turkish minister (AKP) said
U.S. President Joe Biden said - on
EU-Russia relations are poor
RUSSIA-UKRAINE TALKS - what we know
London – Foreign minister said
قال الوزير إن المحادثات فشلت
外交部发言人2月15日表示
`;

const linesOf = (notation: string): string[] => notation.trim().split("\n");

describe("a dateline", () => {
  it.each(linesOf(DATELINES))("%s", (line) => {
    const [opening = "", place, date, agency] = line.split(" | ");
    const found = findDateline(`${opening} The minister left.`, "2024-02-16");
    expect([found?.place ?? "-", found?.date ?? "-", found?.agency ?? "-"]).toEqual([place, date, agency]);
    expect(found?.span).toEqual([0, opening.length]);
  });

  it.each(linesOf(NONE))("is not seen in: %s", (line) => {
    expect(findDateline(line, "2024-02-16")).toBeNull();
  });

  it("takes the nearest year not after publication, a day of grace for time zones", () => {
    const dateAt = (published: string) => findDateline("OSLO, Jan. 1 (NTB) — X", published)?.date;
    expect(dateAt("2023-12-31")).toBe("2024-01-01");
    expect(dateAt("2023-12-30")).toBe("2023-01-01");
    expect(findDateline("OSLO, Dec. 31 (NTB) — X", "2024-01-02")?.date).toBe("2023-12-31");
    expect(findDateline("OSLO, Feb. 29 (NTB) — X", "2023-03-01")?.date).toBe("2020-02-29");
    expect(findDateline("OSLO, Jan. 1 (NTB) — X", null)?.date).toBeNull();
  });

  it("may stand under a by-line", () => {
    const text = "By Ada Example\n\nLONDON (Reuters) - Ministers met.";
    const span = findDateline(text)?.span ?? [0, 0];
    expect(text.slice(...span)).toBe("LONDON (Reuters) -");
  });

  it("stays in the report's text, where its span says", async () => {
    const report = await reportFrom({
      title: "Talks fail",
      text: "WIEN, 15. Februar 2024 (APA) — Die Gespräche sind gescheitert.",
    });
    const { dateline, text, parts } = report;
    expect(text.slice(...(dateline?.span ?? [0, 0]))).toBe("WIEN, 15. Februar 2024 (APA) —");
    expect(dateline?.span[0]).toBe(parts.body[0]);
    expect([report.published, report.published_certainty]).toEqual(["2024-02-15", "implied"]);
  });

  it("always lies within any text", () => {
    const piece = fc.constantFrom(
      "ANKARA",
      "Paris",
      ", ",
      "Feb. 15",
      " (AP)",
      " —",
      "\n\n",
      "新华社",
      "2月15日电",
      "/ТАСС/",
      ".",
      " x ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const span = findDateline(text, "2024-02-16")?.span;
        if (span === undefined) return;
        expect(span[0]).toBeGreaterThanOrEqual(0);
        expect(span[1]).toBeGreaterThan(span[0]);
        expect(span[1]).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a date field", () => {
  it.each([
    ["2024-02-15", "2024-02-15"],
    ["2024-02-15T23:30:00+03:00", "2024-02-15"],
    ["20240215", "2024-02-15"],
    ["20240215103000", "2024-02-15"],
    ["Thu, 15 Feb 2024 10:00:00 GMT", "2024-02-15"],
    ["February 15, 2024", "2024-02-15"],
    ["15 Şubat 2024", "2024-02-15"],
    ["15 de febrero de 2024", "2024-02-15"],
    ["2024年2月15日 08:00", "2024-02-15"],
    ["١٥ فبراير ٢٠٢٤", "2024-02-15"],
    ["15.02.2024", "2024-02-15"],
    ["2/15/2024", "2024-02-15"],
    ["1707990000", "2024-02-15"],
    ["1707990000000", "2024-02-15"],
    ["03/04/2024", null],
    ["2024", null],
    ["2024-02", null],
    ["2024-02-30", null],
    ["yesterday", null],
  ])("%s is %s", (value, day) => {
    expect(readDate(value)).toBe(day);
  });

  it("that tells no day is a message, and the report is read", async () => {
    const report = await reportFrom({ text: "The talks failed on Friday.", date: "03/04/2024" });
    expect(report.published).toBeNull();
    expect(report.messages.map(({ code }) => code)).toEqual(["unreadable-date"]);
    expect(report.messages[0]?.where).toBe("memory");
  });

  it.each(["2019", "2019-07"])("that tells no more than %s is kept as it is", async (date) => {
    const report = await reportFrom({ text: "The talks failed on Friday.", date });
    expect(report).toMatchObject({ published: date, published_certainty: "known", messages: [] });
  });

  it("may stand in an address", () => {
    expect(dateInUrl("https://news.example/world/2024/02/15/talks")).toBe("2024-02-15");
    expect(dateInUrl("https://news.example/2024-02-15-talks.html")).toBe("2024-02-15");
    expect(dateInUrl("https://news.example/a-20240215/")).toBe("2024-02-15");
    expect(dateInUrl("https://news.example/article/202402153345")).toBeNull();
    expect(dateInUrl("https://news.example/2024/13/45/x")).toBeNull();
  });

  it("known beats implied beats unknown", async () => {
    const text = "The talks failed on Friday.";
    const certainty = async (date: string | undefined, option?: string) => {
      const report = await reportFrom({ text, ...(date && { date }) }, option ? { date: option } : {});
      return [report.published, report.published_certainty];
    };
    expect(await certainty("2024-02-15", "2020-01-01")).toEqual(["2024-02-15", "known"]);
    expect(await certainty(undefined, "2020-01-01")).toEqual(["2020-01-01", "implied"]);
    expect(await certainty(undefined)).toEqual([null, "unknown"]);
  });
});
