import assert from "node:assert/strict";
import { test } from "node:test";
import { allSteps, type Plan } from "./plan.ts";
import { readPlan } from "./read-plan.ts";
import { createStepScopes } from "./step-scope.ts";

const step = (id: string, rest: object = {}) => ({ id, command: "x", ...rest });
const owner = { on_failure: "fallback_step" };

function planOf(steps: readonly object[], finallySteps: readonly object[] = []): Plan {
  const { plan, problems } = readPlan(JSON.stringify({ plan_id: "p", steps, finally: finallySteps }));
  assert.ok(plan !== undefined, JSON.stringify(problems));
  return plan;
}

/** What the step `id` can read, and why not the rest: `[["a"], { b: "later" }]`. */
function checkScope(plan: Plan, id: string, readable: readonly string[], unreadable: object): void {
  const reader = allSteps(plan).find((candidate) => candidate.id === id);
  assert.ok(reader !== undefined);
  const scope = createStepScopes(plan)(reader);
  assert.deepEqual([...scope.readableSteps.keys()].sort(), readable);
  assert.deepEqual(Object.fromEntries(scope.unreadableSteps), unreadable);
  for (const name of readable) {
    assert.ok(scope.readableSteps.has(name) && !scope.unreadableSteps.has(name));
  }
  assert.ok(!scope.readableSteps.has("nowhere") && !scope.unreadableSteps.has("nowhere"));
}

test("a step reads what it depends on, also through others", () => {
  const plan = planOf([step("a"), step("b", { depends_on: ["a"] }), step("c", { depends_on: ["b"] }), step("d")]);
  checkScope(plan, "b", ["a"], { b: "self", c: "later", d: "unrelated" });
  checkScope(plan, "c", ["a", "b"], { c: "self", d: "unrelated" });
});

test("a fallback reads its owners and what they all depend on", () => {
  const plan = planOf([
    step("both"),
    step("one"),
    step("x", { ...owner, fallback_step: "f", depends_on: ["both", "one"] }),
    step("y", { ...owner, fallback_step: "f", depends_on: ["both"] }),
    step("f", { ...owner, fallback_step: "g" }),
    step("g"),
    step("after", { depends_on: ["x"] }),
  ]);
  checkScope(plan, "f", ["both", "x", "y"], { f: "self", one: "unrelated", g: "later", after: "unrelated" });
  checkScope(plan, "g", ["both", "f", "x", "y"], { g: "self", one: "unrelated", after: "unrelated" });
  checkScope(plan, "after", ["both", "one", "x"], { after: "self", y: "unrelated", f: "unrelated", g: "unrelated" });
});

test("a step of `finally` reads every step of `steps` and its own dependencies", () => {
  const plan = planOf([step("a"), step("b")], [step("x"), step("y", { depends_on: ["x"] }), step("z")]);
  checkScope(plan, "y", ["a", "b", "x"], { y: "self", z: "unrelated" });
  checkScope(plan, "a", [], { a: "self", b: "unrelated", x: "later", y: "later", z: "later" });
});

test("a scope tells resources, params, variables and the special places", () => {
  const text = JSON.stringify({
    plan_id: "p",
    params: { count: { type: "integer", default: 1 } },
    globals: { env: { CI: "1" } },
    steps: [step("a", { provides: ["out"] }), step("b", { consumes: ["out"], env: { LOCAL: "x" } })],
    finally: [step("z")],
  });
  const plan = readPlan(text).plan;
  assert.ok(plan !== undefined);
  const scopes = createStepScopes(plan);
  const [, b] = plan.steps;
  const [z] = plan.finallySteps;
  assert.ok(b !== undefined && z !== undefined);
  const scope = scopes(b);
  assert.deepEqual(scope.readableSteps.get("a"), ["out"]);
  assert.deepEqual(scope.consumes, ["out"]);
  assert.deepEqual(scope.declaredEnv, ["CI", "LOCAL"]);
  assert.equal(scope.params.get("count"), "integer");
  assert.deepEqual([scope.inFinally, scopes(z).inFinally, scope.inFallback], [false, true, false]);
});
