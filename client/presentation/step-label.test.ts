import assert from "node:assert/strict";
import { test } from "node:test";
import { type AttemptView, pendingStepView, type StepView } from "./run-view-state.ts";
import { labelAttempt, labelStep } from "./step-label.ts";

const failedAttempt: AttemptView = {
  attempt: 1,
  status: "failed",
  failureClass: "exit",
  exitCode: 2,
  signal: null,
  startedAtMs: 0,
  finishedAtMs: 12_400,
};

function check(change: Partial<StepView>, icon: string, description: string, problems = 0) {
  const label = labelStep({ ...pendingStepView("build"), ...change }, problems);
  assert.equal(label.icon.id, icon);
  assert.equal(label.description, description);
  assert.equal(label.spoken, description.replaceAll(" · ", ", "));
}

test("a step's row tells its state in words, not by its icon alone", () => {
  check({}, "circle-outline", "waiting");
  check({ waitingFor: "slot" }, "watch", "waiting for a free slot");
  check({ status: "running" }, "loading~spin", "running");
  check({ status: "success", verdict: "ok" }, "pass", "succeeded");
  check({ status: "success", reason: "cached", verdict: "ok" }, "history", "up to date");
  check({ status: "canceled", verdict: "bad" }, "circle-slash", "canceled");
  check({ status: "unknown", verdict: "bad" }, "question", "result unknown");
});

test("a skipped step says why", () => {
  check({ status: "skipped", reason: "condition" }, "debug-step-over", "skipped by its condition");
  check({ status: "skipped", reason: "upstream", causedBy: "lint" }, "debug-step-over", "skipped because of lint");
  check({ status: "skipped", reason: "not_needed" }, "debug-step-over", "not needed");
});

test("a failed step adds how long it took, how it ended and how many problems were found", () => {
  const failed = { status: "failed", reason: "exit", verdict: "bad", attempts: [failedAttempt] } as const;
  check(failed, "error", "failed · 3 problems · 12 s · exit code 2", 3);
  const second = { ...failedAttempt, attempt: 2, failureClass: "timeout", exitCode: null } as const;
  check({ ...failed, attempts: [failedAttempt, second] }, "error", "failed · 12 s · timed out · try 2");
});

test("a failure that cost the run nothing is a warning", () => {
  check({ status: "failed", verdict: "warn" }, "warning", "failed");
  check({ status: "failed", verdict: "ok", recoveredBy: "mend" }, "warning", "failed, recovered by mend");
});

test("a step in backoff tells which try it waits for", () => {
  const change = { status: "running", waitingFor: "backoff", nextAttempt: { attempt: 2, atMs: 5 } } as const;
  check(change, "watch", "waiting for try 2");
});

test("a try's row tells how it ended", () => {
  assert.equal(labelAttempt(failedAttempt).description, "failed · 12 s · exit code 2");
  const killed = { ...failedAttempt, failureClass: "signal", exitCode: null, signal: "SIGKILL" } as const;
  assert.equal(labelAttempt(killed).description, "failed · 12 s · SIGKILL");
  assert.equal(labelAttempt({ ...failedAttempt, status: "success", exitCode: 0 }).description, "succeeded · 12 s");
});
