import assert from "node:assert/strict";
import { test } from "node:test";
import type { TriggerRule } from "../plan/plan.ts";
import type { StepFinished } from "./run-event.ts";
import { emptyRecord, type StepState } from "./step-state.ts";
import { isTriggerRuleMet } from "./trigger-rule.ts";

const kinds: Readonly<Record<string, Pick<StepFinished, "status" | "verdict" | "recovered_by">>> = {
  success: { status: "success", verdict: "ok", recovered_by: null },
  recovered: { status: "failed", verdict: "ok", recovered_by: "f" },
  warn: { status: "failed", verdict: "warn", recovered_by: null },
  skipped: { status: "skipped", verdict: "ok", recovered_by: null },
  bad: { status: "failed", verdict: "bad", recovered_by: null },
};

function ended(kind: string): StepState {
  const how = kinds[kind];
  assert.ok(how, kind);
  const outcome: StepFinished = { type: "step_finished", step_id: "a", reason: null, caused_by: null, ...how };
  return { phase: "finished", record: emptyRecord, finishedMs: 0, finishedAtMs: 0, outcome };
}

function checkRule(rule: TriggerRule, table: Readonly<Record<string, boolean>>): void {
  for (const [dependencies, expected] of Object.entries(table)) {
    const states = dependencies.split(" ").map(ended);
    assert.equal(isTriggerRuleMet(rule, states), expected, `${rule}: ${dependencies}`);
  }
}

test("`none_failed` wants no bad verdict", () => {
  checkRule("none_failed", { success: true, "recovered warn skipped": true, "success bad": false });
});

test("`all_success` wants every dependency to have succeeded, itself or recovered", () => {
  checkRule("all_success", { "success recovered": true, "success warn": false, skipped: false, bad: false });
});

test("`all_done` wants nothing", () => {
  checkRule("all_done", { "bad bad": true, skipped: true });
});

test("`one_success` wants one that succeeded", () => {
  checkRule("one_success", { "bad success": true, "bad recovered": true, "warn skipped": false, bad: false });
});

test("`none_failed_min_one_success` wants both", () => {
  checkRule("none_failed_min_one_success", { "success warn": true, "skipped warn": false, "success bad": false });
});

test("without dependencies every rule is met", () => {
  for (const rule of [
    "none_failed",
    "all_success",
    "all_done",
    "one_success",
    "none_failed_min_one_success",
  ] as const) {
    assert.equal(isTriggerRuleMet(rule, []), true, rule);
  }
});
