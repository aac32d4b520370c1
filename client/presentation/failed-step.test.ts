import assert from "node:assert/strict";
import { test } from "node:test";
import { firstFailedStep } from "./failed-step.ts";
import { type AttemptView, pendingRunView, pendingStepView, type StepView } from "./run-view-state.ts";

function attempt(number: number): AttemptView {
  return { attempt: number, status: "failed", failureClass: "exit", exitCode: 1, signal: null };
}

function check(
  steps: (Partial<StepView> & { id: string })[],
  expected: { stepId: string; attempt: number } | undefined,
) {
  const run = pendingRunView({ runId: "ci-1", planId: "ci", stepIds: [] });
  const views = new Map(steps.map((step) => [step.id, { ...pendingStepView(step.id), ...step }]));
  assert.deepEqual(firstFailedStep({ ...run, steps: views }), expected);
}

test("the first to fail is meant, and its last try", () => {
  check(
    [
      { id: "late", status: "failed", verdict: "bad", finishedAtMs: 20, attempts: [attempt(1)] },
      { id: "early", status: "failed", verdict: "bad", finishedAtMs: 10, attempts: [attempt(1), attempt(2)] },
    ],
    { stepId: "early", attempt: 2 },
  );
});

test("a failure that was recovered or told to continue is not what a person looks for", () => {
  const recovered = { id: "a", status: "failed", verdict: "ok", recoveredBy: "mend", finishedAtMs: 1 } as const;
  const continued = { id: "b", status: "failed", verdict: "warn", finishedAtMs: 2, attempts: [attempt(1)] } as const;
  check([recovered, continued, { id: "c", status: "failed", verdict: "bad", finishedAtMs: 3 }], {
    stepId: "c",
    attempt: 0,
  });
  check([recovered, continued], { stepId: "b", attempt: 1 });
  check([recovered], undefined);
});
