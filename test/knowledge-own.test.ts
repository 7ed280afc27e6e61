import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { strangersTo } from "../src/knowledge/defined.js";
import { type Knowledge, loadKnowledge, readTables } from "../src/knowledge/index.js";
import { COLUMNS, parseTable, type TableName } from "../src/knowledge/table.js";
import { resolve } from "../src/resolve/index.js";
import { MADE_BY, readingOf, reportOf, type Scene } from "./resolve/scene.js";

const dirs: string[] = [];
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true });
});

/** A folder of tables; fields of a row stand apart by ` / `. */
function folder(tables: Readonly<Partial<Record<TableName, readonly string[]>>>): string {
  const dir = mkdtempSync(join(tmpdir(), "dragoman-knowledge-"));
  dirs.push(dir);
  for (const [name, rows] of Object.entries(tables)) {
    const lines = [COLUMNS[name as TableName].join("\t"), ...rows.map((row) => row.replaceAll(" / ", "\t"))];
    writeFileSync(join(dir, name), `${lines.join("\n")}\n`);
  }
  return dir;
}

describe("a user's own tables", () => {
  let knowledge: Knowledge;
  beforeAll(() => {
    const dir = folder({
      "state_names.tsv": ["FRA / Turkey / en / name", "GRC / Kremlin / en / metonym"],
      "bodies.tsv": ["IGO:NICE / IGO / Nice Assembly of Towns / "],
      "body_names.tsv": ["IGO:NICE / NATO / en / alias"],
      "groups.tsv": ["CHL.REB:own / CHL.REB / Front of the South / group / "],
      "group_names.tsv": ["CHL.REB:own / Hamas / en / name"],
      "people.tsv": [
        "own-putin / Pia Putin / CHL / female /  / Putin|Chad / Angela Merkel",
        "sergei-lavrov / Sergei V. Lavrov / RUS / male /  /  / The Old Fox",
      ],
      "terms.tsv": ["sergei-lavrov / Poet / foreign / RUS.GOV / 2004-03-09 / 2019 /  / mine"],
      "places.tsv": ["Moscow / USA / city / 46.7 / -117 / 100 / Damascus"],
      "roles.tsv": ["troops / en / CIV /  / many"],
    });
    knowledge = loadKnowledge({ dir });
  });
  const ids = (phrase: string) => knowledge.named(phrase)?.entities.map(({ id }) => id);

  it.each([
    ["Turkey", "FRA"],
    ["TURKEY", "FRA"],
    ["Turkey's", "FRA"],
    ["the Kremlin", "GRC"],
    ["NATO", "IGO:NICE"],
    ["Hamas", "CHL.REB:own"],
    ["Putin", "own-putin"],
    ["Angela Merkel", "own-putin"],
    ["Chad", "own-putin"],
    ["The Old Fox", "sergei-lavrov"],
  ])("say alone what they name: %s is %s", (phrase, id) => {
    expect(ids(phrase)).toEqual([id]);
  });

  it("leave what they do not name as it is", () => {
    expect(ids("Turkish")).toEqual(["TUR"]);
    expect(ids("Lavrov")?.[0]).toBe("sergei-lavrov");
    expect(ids("Vladimir Putin")).toEqual(["vladimir-putin"]);
    expect(knowledge.places("Aleppo")[0]?.country).toBe("SYR");
    expect(knowledge.rolesIn("soldiers")[0]?.sector).toBe("MIL");
  });

  it("go before in places and roles, language by language", () => {
    expect(knowledge.places("Moscow").map(({ country }) => country)).toEqual(["USA"]);
    expect(knowledge.places("Damascus").map(({ country }) => country)).toEqual(["USA"]);
    expect(knowledge.rolesIn("troops")[0]?.sector).toBe("CIV");
  });

  it("take the place of a row of the same id, and of a term of the same office and first day", () => {
    const lavrov = knowledge.entity("sergei-lavrov");
    expect(lavrov?.name).toBe("Sergei V. Lavrov");
    expect(lavrov && knowledge.termAt(lavrov, "2018-02-17")?.office).toBe("Poet");
    expect(lavrov && knowledge.termAt(lavrov, "2021-02-17")?.office_class).not.toBe("foreign");
  });

  it("decide whom a report means", () => {
    const scene: Scene = {
      published: "2018-02-17",
      actors: ["Turkey/state", "Greece/state", "Putin/GOV"],
      events: [{ x: "attacked", t: "ASSAULT", src: [0], tgt: [1] }],
    };
    const text = "Turkey attacked Greece, said Putin.";
    const { records } = resolve(reportOf(text, scene), [readingOf(text, scene)], knowledge, MADE_BY);
    expect(records.actors.map(({ id }) => id)).toEqual(["FRA", "GRC", "CHL.ELI:own-putin"]);
  });
});

