import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readPlan } from "./read-plan.ts";
import { findUnsupportedFeatures } from "./unsupported-features.ts";

function checkFeatures(rest: object, expected: readonly string[]): void {
  const { plan, problems } = readPlan(JSON.stringify({ plan_id: "p", steps: [{ id: "a", command: "x" }], ...rest }));
  assert.ok(plan !== undefined, JSON.stringify(problems));
  assert.deepEqual(
    findUnsupportedFeatures(plan).map(({ stepId, feature }) =>
      stepId === undefined ? feature : `${stepId}: ${feature}`,
    ),
    expected,
  );
}

const withStep = (step: object) => ({ steps: [{ id: "a", command: "x", ...step }] });

test("what this version runs is not refused", () => {
  checkFeatures({}, []);
  checkFeatures(withStep({ idempotent: true, tool: "make", trigger_rule: "none_failed" }), []);
  checkFeatures(
    { globals: { locks: ["main"], durability: "power", circuit_breaker: {}, max_run_duration_sec: 60 } },
    [],
  );
  checkFeatures({ default_targets: ["a"] }, []);
  checkFeatures(withStep({ max_step_duration_sec: 2000, trigger_rule: "all_done", locks: ["db"] }), []);
  checkFeatures({ finally: [{ id: "z", step_def: { type: "assert", expr: "1 == 1" } }] }, []);
});

test("each feature to come is refused by name", () => {
  checkFeatures({ params: { token: { secret: true } } }, ["params.token.secret"]);
  checkFeatures({ globals: { secrets: ["TOKEN"] } }, ["globals.secrets"]);
  checkFeatures({ globals: { cwd: "sub" } }, ["globals.cwd"]);
  checkFeatures({ params: { x: { default: "y" } }, globals: { locks: ["${{ params.x }}"] } }, ["globals.locks"]);
  checkFeatures({ params: { x: { default: "y" } }, ...withStep({ locks: ["${{ params.x }}"] }) }, ["a: locks"]);
  checkFeatures(withStep({ matrix: { x: [1, 2] } }), ["a: matrix"]);
  checkFeatures(withStep({ service: { ready_when: { port: 80 } } }), ["a: service"]);
  checkFeatures(withStep({ secrets: ["KEY"] }), ["a: secrets"]);
  checkFeatures(withStep({ inputs: ["src/**"], outputs: ["dist/**"] }), ["a: inputs", "a: outputs"]);
  checkFeatures({ finally: [{ id: "z", step_def: { type: "approval" } }] }, ["z: step_def.type: approval"]);
});

test("what failed can't be read in `finally` yet", () => {
  const refused = (step: object) => checkFeatures({ finally: [{ id: "z", command: "x", ...step }] }, ["z: failure"]);
  refused({ condition: "has(failure.step)" });
  refused({ condition: "has(failure.step)", args: ["${{ failure.step }}"] });
  refused({ condition: "run.status == 'failed'", env: { X: "${{ has(failure.step) ? 'a' : 'b' }}" } });
  checkFeatures({ finally: [{ id: "z", command: "x", args: ["failure.step"] }] }, []);
});

test("the plan with everything in it is refused once for each", () => {
  const file = join(import.meta.dirname, "../../test-fixtures/plans/valid/everything.jsonc");
  const { plan } = readPlan(readFileSync(file, "utf8"));
  assert.ok(plan !== undefined);
  const types = ["powershell", "http", "file", "plan", "approval"];
  const features = findUnsupportedFeatures(plan);
  for (const type of types) {
    assert.ok(features.some(({ feature }) => feature === `step_def.type: ${type}`));
  }
  assert.ok(features.every(({ message }) => message.endsWith(".")));
});
