// Retries, backoff and the two time limits (`docs/runs.md`).

import assert from "node:assert/strict";
import { test } from "node:test";
import type { RetryPolicy } from "../plan/plan.ts";
import { describeRun, runScenario, type Scenario } from "../testing/run-scenario.ts";
import { decideRetry, type FailedTry } from "./retry-decision.ts";
import type { RunEvent } from "./run-event.ts";

const policy: RetryPolicy = { max: 9, delaySec: 1, backoffFactor: 2, maxDelaySec: 60, jitter: "none" };

function checkDelays(overrides: Partial<RetryPolicy>, random: number, expected: readonly number[]): void {
  const delays = expected.map((_, place) => decide(overrides, { attempt: place + 1, random }));
  assert.deepEqual(
    delays,
    expected.map((delaySec) => ({ kind: "retry", delaySec })),
  );
}

function decide(overrides: Partial<RetryPolicy>, failed: Partial<FailedTry>) {
  return decideRetry(
    { ...policy, ...overrides },
    {
      attempt: 1,
      failureClass: "exit",
      exitCode: 1,
      random: 0.5,
      leftMs: Number.POSITIVE_INFINITY,
      ...failed,
    },
  );
}

test("the delay grows by the factor up to its maximum", () => {
  checkDelays({}, 0.5, [1, 2, 4, 8, 16, 32, 60, 60]);
  checkDelays({ delaySec: 0.5, backoffFactor: 1 }, 0.5, [0.5, 0.5, 0.5]);
  checkDelays({ delaySec: 0 }, 0.5, [0, 0]);
});

test("full jitter draws from zero to the delay, in milliseconds", () => {
  checkDelays({ jitter: "full" }, 0, [0, 0]);
  checkDelays({ jitter: "full" }, 0.25, [0.25, 0.5, 1]);
  checkDelays({ jitter: "full" }, 0.123456, [0.123, 0.247]);
});

test("a delay of zero stays zero however often it is doubled", () => {
  assert.deepEqual(decide({ delaySec: 0, backoffFactor: 1e300, max: 99 }, { attempt: 50 }), {
    kind: "retry",
    delaySec: 0,
  });
});

test("after `max` extra tries no more follow", () => {
  assert.equal(decide({ max: 2 }, { attempt: 2 }).kind, "retry");
  assert.equal(decide({ max: 2 }, { attempt: 3 }).kind, "give-up");
});

test("`config`, `denied` and `canceled` are never tried again, not even where `on` names them", () => {
  for (const failureClass of ["config", "denied", "canceled"] as const) {
    assert.equal(decide({ on: [failureClass] }, { failureClass }).kind, "give-up");
  }
});

test("`on` narrows the classes, `exit_codes` the exits", () => {
  assert.equal(decide({ on: ["timeout"] }, { failureClass: "exit" }).kind, "give-up");
  assert.equal(decide({ on: ["timeout"] }, { failureClass: "timeout" }).kind, "retry");
  assert.equal(decide({ exitCodes: [75] }, { exitCode: 75 }).kind, "retry");
  assert.equal(decide({ exitCodes: [75] }, { exitCode: 1 }).kind, "give-up");
  assert.equal(decide({ exitCodes: [75] }, { failureClass: "timeout", exitCode: null }).kind, "give-up");
  assert.equal(
    decide({ on: ["exit", "timeout"], exitCodes: [75] }, { failureClass: "timeout", exitCode: null }).kind,
    "retry",
  );
});

test("a delay longer than what the hard limit leaves is not waited for", () => {
  assert.equal(decide({}, { leftMs: 1000 }).kind, "retry");
  const decision = decide({}, { leftMs: 999 });
  assert.ok(decision.kind === "give-up" && /max_step_duration_sec/.test(decision.message ?? ""));
  assert.equal(decide({ delaySec: 0 }, { leftMs: 0 }).kind, "give-up");
});

function tell(event: RunEvent): string | undefined {
  if (event.type === "attempt_started") {
    return `${event.step_id} starts try ${event.attempt}`;
  }
  if (event.type === "attempt_finished") {
    return [event.step_id, event.status, event.failure_class ?? []].flat().join(" ");
  }
  if (event.type === "retry_scheduled") {
    return `${event.step_id} waits ${event.delay_sec}`;
  }
  return event.type === "step_finished" ? `${event.step_id} is ${event.status}` : undefined;
}