describe("a row that cannot be", () => {
  const ours = readTables(fileURLToPath(new URL("../knowledge", import.meta.url)));

  it.each<[TableName, string, string]>([
    ["state_names.tsv", "XXXX / Utopia / en / name", 'id is "XXXX" but must be an id such as RUS or RUS.GOV'],
    ["state_names.tsv", "XXX / Utopia / en / name", 'id is "XXX", which no table defines'],
    ["state_names.tsv", "RUS.XYZ / Utopia / en / name", 'id is "RUS.XYZ", and XYZ is no PLOVER sector'],
    ["body_names.tsv", "IGO:XXXX / X / en / name", 'id is "IGO:XXXX", which no table defines'],
    ["bodies.tsv", "XXXX / IGO / X / ", 'id is "XXXX" but must be an id such as IGO:NATO or SYR.REB:hts'],
    ["groups.tsv", "XXX.REB:x / XXX.REB / X / group / ", 'code is "XXX.REB", which no table defines'],
    ["people.tsv", "x / X / XXX / male /  /  / ", 'country is "XXX", which no table defines'],
    ["terms.tsv", "XXXX / X / other / RUS.GOV /  /  /  / ", 'id is "XXXX", which no table defines'],
    [
      "terms.tsv",
      "sergei-lavrov / X / other / RUS.GOV / 2000-13-01 /  /  / ",
      'from is "2000-13-01" but must be a date such as 2004-03-09, 2004-03, 2004 or nothing',
    ],
    [
      "terms.tsv",
      "sergei-lavrov / X / other / RUS.GOV /  / 2001-02-29 /  / ",
      'to is "2001-02-29" but must be a date such as 2004-03-09, 2004-03, 2004 or nothing',
    ],
    ["terms.tsv", "sergei-lavrov / X / other / RUS.GOV / 2004-03 / 2003 /  / ", "to lies before from"],
    ["places.tsv", "X / XXX / city / 1 / 1 / 0 / ", 'country is "XXX", which no table defines'],
  ])("is refused: %s %s", (table, row, reason) => {
    const text = [COLUMNS[table].join("\t"), row.replaceAll(" / ", "\t")].join("\n");
    expect(() => parseTable(table, text, "mine", strangersTo(ours))).toThrow(`mine:2: ${reason}`);
  });

  it("is refused with file, line and reason", () => {
    const dir = folder({ "state_names.tsv": ["# a remark", "XXXX / Utopia / en / name"] });
    const place = `${join(dir, "state_names.tsv")}:3`;
    expect(() => loadKnowledge({ dir })).toThrow(`${place}: id is "XXXX" but must be an id such as`);
  });

  it("may speak of what another of the user's tables defines", () => {
    const dir = folder({
      "states.tsv": ["UTO / UT / Utopia /  /  /  / "],
      "state_names.tsv": ["UTO.GOV / Amaurot Palace / en / metonym"],
    });
    expect(loadKnowledge({ dir }).named("Amaurot Palace")?.entities[0]?.code).toBe("UTO.GOV");
  });
});
