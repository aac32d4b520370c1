import assert from "node:assert/strict";
import { test } from "node:test";
import { labelRun } from "./run-label.ts";
import { pendingRunView, pendingStepView, type RunView, type StepView } from "./run-view-state.ts";

function check(change: Partial<RunView>, steps: Partial<StepView>[], icon: string, description: string) {
  const run: RunView = {
    ...pendingRunView({ runId: "ci-1", planId: "ci", stepIds: [] }),
    ...change,
    steps: new Map(steps.map((step, n) => [`s${n}`, { ...pendingStepView(`s${n}`), ...step }])),
  };
  const label = labelRun(run);
  assert.equal(label.icon.id, icon);
  assert.equal(label.description, description);
}

test("a running run names what runs", () => {
  check({ status: "running" }, [{ status: "running" }, {}], "loading~spin", "running · s0");
  const four = Array.from({ length: 4 }, () => ({ status: "running" }) as const);
  check({ status: "running" }, four, "loading~spin", "running · s0, s1 and 2 more");
});

test("a failed run names what failed it", () => {
  const steps = [
    { status: "failed", verdict: "warn" },
    { status: "failed", verdict: "bad" },
  ] as const;
  const change = { status: "failed", reason: "aborted", startedAtMs: 0, finishedAtMs: 65_000 } as const;
  check(change, [...steps], "error", "failed · 1 min 5 s · s1");
});

test("a run that waits, succeeds, or is canceled says so", () => {
  check({}, [], "watch", "waiting for a lock");
  check({ status: "succeeded" }, [], "pass", "succeeded");
  check({ status: "succeeded", warnings: 1 }, [], "warning", "succeeded with 1 warning");
  check({ status: "running", isCanceling: true }, [], "loading~spin", "canceling");
  check({ status: "running", isInterrupted: true }, [], "question", "interrupted: its engine is gone");
  check({ status: "canceled" }, [], "circle-slash", "canceled");
});
