// Inputs that come before, after, or beside what they are about.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { RetryPolicy } from "../plan/plan.ts";
import { testContext } from "../testing/run-scenario.ts";
import { sketchPlan } from "../testing/sketch-plan.ts";
import { createRunCore } from "./run-core.ts";
import type { AttemptEnd, UntimedInput } from "./run-input.ts";
import { runStatusOf } from "./run-selectors.ts";
import { isRunFinished, type RunState } from "./run-state.ts";

const endedWell: AttemptEnd = { kind: "ended", exitCode: 0, signal: null, stoppedFor: null };

const noDelay: RetryPolicy = { max: 0, delaySec: 0, backoffFactor: 1, maxDelaySec: 0, jitter: "none" };

function ended(attempt: number, end: AttemptEnd = endedWell): UntimedInput {
  return { type: "attempt-ended", stepId: "a", attempt, end, published: new Map(), random: 0 };
}

const at = (elapsedMs: number) => ({ atMs: elapsedMs, elapsedMs });

/** The events of the last input, by type. */
function feed(sketch: string, inputs: readonly UntimedInput[]): { state: RunState; types: string[]; effects: number } {
  const core = createRunCore(testContext(sketchPlan(sketch)));
  let state = core.initialState;
  let types: string[] = [];
  let effects = 0;
  let time = 0;
  for (const input of inputs) {
    const decision = core.transition(state, { ...input, ...at(time++) });
    state = decision.state;
    types = decision.events.map((event) => event.type);
    effects = decision.effects.length;
  }
  return { state, types, effects };
}

const start: UntimedInput = { type: "start", startedAt: "" };
const queue: UntimedInput = { type: "queue", locks: ["deploy"] };
const cancel: UntimedInput = { type: "cancel", now: false };

test("a queued run is pending until it starts", () => {
  const queued = feed("a", [queue]);
  assert.deepEqual(queued.types, ["run_queued"]);
  assert.equal(runStatusOf(queued.state), "pending");
  assert.equal(runStatusOf(feed("a", [queue, start]).state), "running");
});

test("a cancel before the start ends the run without a step, `finally` included", () => {
  for (const inputs of [[cancel], [queue, cancel]]) {
    const { state, types, effects } = feed("a // z", inputs);
    assert.deepEqual(types, ["cancel_requested", "run_finished"]);
    assert.equal(runStatusOf(state), "canceled");
    assert.equal(state.finished?.exit_code, 130);
    assert.equal(effects, 0);
  }
});

test("after the end nothing changes", () => {
  const end = [start, ended(1)];
  const { state } = feed("a", end);
  assert.ok(isRunFinished(state));
  for (const late of [cancel, start, ended(1), { type: "time" } as const]) {
    const { types, effects } = feed("a", [...end, late]);
    assert.deepEqual([types, effects], [[], 0]);
  }
});

test("the passing of time alone is about nothing", () => {
  const { types, effects } = feed("a; b after a", [start, { type: "time" }]);
  assert.deepEqual([types, effects], [[], 0]);
});

test("news of a process whose try has ended is dropped", () => {
  const spawned = { type: "attempt-spawned", stepId: "a", attempt: 1, pid: 7, startTime: "1" } as const;
  assert.deepEqual(feed("a; b", [start, spawned]).types, ["attempt_spawned"]);
  assert.deepEqual(feed("a; b", [start, ended(1), spawned]).types, []);
});

test("the end of a try that does not run is a bug", () => {
  assert.throws(() => feed("a; b", [start, ended(2)]), /Try 2 of `a` ended, but it does not run/);
  assert.throws(() => feed("a; b", [start, start]), /starts once/);
});

test("a try that was signalled is judged by who signalled it, whatever it exits with", () => {
  const stopped = (stoppedFor: "timeout" | "cancel") => ended(1, { ...endedWell, stoppedFor });
  assert.deepEqual(feed("a continue; b", [start, stopped("timeout")]).types, ["attempt_finished", "step_finished"]);
  const { state } = feed("a", [start, cancel, stopped("cancel")]);
  assert.equal(state.finished?.status, "canceled");
});

test("a failure after a cancel is a failure, and does not abort", () => {
  const { state, types } = feed("a", [start, cancel, ended(1, { ...endedWell, exitCode: 1 })]);
  assert.deepEqual(types, ["attempt_finished", "step_finished", "run_finished"]);
  assert.equal(runStatusOf(state), "canceled");
});

test("a try that the hard limit stopped is the last, even if its clock says a millisecond is left", () => {
  const globals = { maxStepDurationSec: 1.001 };
  const plan = sketchPlan("a", { globals, steps: { a: { retries: { ...noDelay, max: 3 } } } });
  const core = createRunCore(testContext(plan));
  const started = core.transition(core.initialState, { ...start, ...at(0) }).state;
  const told = core.transition(started, { type: "time", ...at(1001) });
  assert.deepEqual(
    told.events.map((event) => event.type),
    ["stop_requested"],
  );
  const { events } = core.transition(told.state, {
    ...ended(1, { ...endedWell, stoppedFor: "timeout" }),
    ...at(1000),
  });
  assert.deepEqual(
    events.map((event) => event.type),
    ["attempt_finished", "step_finished", "run_aborted", "run_finished"],
  );
});

test("news of a try that was given up for lost is recorded and changes nothing", () => {
  const lost = ended(1, { kind: "lost", wasStopped: false, evidence: "Its worker is gone." });
  const again = feed("a idempotent; b", [start, lost]);
  assert.deepEqual(again.types, ["attempt_finished", "retry_scheduled", "attempt_started"]);
  const { types, state } = feed("a idempotent; b", [start, lost, ended(1)]);
  assert.deepEqual(types, ["attempt_reported_late"]);
  assert.deepEqual(runStatusOf(state), "running");
});

test("a try that ended by itself during a cancel counts as it ended", () => {
  const { state } = feed("a", [start, cancel, ended(1)]);
  assert.equal(state.criticalFailures, 0);
  assert.equal(runStatusOf(state), "canceled");
});
