import assert from "node:assert/strict";
import { test } from "node:test";
import { nextPassAtMs, type PassTimes } from "./pass-schedule.ts";

const first: PassTimes = { firstDirtyAtMs: 1_000, lastDirtyAtMs: 1_000, lastPassEndedAtMs: undefined, lastCostMs: 0 };

test("the first pass comes after a pause", () => {
  assert.equal(nextPassAtMs(first), 1_250);
  assert.equal(nextPassAtMs({ ...first, lastDirtyAtMs: 1_200 }), 1_450);
});

test("without a pause it comes after a second", () => {
  assert.equal(nextPassAtMs({ ...first, lastDirtyAtMs: 1_999 }), 2_000);
});

test("between two passes lie a second and twenty times what the last one took", () => {
  assert.equal(nextPassAtMs({ ...first, lastPassEndedAtMs: 900, lastCostMs: 10 }), 1_900);
  assert.equal(nextPassAtMs({ ...first, lastPassEndedAtMs: 900, lastCostMs: 200 }), 4_900);
  assert.equal(nextPassAtMs({ ...first, firstDirtyAtMs: 9_000, lastDirtyAtMs: 9_000, lastPassEndedAtMs: 900 }), 9_250);
});
