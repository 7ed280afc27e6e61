import type { EventType, QuadCode } from "./ontology.js";

/** What the tables say of an event type: its quadrant, PLOVER score and nearest CAMEO code, and those of its modes. */
export interface TypeScore {
  readonly quad: QuadCode;
  /** PLOVER score, -10 to +10, of the type without a mode. */
  readonly score: number;
  readonly cameo: string;
  /** Score and CAMEO code of each mode. */
  readonly modes: Readonly<Record<string, readonly [score: number, cameo: string]>>;
}

/**
 * Quadrants, scores and CAMEO codes by type and mode.
 * Scores: PLOVER manual, draft 2.0 (2021); ACCUSE without a mode is taken as -3, where the manual prints +3.
 * SANCTION counts as material conflict (4), as the manual's section on it has it.
 * CAMEO codes: CAMEO 1.1b3, the most general code that maps to the type and mode.
 */
export const SCORES: Readonly<Record<EventType, TypeScore>> = {
  AGREE: { quad: 1, score: 2.5, cameo: "030", modes: {} },
  CONSULT: {
    quad: 1,
    score: 2.5,
    cameo: "040",
    modes: { visit: [4, "042"], "third-party": [1, "045"], multilateral: [4, "046"], phone: [1.5, "041"] },
  },
  SUPPORT: { quad: 1, score: 5, cameo: "050", modes: {} },
  CONCEDE: { quad: 1, score: 4.5, cameo: "080", modes: {} },
  COOPERATE: { quad: 2, score: 9.5, cameo: "060", modes: {} },
  AID: {
    quad: 2,
    score: 10,
    cameo: "070",
    modes: { economic: [10, "071"], military: [10, "072"], humanitarian: [10, "073"], asylum: [10, "075"] },
  },
  RETREAT: {
    quad: 2,
    score: 6.5,
    cameo: "087",
    modes: {
      withdraw: [8, "0873"],
      release: [6.5, "0841"],
      disarm: [10, "0872"],
      ceasefire: [7.5, "0871"],
      access: [6.5, "085"],
      resign: [4.5, "083"],
    },
  },
  REQUEST: {
    quad: 3,
    score: 0,
    cameo: "100",
    modes: { assist: [0.5, "103"], change: [-1, "104"], yield: [-1, "105"], meet: [0, "106"] },
  },
  ACCUSE: {
    quad: 3,
    score: -3,
    cameo: "110",
    modes: { disapprove: [-2, "111"], investigate: [-3.5, "090"], allege: [-3.5, "112"] },
  },
  REJECT: {
    quad: 3,
    score: -2,
    cameo: "120",
    modes: { assist: [-1.5, "122"], change: [-2, "123"], yield: [-2, "124"], meet: [-2, "125"] },
  },
  THREATEN: {
    quad: 3,
    score: -3.5,
    cameo: "130",
    modes: {
      restrict: [-3, "132"],
      arrest: [-3.5, "137"],
      relations: [-3.5, "131"],
      expel: [-3.5, "136"],
      territory: [-4, "1382"],
      violence: [-3.5, "138"],
    },
  },
  PROTEST: {
    quad: 4,
    score: -5,
    cameo: "140",
    modes: {
      demo: [-5, "141"],
      riot: [-7, "145"],
      strike: [-5, "143"],
      hunger: [-4.5, "142"],
      boycott: [-4.5, "143"],
      obstruct: [-4.5, "144"],
      vandalize: [-5, "145"],
    },
  },
  SANCTION: {
    quad: 4,
    score: -6,
    cameo: "160",
    modes: { convict: [-6, "160"], expel: [-5.5, "166"], withdraw: [-6, "161"], discontinue: [-6, "162"] },
  },
  MOBILIZE: {
    quad: 4,
    score: -5.5,
    cameo: "150",
    modes: { troops: [-6.5, "154"], weapons: [-6.5, "155"], police: [-5.5, "153"], militia: [-6, "154"] },
  },
  COERCE: {
    quad: 4,
    score: -7,
    cameo: "170",
    modes: {
      seize: [-7, "171"],
      restrict: [-7, "172"],
      censor: [-6.5, "172"],
      curfew: [-6.5, "1723"],
      "martial-law": [-7.5, "1724"],
      arrest: [-7, "173"],
      deport: [-7, "174"],
      withhold: [-7, "191"],
      misinformation: [-6.5, "170"],
      cyber: [-7, "176"],
    },
  },
  ASSAULT: {
    quad: 4,
    score: -9,
    cameo: "180",
    modes: {
      abduct: [-8.5, "181"],
      beat: [-7.5, "182"],
      torture: [-8.5, "1822"],
      sexual: [-8.5, "1821"],
      targeted: [-9.5, "186"],
      destroy: [-8.5, "1712"],
      primitive: [-8, "190"],
      firearms: [-9, "193"],
      explosives: [-9, "183"],
      "suicide-attack": [-9.5, "1831"],
      aerial: [-9.5, "195"],
      drone: [-9.5, "195"],
      "heavy-weapons": [-9.5, "194"],
      "crowd-control": [-7.5, "175"],
      unconventional: [-10, "204"],
    },
  },
};

/** Goldstein values by CAMEO root, as GDELT and the Phoenix pipeline use them. */
export const GOLDSTEIN: Readonly<Record<string, number>> = {
  "01": 0,
  "02": 3,
  "03": 4,
  "04": 1,
  "05": 3.5,
  "06": 6,
  "07": 7,
  "08": 5,
  "09": -2,
  "10": -5,
  "11": -2,
  "12": -4,
  "13": -6,
  "14": -6.5,
  "15": -7.2,
  "16": -4,
  "17": -7,
  "18": -9,
  "19": -10,
  "20": -10,
};

/** The numbers and codes that an event of a type and mode carries; an unknown mode counts as none. */
export function scoresOf(
  event: EventType,
  mode: string | null,
): { readonly quad: QuadCode; readonly score: number; readonly cameo: string; readonly goldstein: number } {
  const row = SCORES[event];
  const own = mode !== null && Object.hasOwn(row.modes, mode) ? row.modes[mode] : undefined;
  const cameo = own?.[1] ?? row.cameo;
  return {
    quad: row.quad,
    score: own?.[0] ?? row.score,
    cameo,
    goldstein: GOLDSTEIN[cameo.slice(0, 2)] ?? 0,
  };
}
