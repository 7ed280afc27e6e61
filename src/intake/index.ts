export { isNoReport } from "./assemble.js";
export { countReports } from "./count-reports.js";
export { findDateline } from "./dateline.js";
export { reportId } from "./identity.js";
export { FORMAT_NAMES, type FormatName, type Intake, type IntakeOptions } from "./intake.js";
export { READER_LANGUAGES } from "./language.js";
export { normaliseText } from "./normalise.js";
export { openReports } from "./open-reports.js";
export { type ReportSource, reportFrom } from "./report-from.js";
