import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../src/knowledge/index.js";

const knowledge = loadKnowledge();
const first = (name: string) => knowledge.named(name)?.entities[0] ?? null;

describe("whom a surname alone means", () => {
  it.each([
    ["Obama", "barack-obama"],
    ["Cruz", "ted-cruz"],
    ["Sanders", "bernie-sanders"],
    ["Clinton", "hillary-clinton"],
    ["Johnson", "boris-johnson"],
    ["Lavrov", "sergei-lavrov"],
    ["Erdogan", "recep-tayyip-erdogan"],
    ["Zelenskyy", "volodymyr-zelensky"],
    ["Çavuşoğlu", "mevlut-cavusoglu"],
    ["Stoltenberg", "jens-stoltenberg"],
    ["Путина", "vladimir-putin"],
    ["Лавровым", "sergei-lavrov"],
    ["Зеленського", "volodymyr-zelensky"],
    ["لافروف", "sergei-lavrov"],
    ["نتنياهو", "benjamin-netanyahu"],
    ["拉夫罗夫", "sergei-lavrov"],
    ["习近平", "xi-jinping"],
    ["ظریف", "mohammad-javad-zarif"],
  ])("%s is %s", (name, id) => {
    expect(first(name)?.id).toBe(id);
  });
});

describe("the familiar name and id", () => {
  it.each([
    ["Sergey Lavrov", "sergei-lavrov", "Sergei Lavrov"],
    ["Bashar al-Assad", "bashar-al-assad", "Bashar al-Assad"],
    ["Mahmoud Abbas", "mahmoud-abbas", "Mahmoud Abbas"],
    ["Antony Blinken", "antony-blinken", "Antony Blinken"],
    ["Hassan Nasrallah", "hassan-nasrallah", "Hassan Nasrallah"],
    ["Реджеп Тайип Эрдоган", "recep-tayyip-erdogan", "Recep Tayyip Erdogan"],
    ["خليفة حفتر", "khalifa-haftar", "Khalifa Haftar"],
  ])("%s is %s", (name, id, familiar) => {
    expect(first(name)).toMatchObject({ id, name: familiar });
  });
});

describe("the office on a day", () => {
  const NONE = null;
  it.each([
    ["Boris Johnson", "2017-06-15", "GBR.GOV", "foreign"],
    ["Boris Johnson", "2020-03-15", "GBR.GOV", "head_of_government"],
    ["Boris Johnson", "2024-03-15", NONE, NONE],
    ["Antony Blinken", "2022-03-10", "USA.GOV", "foreign"],
    ["Antony Blinken", "2025-06-10", NONE, NONE],
    ["Sergei Lavrov", "2018-04-10", "RUS.GOV", "foreign"],
    ["Sergei Lavrov", "2025-06-10", "RUS.GOV", "foreign"],
    ["Mevlut Cavusoglu", "2020-02-01", "TUR.GOV", "foreign"],
    ["Mevlut Cavusoglu", "2024-02-01", NONE, NONE],
    ["Hakan Fidan", "2020-02-01", "TUR.SPY", "intelligence"],
    ["Hakan Fidan", "2024-02-01", "TUR.GOV", "foreign"],
    ["Joe Biden", "2014-05-01", "USA.GOV", "deputy"],
    ["Joe Biden", "2023-05-01", "USA.GOV", "head_of_state"],
    ["Joe Biden", "2025-05-01", NONE, NONE],
    ["Donald Trump", "2016-06-01", "USA.PTY", "other"],
    ["Donald Trump", "2018-06-01", "USA.GOV", "head_of_state"],
    ["Donald Trump", "2022-06-01", NONE, NONE],
    ["Donald Trump", "2025-06-01", "USA.GOV", "head_of_state"],
    ["Marco Rubio", "2016-02-01", "USA.LEG", "other"],
    ["Marco Rubio", "2025-02-01", "USA.GOV", "foreign"],
    ["Mark Rutte", "2020-02-01", "NLD.GOV", "head_of_government"],
    ["Mark Rutte", "2025-02-01", "IGO:NATO", "igo_head"],
    ["Antonio Guterres", "2010-02-01", "IGO:UNHCR", "igo_head"],
    ["Antonio Guterres", "2020-02-01", "IGO:UN", "igo_head"],
    ["Ahmed al-Sharaa", "2024-11-30", "SYR.REB", "other"],
    ["Ahmed al-Sharaa", "2025-01-30", "SYR.GOV", "head_of_state"],
    ["Bashar al-Assad", "2024-12-20", NONE, NONE],
  ])("%s on %s is %s, %s", (name, date, code, office) => {
    const person = first(name);
    const term = person === null ? null : knowledge.termAt(person, date);
    expect(term?.code ?? null).toBe(code);
    expect(term?.office_class ?? null).toBe(office);
  });

  it("knows who held an office", () => {
    expect(knowledge.holder("TUR", "foreign", "2024-02-01")?.id).toBe("hakan-fidan");
    expect(knowledge.holder("RUS", "foreign", "2025-06-01")?.id).toBe("sergei-lavrov");
    expect(knowledge.holder("USA", "foreign", "2016-06-01")?.id).toBe("john-kerry");
    expect(knowledge.holder("IGO:NATO", "igo_head", "2019-06-01")?.id).toBe("jens-stoltenberg");
  });
});
