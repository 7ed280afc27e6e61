/** PLOVER as of the manual's draft 2.0 (2021), with CAMEO and Goldstein equivalents. Facts stand in the tables. */
export const ONTOLOGY = "plover-2.0";

export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const RELATION_TYPES = ["ALIGNED", "AT_ODDS"] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** What the report says of an act: happened, promised, asked for, told by an interested party, negated, or may be. */
export const STATUSES = ["actual", "planned", "sought", "claimed", "denied", "possible"] as const;
export type Status = (typeof STATUSES)[number];

/** PLOVER actor sectors; `IGO` stands for an international body, `state` for the state as a whole. */
export const SECTORS = [
  "GOV",
  "MIL",
  "COP",
  "SPY",
  "JUD",
  "LEG",
  "PTY",
  "OPP",
  "REB",
  "PAR",
  "CIV",
  "LAB",
  "BUS",
  "MED",
  "EDU",
  "HLH",
  "NGO",
  "REL",
  "CRM",
  "UNS",
  "REF",
  "ELI",
] as const;
export type Sector = (typeof SECTORS)[number];

export const CONTEXTS = [
  "military",
  "intelligence",
  "executive",
  "legislative",
  "election",
  "political_institutions",
  "pro_democracy",
  "pro_autocracy",
  "economic",
  "legal",
  "reparations",
  "human_rights",
  "rights_freedoms",
  "repression",
  "human_security",
  "gender",
  "lgbt",
  "religion_ethnicity",
  "inequality",
  "diplomatic",
  "territory",
  "peacekeeping",
  "health",
  "asylum",
  "migration",
  "disasters",
  "natural_resource",
  "environment",
  "technology",
  "terrorism",
  "cbrn",
  "cyber",
  "misinformation",
  "crime",
  "corruption",
  "illegal_drugs",
  "trafficking",
] as const;
export type Context = (typeof CONTEXTS)[number];

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type QuadCode = 1 | 2 | 3 | 4;
