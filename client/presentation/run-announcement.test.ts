import assert from "node:assert/strict";
import { test } from "node:test";
import { announceRun, labelStatusBar } from "./run-announcement.ts";
import { pendingRunView, pendingStepView, type RunView } from "./run-view-state.ts";

const pending = pendingRunView({ runId: "ci-1", planId: "ci", stepIds: ["build", "test"] });
const failedStep = { ...pendingStepView("build"), status: "failed", verdict: "bad" } as const;
const failed: RunView = {
  ...pending,
  status: "failed",
  steps: new Map([
    ["build", failedStep],
    ["test", pendingStepView("test")],
  ]),
};

test("a failure is announced by default, and names the step", () => {
  assert.deepEqual(announceRun(failed, "failures"), {
    kind: "error",
    message: "Plan `ci` failed. Step `build` failed first.",
  });
  assert.equal(announceRun(failed, "none"), undefined);
});

test("a success is announced only where all is wanted, a cancel never", () => {
  const succeeded: RunView = { ...pending, status: "succeeded" };
  assert.equal(announceRun(succeeded, "failures"), undefined);
  assert.deepEqual(announceRun(succeeded, "all"), { kind: "information", message: "Plan `ci` succeeded." });
  assert.equal(announceRun({ ...pending, status: "canceled" }, "all"), undefined);
});

test("a run that goes on announces nothing", () => {
  assert.equal(announceRun({ ...failed, status: "running" }, "all"), undefined);
});

test("the status bar tells what runs before what failed, and is empty otherwise", () => {
  assert.equal(labelStatusBar([{ ...failed, status: "running" }], failed)?.text, "$(loading~spin) ci 1/2");
  assert.equal(labelStatusBar([], failed)?.text, "$(error) ci: failed");
  assert.equal(labelStatusBar([], undefined), undefined);
});
