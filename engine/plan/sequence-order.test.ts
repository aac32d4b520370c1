import assert from "node:assert/strict";
import { test } from "node:test";
import { allSteps } from "./plan.ts";
import type { Step as StepDocument } from "./plan-document.generated.ts";
import { readPlan } from "./read-plan.ts";

type Sketch = Omit<StepDocument, "command">;

function read(steps: readonly Sketch[], last: readonly Sketch[] = []) {
  const withCommand = (step: Sketch) => ({ command: "x", ...step });
  const plan = { plan_id: "p", order: "sequence", steps: steps.map(withCommand), finally: last.map(withCommand) };
  const text = JSON.stringify(plan);
  return { text, ...readPlan(text) };
}

function checkEdges(steps: readonly Sketch[], expected: string, last: readonly Sketch[] = []): void {
  const { plan, problems } = read(steps, last);
  assert.ok(plan !== undefined, JSON.stringify(problems));
  const edges = allSteps(plan).map(({ id, dependencies }) => [id, ...dependencies].join(" "));
  assert.equal(edges.join("; "), expected);
}

test("a step comes after the one before it, in each list by itself", () => {
  checkEdges([{ id: "a" }, { id: "b" }, { id: "c" }], "a; b a; c b; y; z y", [{ id: "y" }, { id: "z" }]);
});

test("a step that says what it depends on depends on that alone, and on nothing by an empty list", () => {
  checkEdges(
    [{ id: "a" }, { id: "b" }, { id: "c", depends_on: ["a"] }, { id: "d", depends_on: [] }, { id: "e" }],
    "a; b a; c a; d; e d",
  );
});

test("fallbacks stand apart", () => {
  checkEdges([{ id: "a", on_failure: "fallback_step", fallback_step: "f" }, { id: "f" }, { id: "b" }], "a; f; b a");
});

test("what is consumed makes an edge besides", () => {
  checkEdges([{ id: "a", provides: ["r"] }, { id: "b" }, { id: "c", consumes: ["r"] }], "a; b a; c b a");
});

test("expressions read what comes before", () => {
  assert.deepEqual(read([{ id: "a" }, { id: "b" }, { id: "c", condition: "prev.a.status == 'success'" }]).problems, []);
  const [problem] = read([{ id: "a", condition: "prev.b.status == 'success'" }, { id: "b" }]).problems;
  assert.equal(problem?.code, "expression.step-later");
});

test("in `finally` one failed cleanup stops no other", () => {
  const { plan } = read([{ id: "a" }, { id: "b" }], [{ id: "x" }, { id: "y" }, { id: "z", depends_on: ["x"] }]);
  assert.deepEqual(
    plan?.finallySteps.map(({ triggerRule }) => triggerRule),
    ["none_failed", "all_done", "none_failed"],
  );
  assert.equal(plan?.steps[1]?.triggerRule, "none_failed");
});

test("a circle through the order of the file is told at its first member", () => {
  const { text, problems } = read([{ id: "a", depends_on: ["c"] }, { id: "b" }, { id: "c" }, { id: "d" }]);
  const [problem, ...others] = problems;
  assert.deepEqual(others, []);
  assert.equal(problem?.code, "plan.dependency-cycle");
  assert.equal(problem.message, "Steps depend on each other: a → c → b → a. Remove one dependency on this path.");
  assert.equal(problem.range.start, text.indexOf('"a"') + 1);
  assert.deepEqual(
    problem.related?.map(({ message }) => message),
    ["`a` depends on `c`.", "`c` comes after `b` in the sequence.", "`b` comes after `a` in the sequence."],
  );
});

test("two steps of one id make no circle", () => {
  assert.deepEqual(
    read([{ id: "a" }, { id: "a" }]).problems.map(({ code }) => code),
    ["plan.duplicate-step-id"],
  );
});
