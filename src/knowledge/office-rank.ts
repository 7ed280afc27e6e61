import type { OfficeClass } from "./knowledge.js";

/** Which office a person is named by when several are held at once: the highest number. */
export const OFFICE_RANK: Readonly<Record<OfficeClass, number>> = {
  head_of_state: 15,
  head_of_government: 14,
  igo_head: 13,
  foreign: 12,
  defence: 11,
  interior: 10,
  deputy: 9,
  speaker: 8,
  military_chief: 7,
  intelligence: 6,
  finance: 5,
  justice: 4,
  spokesperson: 3,
  other_minister: 2,
  envoy: 1,
  other: 0,
};
