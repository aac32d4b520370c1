import assert from "node:assert/strict";
import { test } from "node:test";
import { testContext } from "../testing/run-scenario.ts";
import { type SketchDetails, sketchPlan } from "../testing/sketch-plan.ts";
import { previewRun, type RunPreview } from "./preview-run.ts";
import type { RunContext } from "./run-context.ts";

function preview(sketch: string, details: SketchDetails = {}, context: Partial<RunContext> = {}): RunPreview {
  return previewRun(testContext(sketchPlan(sketch, details), context));
}

function stepOf(of: RunPreview, id: string) {
  const step = of.steps.find((candidate) => candidate.id === id);
  assert.ok(step, id);
  return step;
}

test("waves, order, times and the critical path come from the real core on past durations", () => {
  const pastDurationsSec = new Map([
    ["a", 2],
    ["b", 5],
    ["c", 1],
  ]);
  const { waves, order, estimated_sec, critical_path, steps } = preview(
    "c; a; b; d after a c // z",
    {},
    { pastDurationsSec, maxConcurrency: 2 },
  );
  assert.deepEqual(waves, [["c", "a", "b"], ["d"], ["z"]]);
  assert.deepEqual(order, ["b", "a", "c", "d", "z"]);
  assert.equal(estimated_sec, 6);
  assert.deepEqual(critical_path, ["b", "z"]);
  assert.deepEqual(
    steps.map(({ id, wave, starts_at_sec, duration_sec, is_duration_guessed }) => [
      id,
      wave,
      starts_at_sec,
      duration_sec,
      is_duration_guessed,
    ]),
    [
      ["c", 1, 2, 1, false],
      ["a", 1, 0, 2, false],
      ["b", 1, 0, 5, false],
      ["d", 2, 3, 1, true],
      ["z", 3, 5, 1, true],
    ],
  );
});

test("a fallback is not needed, because every try succeeds", () => {
  const step = stepOf(preview("a else f retries 3; f"), "f");
  assert.deepEqual([step.outcome, step.reason, step.wave, step.launch], ["skipped", "not_needed", null, null]);
});

test("what is known before the run is written out, what is not stays as written", () => {
  const params = new Map([["word", { name: "word", type: "string", secret: false } as const]]);
  const args = ["${{ params.word }}", "${{ prev.a.status }} in ${{ run.id }}", "${{ resources.tag }}"];
  const action = { type: "command", command: "tool", args } as const;
  const details = { params, steps: { b: { action } } };
  const context = { params: new Map([["word", "hi"]]) };
  assert.deepEqual(stepOf(preview("a provides tag; b consumes tag", details, context), "b").launch, {
    command: "tool",
    args: ["hi", "${{ prev.a.status }} in ${{ run.id }}", "${{ resources.tag }}"],
    env: { PLAN_RESOURCE_TAG: "${{ resources.tag }}" },
  });
});

test("a condition that needs a run counts as true and is marked; one that is known is decided", () => {
  const steps = {
    b: { condition: "prev.a.status == 'failed'" },
    c: { condition: "env.CI == '1'" },
    d: { skipIf: ["prev.a.status == 'success'"] },
    e: { condition: "1 == 2 && prev.a.status == 'failed'" },
  };
  const result = preview("a; b after a; c; d after a; e after a", { steps });
  const seen = result.steps.map(({ id, outcome, condition, skip_if }) => [
    id,
    outcome,
    condition?.value ?? null,
    skip_if.map(({ value }) => value),
  ]);
  assert.deepEqual(seen, [
    ["a", "runs", null, []],
    ["b", "runs", "run-time", []],
    ["c", "skipped", false, []],
    ["d", "runs", null, ["run-time"]],
    ["e", "skipped", false, []],
  ]);
});

test("a variable that needs a run keeps what reads it from being decided", () => {
  const steps = { b: { condition: "env.S == 'x'", env: new Map([["S", "${{ prev.a.status }}"]]) } };
  const step = stepOf(preview("a; b after a", { steps }), "b");
  assert.deepEqual([step.outcome, step.condition?.value], ["runs", "run-time"]);
});

test("an expression that errs is shown to fail its step", () => {
  const step = stepOf(preview("a if 1/0==1"), "a");
  assert.deepEqual([step.outcome, step.reason, step.condition?.value], ["fails", "config", "error"]);
});
