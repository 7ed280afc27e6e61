import { describe, expect, it } from "vitest";
import { calibrated } from "../src/calibration.js";

describe("a calibrated probability", () => {
  it("is a line over log-odds", () => {
    expect(calibrated(0.9, [0.5, 0])).toBeCloseTo(0.75);
    expect(calibrated(0.5, [2, Math.log(3)])).toBeCloseTo(0.75);
    expect(calibrated(0.8, [1, -Math.log(4)])).toBeCloseTo(0.5);
  });

  it("keeps certainty, and everything where there is no line", () => {
    expect([calibrated(0, [0.5, 3]), calibrated(1, [0.5, -3])]).toEqual([0, 1]);
    expect(calibrated(0.123456789, undefined)).toBe(0.123456789);
  });

  it("keeps the order", () => {
    const told = [0.01, 0.2, 0.21, 0.6, 0.999].map((p) => calibrated(p, [0.3, -0.7]));
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });
});
