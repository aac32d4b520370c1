import assert from "node:assert/strict";
import { test } from "node:test";
import type { RunEvent } from "../../engine/run/run-event.ts";
import { foldRunEvents, pendingRunView, type RunView } from "./run-view-state.ts";

const start = Date.UTC(2026, 0, 2, 3, 4, 5);
const started: RunEvent = {
  type: "run_started",
  run_id: "ci-1",
  plan_id: "ci",
  attempt: 1,
  max_concurrency: 2,
  keep_going: false,
  engine_version: "0.1.0",
};

/** One event a second. */
function fold(...events: RunEvent[]): RunView {
  const recorded = events.map((event, seq) => ({ ...event, seq, atMs: start + seq * 1000, elapsedMs: seq * 1000 }));
  return foldRunEvents(pendingRunView({ runId: "ci-1", planId: "ci", stepIds: ["build", "test"] }), recorded).run;
}

const attemptFailed = {
  type: "attempt_finished",
  step_id: "build",
  attempt: 1,
  status: "failed",
  failure_class: "exit",
  exit_code: 2,
  signal: null,
} as const;

test("a run starts with all its steps pending", () => {
  const run = fold(started);
  assert.equal(run.status, "running");
  assert.equal(run.startedAtMs, start);
  assert.deepEqual(
    [...run.steps.values()].map((step) => step.status),
    ["pending", "pending"],
  );
});

test("a try that fails and is tried again leaves the step running, waiting for backoff", () => {
  const run = fold(started, { type: "attempt_started", step_id: "build", attempt: 1 }, attemptFailed, {
    type: "retry_scheduled",
    step_id: "build",
    attempt: 2,
    delay_sec: 4,
  });
  const step = run.steps.get("build");
  assert.equal(step?.status, "running");
  assert.equal(step?.waitingFor, "backoff");
  assert.deepEqual(step?.nextAttempt, { attempt: 2, atMs: start + 3000 + 4000 });
  assert.equal(step?.attempts[0]?.exitCode, 2);
});

test("the next try ends the waiting and is listed after the first", () => {
  const run = fold(
    started,
    { type: "attempt_started", step_id: "build", attempt: 1 },
    attemptFailed,
    { type: "retry_scheduled", step_id: "build", attempt: 2, delay_sec: 4 },
    { type: "attempt_started", step_id: "build", attempt: 2 },
  );
  const step = run.steps.get("build");
  assert.equal(step?.waitingFor, undefined);
  assert.equal(step?.nextAttempt, undefined);
  assert.deepEqual(
    step?.attempts.map((one) => [one.attempt, one.status]),
    [
      [1, "failed"],
      [2, "running"],
    ],
  );
});

test("a finished step carries its verdict, its cause and its message", () => {
  const run = fold(started, {
    type: "step_finished",
    step_id: "test",
    status: "skipped",
    reason: "upstream",
    verdict: "bad",
    caused_by: "build",
    recovered_by: null,
    message: "`build` failed.",
  });
  const { status, reason, verdict, causedBy, message, finishedAtMs } = run.steps.get("test") ?? {};
  assert.deepEqual(
    { status, reason, verdict, causedBy, message, finishedAtMs },
    {
      status: "skipped",
      reason: "upstream",
      verdict: "bad",
      causedBy: "build",
      message: "`build` failed.",
      finishedAtMs: start + 1000,
    },
  );
});

test("a canceled run is canceling until it has finished", () => {
  assert.equal(fold(started, { type: "cancel_requested", now: false, count: 1 }).isCanceling, true);
  const run = fold(
    started,
    { type: "cancel_requested", now: false, count: 1 },
    { type: "run_finished", status: "canceled", reason: "canceled", warnings: 0, exit_code: 130 },
  );
  assert.equal(run.isCanceling, false);
  assert.equal(run.status, "canceled");
  assert.equal(run.finishedAtMs, start + 2000);
});

test("a batch tells which rows it changed and leaves the run it came from as it was", () => {
  const before = fold(started);
  const event = { type: "attempt_started", step_id: "build", attempt: 1, seq: 5, atMs: start, elapsedMs: 0 } as const;
  const change = foldRunEvents(before, [event]);
  assert.equal(change.isRunChanged, false);
  assert.deepEqual([...change.changedSteps], ["build"]);
  assert.equal(before.steps.get("build")?.status, "pending");
  assert.equal(change.run.steps.get("test"), before.steps.get("test"));
});

test("a try that is heard of twice is listed once", () => {
  const attempt: RunEvent = { type: "attempt_started", step_id: "build", attempt: 1 };
  assert.equal(fold(started, attempt, attempt).steps.get("build")?.attempts.length, 1);
});
