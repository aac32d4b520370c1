import assert from "node:assert/strict";
import { test } from "node:test";
import { buildDependencyGraph } from "./dependency-graph.ts";
import { createStepLabels } from "./label-step.ts";
import { expandMatrix, matrixKeys } from "./matrix.ts";
import { allSteps, type Plan, stepsNamed } from "./plan.ts";
import { readPlan } from "./read-plan.ts";
import { selectTargets } from "./select-targets.ts";
import { createStepScopes } from "./step-scope.ts";

function read(steps: readonly object[], rest: object = {}) {
  const withCommand = steps.map((step) => ({ command: "x", ...step }));
  return readPlan(JSON.stringify({ plan_id: "p", params: { os: { default: "linux" } }, steps: withCommand, ...rest }));
}

function planOf(steps: readonly object[], rest: object = {}): Plan {
  const { plan, problems } = read(steps, rest);
  assert.ok(plan !== undefined, JSON.stringify(problems));
  assert.deepEqual(problems, []);
  return plan;
}

function checkProblems(steps: readonly object[], expected: readonly string[]): void {
  assert.deepEqual(
    read(steps).problems.map(({ code }) => code),
    expected,
  );
}

const matrix = { node: [22, 24], db: ["pg16", "mysql8"] };

test("an object of lists is their product, the last key varying fastest", () => {
  assert.deepEqual(
    expandMatrix(matrix).map((leg) => Object.fromEntries(leg)),
    [
      { node: 22, db: "pg16" },
      { node: 22, db: "mysql8" },
      { node: 24, db: "pg16" },
      { node: 24, db: "mysql8" },
    ],
  );
});

test("a list of objects is taken as it is, and a key that one lacks is null", () => {
  assert.deepEqual(
    expandMatrix([{ rust: "1.79" }, { rust: "stable", target: "wasm" }]).map((leg) => Object.fromEntries(leg)),
    [
      { rust: "1.79", target: null },
      { rust: "stable", target: "wasm" },
    ],
  );
});

test("a product that is far too large is not written out", () => {
  const many = Array.from({ length: 10_000 }, (_, value) => value);
  assert.equal(expandMatrix({ a: many, b: many, c: many }).length, 257);
  assert.equal(expandMatrix(many.map((x) => ({ x }))).length, 257);
});

test("the numbers of a key are integers if all are whole", () => {
  const keys = matrixKeys(
    expandMatrix([
      { a: 1, b: 1 },
      { a: 2, b: 1.5, c: true },
    ]),
  );
  assert.deepEqual(
    [...keys].map(([key, { type, isNullable }]) => `${key} ${type}${isNullable ? "?" : ""}`),
    ["a integer", "b number", "c boolean?"],
  );
});

test("each combination is a step, and who depends on the step depends on all of them", () => {
  const plan = planOf([
    { id: "install" },
    { id: "test", matrix, depends_on: ["install"], retries: 2 },
    { id: "pack", depends_on: ["test", "install"] },
  ]);
  assert.deepEqual(
    allSteps(plan).map(({ id, dependencies }) => `${id}: ${dependencies.join(" ")}`),
    [
      "install: ",
      "test.1: install",
      "test.2: install",
      "test.3: install",
      "test.4: install",
      "pack: test.1 test.2 test.3 test.4 install",
    ],
  );
  const [, second] = stepsNamed(plan, "test");
  assert.deepEqual(second?.matrix, {
    of: "test",
    index: 2,
    values: new Map<string, unknown>([
      ["node", 22],
      ["db", "mysql8"],
    ]),
  });
  assert.equal(second?.retries.max, 2);
  assert.deepEqual(
    stepsNamed(plan, "test.3").map(({ id }) => id),
    ["test.3"],
  );
  assert.deepEqual(buildDependencyGraph(plan).waves.at(1), ["test.1", "test.2", "test.3", "test.4"]);
});

test("legs depend on all legs of another, and a sequence goes through them", () => {
  const two = { x: [1, 2] };
  const plan = planOf([{ id: "a", matrix: two }, { id: "b", matrix: two }, { id: "c" }], { order: "sequence" });
  assert.deepEqual(
    plan.steps.map(({ id, dependencies }) => `${id}: ${dependencies.join(" ")}`),
    ["a.1: ", "a.2: ", "b.1: a.1 a.2", "b.2: a.1 a.2", "c: b.1 b.2"],
  );
});

