// What starts when: readiness, slots, order (`docs/runs.md`).

import assert from "node:assert/strict";
import { test } from "node:test";
import { runScenario, type Scenario } from "../testing/run-scenario.ts";

/** `2 b` for each start: second and step. */
function checkStarts(scenario: Scenario, expected: readonly string[]): void {
  const starts = runScenario(scenario).events.flatMap((event) =>
    event.type === "attempt_started" ? `${event.atMs / 1000} ${event.step_id}` : [],
  );
  assert.deepEqual(starts, expected);
}

test("a step starts when its own dependencies are over, not when a wave is", () => {
  checkStarts({ plan: "a; slow; b after a", tries: { slow: "ok in 9" } }, ["0 a", "0 slow", "1 b"]);
});

test("no more tries run than there are slots", () => {
  checkStarts({ plan: "a; b; c; d; e", context: { maxConcurrency: 2 } }, ["0 a", "0 b", "1 c", "1 d", "2 e"]);
});

test("the longest remaining path goes first, then the order in the file", () => {
  const plan = "a; b; c; d after c; e after d";
  checkStarts({ plan, context: { maxConcurrency: 1 } }, ["0 c", "1 d", "2 a", "3 b", "4 e"]);
});

test("past durations weigh the paths; a step without a past counts as an average one", () => {
  const pastDurationsSec = new Map([
    ["a", 2],
    ["c", 10],
  ]);
  checkStarts({ plan: "a; b; c", context: { maxConcurrency: 1, pastDurationsSec } }, ["0 c", "1 b", "2 a"]);
});

test("a fallback's path goes on through what waits for its owner", () => {
  const plan = "x; y; a optional else f; f; b after a; c after b";
  const tries = { a: "exit 1 in 1", x: "ok in 1" };
  checkStarts({ plan, tries, context: { maxConcurrency: 2 } }, ["0 a", "0 x", "1 f", "1 y", "2 b", "3 c"]);
});

test("dependents see an owner only after its fallback", () => {
  checkStarts({ plan: "a else f; f; b after a", tries: { a: "exit 1", f: "ok in 5" } }, ["0 a", "1 f", "6 b"]);
});

test("`finally` waits for all of `steps`", () => {
  checkStarts({ plan: "a; b // z; y after z", tries: { b: "ok in 5" } }, ["0 a", "0 b", "5 z", "6 y"]);
});

/** When each stop was asked for, why, and whether at once. */
function checkStops(scenario: Scenario, expected: readonly string[]): void {
  const stops = runScenario(scenario).effects.flatMap((effect) =>
    effect.type === "stop-attempt"
      ? `${effect.atMs / 1000} ${effect.stepId} ${effect.cause}${effect.immediately ? " at once" : ""}`
      : [],
  );
  assert.deepEqual(stops, expected);
}

test("a second cancel skips the grace of what the first is stopping, and `--now` is a second", () => {
  const tries = { a: "hangs stops 30", z: "hangs" };
  checkStops({ plan: "a", tries, cancels: ["1", "2"] }, ["1 a cancel", "2 a cancel at once"]);
  checkStops({ plan: "a", tries, cancels: ["1!"] }, ["1 a cancel at once"]);
  checkStops({ plan: "a // z", tries, cancels: ["1!", "3"] }, ["1 a cancel at once", "3 z cancel at once"]);
});

test("a timeout and an abort stop with grace, an abort only under `on_abort: cancel`", () => {
  const tries = { a: "exit 1 in 1", b: "hangs" };
  checkStops({ plan: "b timeout 5", tries }, ["5 b timeout"]);
  checkStops({ plan: "a; b timeout 5", tries }, ["5 b timeout"]);
  checkStops({ plan: "a; b timeout 5", tries, globals: { onAbort: "cancel" } }, ["1 b abort"]);
});
