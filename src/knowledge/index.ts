export { compile, LISTS } from "./compile.js";
export type { Entity, Knowledge, NameHit, OfficeClass, Place, RoleHit, Term } from "./knowledge.js";
export { loadKnowledge, readTables } from "./load.js";
