import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseRunsToPrune, type PrunableRun, type Retention } from "./choose-runs-to-prune.ts";

const NOW_MS = Date.parse("2026-01-31T00:00:00.000Z");

/** `a3` is a run of the plan `a` that began and ended 3 days ago. */
function ended(name: string, other: Partial<PrunableRun> = {}): PrunableRun {
  const at = new Date(NOW_MS - Number(name.slice(1)) * 24 * 60 * 60 * 1_000).toISOString();
  const times = { started_at: at, finished_at: at };
  return { run_id: name, plan_id: name.slice(0, 1), status: "succeeded", damage: null, ...times, ...other };
}

function check(runs: readonly PrunableRun[], retention: Retention, expected: string): void {
  assert.equal(chooseRunsToPrune(runs, retention, NOW_MS).toSorted().join(" "), expected);
}

const runs = ["a1", "a2", "a3", "b2", "b9"].map((name) => ended(name));

test("the newest of each plan stay", () => {
  check(runs, { keep: 1 }, "a2 a3 b9");
  check(runs, { keep: 2 }, "a3");
  check(runs.toReversed(), { keep: 2 }, "a3");
  check(runs, { keep: 3 }, "");
  check(runs, { keep: 0 }, "a1 a2 a3 b2 b9");
});

test("what is younger stays", () => {
  check(runs, { olderThanDays: 2 }, "a3 b9");
  check(runs, { olderThanDays: 1.5 }, "a2 a3 b2 b9");
  check(runs, { olderThanDays: 0 }, "a1 a2 a3 b2 b9");
});

test("with both, only what neither protects goes", () => {
  check(runs, { keep: 1, olderThanDays: 2 }, "a3 b9");
  check(runs, { keep: 2, olderThanDays: 1 }, "a3");
  check(runs, { keep: 3, olderThanDays: 0 }, "");
});

test("what has not come to its end never goes, and takes nobody's place", () => {
  const unfinished = [
    ended("a0", { status: "running", finished_at: null }),
    ended("a8", { status: "pending", started_at: null, finished_at: null }),
    ended("a9", { status: "quarantined" }),
    ended("a7", { damage: "Line 3 is no JSON." }),
  ];
  check([...unfinished, ...runs], { keep: 0 }, "a1 a2 a3 b2 b9");
  check([...unfinished, ...runs], { keep: 1 }, "a2 a3 b9");
});

test("runs whose plan nobody knows are of one plan", () => {
  check([ended("a1", { plan_id: null }), ended("a2", { plan_id: null })], { keep: 1 }, "a2");
});

test("failed and canceled runs have ended too", () => {
  check([ended("a1", { status: "failed" }), ended("a2", { status: "canceled" })], { keep: 0 }, "a1 a2");
});
