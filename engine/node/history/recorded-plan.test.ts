import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { allSteps } from "../../plan/plan.ts";
import { readPlan } from "../../plan/read-plan.ts";
import { recordPlan, stepsOfRun } from "./recorded-plan.ts";

const validPlans = join(import.meta.dirname, "../../../test-fixtures/plans/valid");

test("what is read of a frozen plan is what its run had, defaults included", () => {
  for (const file of readdirSync(validPlans)) {
    const { plan, document } = readPlan(readFileSync(join(validPlans, file), "utf8"));
    assert.ok(plan !== undefined);
    const recorded = recordPlan(JSON.parse(JSON.stringify(document)));
    assert.equal(recorded.planId, plan.planId, file);
    assert.equal(recorded.version, plan.version, file);
    assert.deepEqual(
      recorded.stepIds,
      allSteps(plan).map(({ id }) => id),
      file,
    );
    for (const { id, cwd, timeoutSec, onFailure, provides, consumes, problemMatchers, output } of allSteps(plan)) {
      const expected = { id, timeoutSec, onFailure, provides, consumes, problemMatchers, output };
      assert.deepEqual(recorded.step(id), cwd === undefined ? expected : { ...expected, cwd }, `${file}: ${id}`);
    }
  }
});

test("a step's own limit and those of all clip the default timeout", () => {
  const globals = { default_timeout_sec: 900, max_step_duration_sec: 600, default_on_failure: "continue" };
  const steps = [{ id: "a" }, { id: "b", max_step_duration_sec: 60 }, { id: "c", timeout_sec: 7, on_failure: "abort" }];
  const plan = recordPlan({ plan_id: "p", globals, steps });
  assert.deepEqual(
    plan.stepIds.map((id) => [plan.step(id)?.timeoutSec, plan.step(id)?.onFailure]),
    [
      [600, "continue"],
      [60, "continue"],
      [7, "abort"],
    ],
  );
});

test("a forged plan breaks nothing: what has the wrong type is not there", () => {
  for (const document of [undefined, null, 3, "x", [], { steps: 1 }, { steps: [null, 3, { id: 4 }], finally: {} }]) {
    const plan = recordPlan(document);
    assert.equal(plan.planId, undefined);
    assert.deepEqual(plan.stepIds, []);
    assert.equal(plan.step("toString"), undefined);
  }
  const forged = { timeout_sec: "1", on_failure: "explode", provides: "x", consumes: [1], output: 7, cwd: {} };
  const plan = recordPlan({ plan_id: "p", version: 3, globals: [], steps: [{ id: "__proto__", ...forged }] });
  assert.equal(plan.version, "1");
  assert.deepEqual(plan.step("__proto__"), {
    id: "__proto__",
    timeoutSec: 1800,
    onFailure: "abort",
    provides: [],
    consumes: [],
    problemMatchers: [],
    output: "combined",
  });
});

test("a run with targets has the steps that they need, and `finally`; a forged plan has all that it names", () => {
  const document = {
    plan_id: "p",
    steps: [
      { id: "a", command: "x", provides: ["app"] },
      { id: "b", command: "x", consumes: ["app"], on_failure: "fallback_step", fallback_step: "f" },
      { id: "f", command: "x" },
      { id: "c", command: "x", depends_on: ["b"] },
    ],
    finally: [{ id: "last", command: "x" }],
  };
  assert.deepEqual(stepsOfRun(recordPlan(document), ["b"]), ["a", "b", "f", "last"]);
  assert.deepEqual(stepsOfRun(recordPlan(document), undefined), ["a", "b", "f", "c", "last"]);
  assert.deepEqual(stepsOfRun(recordPlan(document), ["nobody"]), ["a", "b", "f", "c", "last"]);
  const forged = recordPlan({ plan_id: "p", steps: [{ id: "a" }, null, { id: "b", provides: 3, env: 4 }] });
  assert.deepEqual(stepsOfRun(forged, ["a"]), ["a", "b"]);
});

test("a step with a matrix is its legs", () => {
  const matrix = { os: ["linux", "macos"], node: [22, 24] };
  const plan = recordPlan({ plan_id: "p", steps: [{ id: "test", command: "x", timeout_sec: 5, matrix }] });
  assert.deepEqual(plan.stepIds, ["test.1", "test.2", "test.3", "test.4"]);
  assert.equal(plan.step("test.3")?.timeoutSec, 5);
  assert.equal(plan.step("test"), undefined);
  assert.deepEqual(stepsOfRun(plan, ["test"]), plan.stepIds);
});
