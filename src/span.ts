/** A stretch of `report.text`: UTF-16 positions, start inclusive, end exclusive. */
export type Span = readonly [start: number, end: number];

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Whether `outer` holds every character of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Order of spans in a text: by start, the longer first. */
export const bySpan = (a: Span, b: Span): number => a[0] - b[0] || b[1] - a[1];

/** The characters between two spans; negative where they overlap. */
export const gap = (a: Span, b: Span): number => Math.max(a[0], b[0]) - Math.min(a[1], b[1]);
