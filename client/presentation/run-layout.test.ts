import assert from "node:assert/strict";
import { test } from "node:test";
import { buildDependencyGraph } from "../../engine/plan/dependency-graph.ts";
import { readPlan } from "../../engine/plan/read-plan.ts";
import { groupLabel, groupSiblings, layOutRun, SIBLINGS_MAX } from "./run-layout.ts";

function layOut(steps: object[], finallySteps: object[] = []) {
  const step = (fields: object) => ({ command: "true", ...fields });
  const document = {
    plan_id: "p",
    steps: steps.map(step),
    ...(finallySteps.length > 0 && { finally: finallySteps.map(step) }),
  };
  const { plan, problems } = readPlan(JSON.stringify(document));
  assert.ok(plan, JSON.stringify(problems));
  return layOutRun(plan, buildDependencyGraph(plan));
}

test("steps stand in the order of their waves, and `finally` comes last", () => {
  const { roots } = layOut([{ id: "late", depends_on: ["early"] }, { id: "early" }], [{ id: "tidy" }]);
  assert.deepEqual(roots, ["early", "late", "tidy"]);
});

test("a fallback stands below its owner, the first of several", () => {
  const withFallback = { on_failure: "fallback_step", fallback_step: "mend" };
  const { roots, fallbacksOf, ownerOf } = layOut([
    { id: "one", ...withFallback },
    { id: "two", ...withFallback },
    { id: "mend" },
  ]);
  assert.deepEqual(roots, ["one", "two"]);
  assert.deepEqual(fallbacksOf, new Map([["one", ["mend"]]]));
  assert.deepEqual(ownerOf, new Map([["mend", "one"]]));
});

test("too many siblings are grouped, and nothing is lost", () => {
  const ids = Array.from({ length: 2 * SIBLINGS_MAX + 1 }, (_, n) => `s${n}`);
  assert.equal(groupSiblings(ids.slice(0, SIBLINGS_MAX)), undefined);
  const groups = groupSiblings(ids) ?? [];
  assert.deepEqual(groups.map(groupLabel), ["Steps 1 to 200", "Steps 201 to 400", "Steps 401 to 401"]);
  assert.deepEqual(
    groups.flatMap((group) => group.stepIds),
    ids,
  );
});