test("all legs share their fallback", () => {
  const plan = planOf([
    { id: "a", matrix: { x: [1, 2] }, on_failure: "fallback_step", fallback_step: "f" },
    { id: "f", condition: "failure.class == 'exit' && prev.a.verdict == 'bad'" },
  ]);
  assert.deepEqual(buildDependencyGraph(plan).ownersOf("f"), ["a.1", "a.2"]);
});

test("`matrix.<key>` is typed in every expression of the step", () => {
  const step = { id: "a", matrix, env: { NODE: "${{ matrix.node }}" }, args: ["${{ matrix.db }}"] };
  checkProblems([{ ...step, condition: "matrix.node > 22 && matrix.db.startsWith('pg')" }], []);
  checkProblems([{ ...step, condition: "matrix.node == '22'" }], ["expression.never-equal"]);
  checkProblems([{ ...step, condition: "matrix.nodes > 22" }], ["expression.unknown-member"]);
  checkProblems([{ id: "a", matrix: [{ x: 1 }, { y: 2 }], condition: "matrix.y > 1" }], ["expression.may-be-null"]);
});

test("of a step with a matrix `prev` has its status and verdict, and is one entry", () => {
  const after = (condition: string) => [
    { id: "a", matrix },
    { id: "b" },
    { id: "c", depends_on: ["a", "b"], condition },
  ];
  checkProblems(after("prev.a.status == 'failed' || prev['a'].verdict == 'warn'"), []);
  checkProblems(after("prev.a.exit_code == 0"), ["expression.unknown-member"]);
  checkProblems(after("prev['a.1'].status == 'success'"), ["expression.unknown-step"]);
  checkProblems(after("prev.all(s, prev[s].verdict == 'ok')"), []);
  checkProblems(after("prev.all(s, prev[s].attempts == 1)"), ["expression.unknown-member"]);
  checkProblems([{ id: "a" }, { id: "c", depends_on: ["a"], condition: "prev.all(s, prev[s].attempts == 1)" }], []);
});

test("a leg of a run sees what its step sees when it is read", () => {
  const plan = planOf([{ id: "a", matrix }, { id: "b", matrix: { x: ["1"] }, depends_on: ["a"] }, { id: "other" }], {
    finally: [{ id: "z", command: "x", condition: "prev.a.status == 'success' && prev.b.verdict == 'ok'" }],
  });
  const reduced = selectTargets(plan, ["a"]);
  assert.ok(reduced.ok);
  for (const { steps, finallySteps, leftOut } of [plan, reduced.plan]) {
    const scopes = createStepScopes({ ...plan, steps, finallySteps, leftOut });
    const [last] = finallySteps;
    assert.ok(last !== undefined);
    assert.deepEqual([...scopes(last).readableSteps.keys()].sort(), ["a", "b", "other"]);
    assert.ok(scopes(last).matrixSteps?.has("b"));
  }
  const [leg] = stepsNamed(plan, "b");
  assert.ok(leg !== undefined);
  const scope = createStepScopes(plan)(leg);
  assert.deepEqual([...scope.readableSteps.keys()], ["a"]);
  assert.deepEqual([...(scope.matrix ?? [])], [["x", { type: "string", isNullable: false }]]);
});

test("a target means all legs", () => {
  const plan = planOf([{ id: "a", matrix: { x: [1, 2] } }, { id: "b" }]);
  const selected = selectTargets(plan, ["a"]);
  assert.ok(selected.ok);
  assert.deepEqual(
    selected.plan.steps.map(({ id }) => id),
    ["a.1", "a.2"],
  );
  const refused = selectTargets(plan, ["a.2"]);
  assert.deepEqual(refused.ok || refused.problems.map(({ code }) => code), ["target.is-leg"]);
});

test("people read the name of a leg, else the id with its values", () => {
  const labels = (step: object, params?: ReadonlyMap<string, string>) => {
    const plan = planOf([{ id: "test", ...step }]);
    return plan.steps.map(createStepLabels(plan, params));
  };
  assert.deepEqual(labels({ matrix }).slice(0, 2), ["test (22, pg16)", "test (22, mysql8)"]);
  assert.deepEqual(labels({ matrix: [{ a: "x" }, { b: false }] }), ["test (x)", "test (false)"]);
  const name = "Test ${{ matrix.x + 1 }} on ${{ params.os }}";
  assert.deepEqual(labels({ name, matrix: { x: [1] } }, new Map([["os", "windows"]])), ["Test 2 on windows"]);
  assert.deepEqual(labels({ name, matrix: { x: [1] } }), ["Test 2 on ${{ params.os }}"]);
  assert.deepEqual(labels({ name: "Plain" }), ["Plain"]);
  assert.deepEqual(labels({}), ["test"]);
});