/** Second, step, event: what a reader of the journal sees of tries. */
function checkStory(scenario: Scenario, expected: readonly string[]): void {
  const run = runScenario(scenario);
  const story = run.events.flatMap((event) => {
    const told = tell(event);
    return told === undefined ? [] : `${event.atMs / 1000} ${told}`;
  });
  assert.deepEqual(story, expected);
  assert.deepEqual(run.leftovers, []);
}

test("a step is tried again after the delay, and what its last try came to counts", () => {
  checkStory({ plan: "a retries 2", tries: { a: "exit 1, signal SIGKILL, ok" } }, [
    "0 a starts try 1",
    "1 a failed exit",
    "1 a waits 1",
    "2 a starts try 2",
    "3 a failed signal",
    "3 a waits 2",
    "5 a starts try 3",
    "6 a success",
    "6 a is success",
  ]);
});

test("a backoff holds no slot", () => {
  const context = { maxConcurrency: 1 };
  checkStory({ plan: "a retries 1; b", tries: { a: "exit 1, ok", b: "ok in 5" }, context }, [
    "0 a starts try 1",
    "1 a failed exit",
    "1 a waits 1",
    "1 b starts try 1",
    "6 b success",
    "6 b is success",
    "6 a starts try 2",
    "7 a success",
    "7 a is success",
  ]);
});

test("a try that takes too long is stopped, and may be tried again", () => {
  checkStory({ plan: "a timeout 3 retries 1", tries: { a: "hangs, ok" } }, [
    "0 a starts try 1",
    "3 a failed timeout",
    "3 a waits 1",
    "4 a starts try 2",
    "5 a success",
    "5 a is success",
  ]);
});

test("the hard limit counts tries and backoffs, and is not tried again", () => {
  const globals = { maxStepDurationSec: 6 };
  checkStory({ plan: "a retries 9", tries: { a: "exit 1 in 2, hangs" }, globals }, [
    "0 a starts try 1",
    "2 a failed exit",
    "2 a waits 1",
    "3 a starts try 2",
    "6 a failed timeout",
    "6 a is failed",
  ]);
});

test("the hard limit does not count queueing, neither before the first try nor between tries", () => {
  const globals = { maxStepDurationSec: 6 };
  const tries = { a: "exit 1 in 2, ok in 3", b: "ok in 5", c: "ok in 6" };
  checkStory({ plan: "c; a after c retries 1; b after c", tries, globals, context: { maxConcurrency: 1 } }, [
    "0 c starts try 1",
    "6 c success",
    "6 c is success",
    "6 a starts try 1",
    "8 a failed exit",
    "8 a waits 1",
    "8 b starts try 1",
    "13 b success",
    "13 b is success",
    "13 a starts try 2",
    "16 a success",
    "16 a is success",
  ]);
});

test("a step fails at once when the hard limit leaves less than the delay", () => {
  const globals = { maxStepDurationSec: 2.5 };
  const run = runScenario({ plan: "a retries 9", tries: { a: "exit 1 in 2" }, globals });
  assert.deepEqual(describeRun(run.state), ["a: failed exit, bad", "run: failed aborted, exits 1"]);
  const finished = run.events.find((event) => event.type === "step_finished");
  assert.equal(
    finished?.type === "step_finished" && finished.message,
    "No further try: 0.5 s are left of `max_step_duration_sec`, and the delay would take 1 s.",
  );
});

test("what stopped a try is told: its own timeout or the hard limit", () => {
  const message = (scenario: Scenario) => {
    const finished = runScenario(scenario).events.find((event) => event.type === "step_finished");
    return finished?.type === "step_finished" ? finished.message : undefined;
  };
  const globals = { maxStepDurationSec: 5 };
  assert.match(message({ plan: "a timeout 3", tries: { a: "hangs" }, globals }) ?? "", /`timeout_sec` of 3 s/);
  assert.match(message({ plan: "a timeout 9", tries: { a: "hangs" }, globals }) ?? "", /`max_step_duration_sec`, 5 s/);
});
