import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDuration } from "./format-duration.ts";

test("a duration has two units at most", () => {
  const cases: [number, string][] = [
    [-5, "0.0 s"],
    [40, "0.0 s"],
    [1_250, "1.3 s"],
    [9_949, "9.9 s"],
    [9_960, "10 s"],
    [59_600, "1 min"],
    [65_000, "1 min 5 s"],
    [3_600_000, "1 h"],
    [7_800_000, "2 h 10 min"],
  ];
  for (const [ms, expected] of cases) {
    assert.equal(formatDuration(ms), expected);
  }
});
