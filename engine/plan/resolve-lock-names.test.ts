import assert from "node:assert/strict";
import { test } from "node:test";
import type { ParamValue, Plan } from "./plan.ts";
import { readPlan } from "./read-plan.ts";
import { resolveLockNames } from "./resolve-lock-names.ts";

function read(globalLocks: readonly string[], stepLocks: readonly string[] = []) {
  return readPlan(
    JSON.stringify({
      plan_id: "p",
      params: { target: { default: "prod" }, shard: { type: "integer", default: 2 }, token: { secret: true } },
      globals: { locks: globalLocks },
      steps: [{ id: "a", command: "x", locks: stepLocks }],
    }),
  );
}

function planWith(globalLocks: readonly string[], stepLocks?: readonly string[]): Plan {
  const { plan, problems } = read(globalLocks, stepLocks);
  assert.ok(plan !== undefined, JSON.stringify(problems));
  return plan;
}

const params = (target: string): ReadonlyMap<string, ParamValue> =>
  new Map<string, ParamValue>([
    ["target", target],
    ["shard", 2],
  ]);

test("params are filled in, in `globals` and in steps", () => {
  const plan = planWith(["main", "deploy_${{ params.target }}-${{ params.shard + 1 }}"], ["9.${{ params.target }}"]);
  const resolved = resolveLockNames(plan, params("prod"));
  assert.ok(resolved.ok);
  assert.deepEqual(resolved.plan.globals.locks, ["main", "deploy_prod-3"]);
  assert.deepEqual(resolved.plan.steps[0]?.locks, ["9.prod"]);
});

test("two names that differ in case only are one lock", () => {
  const resolved = resolveLockNames(planWith(["Main", "${{ params.target }}", "other"]), params("mAIN"));
  assert.ok(resolved.ok);
  assert.deepEqual(resolved.plan.globals.locks, ["Main", "other"]);
});

test("a result that names no file is refused, with the lock and what it would be", () => {
  const resolved = resolveLockNames(planWith(["deploy_${{ params.target }}"], ["${{ params.target }}"]), params("a/b"));
  assert.ok(!resolved.ok);
  assert.deepEqual(
    resolved.problems.map(({ code, message }) => `${code}: ${message}`),
    [
      "param-value.bad-lock-name: The lock `deploy_${{ params.target }}` gets no good name from these params. It would be `deploy_a/b`. Use letters, digits, `.`, `_` and `-`, beginning with a letter, digit or `_`, at most 64 characters.",
      "param-value.bad-lock-name: The lock `${{ params.target }}` gets no good name from these params. It would be `a/b`. Use letters, digits, `.`, `_` and `-`, beginning with a letter, digit or `_`, at most 64 characters.",
    ],
  );
  assert.ok(!resolveLockNames(planWith(["${{ params.target }}"]), params("x".repeat(65))).ok);
  assert.ok(!resolveLockNames(planWith(["${{ params.target }}"]), params("")).ok);
  assert.ok(!resolveLockNames(planWith(["${{ 1 / (params.shard - 2) }}"]), params("x")).ok);
});

test("a literal name is held against the form when it is read, and only params that are shown may be in one", () => {
  const codes = (lock: string) => read([lock]).problems.map(({ code }) => code);
  assert.deepEqual(codes("deploy.prod-2"), []);
  assert.deepEqual(codes("-deploy"), ["schema.bad-name"]);
  assert.deepEqual(codes("a b"), ["schema.bad-name"]);
  assert.deepEqual(codes("x".repeat(65)), ["schema.bad-name"]);
  assert.deepEqual(codes(""), ["schema.empty"]);
  assert.deepEqual(codes("${{ env.HOME }}"), ["expression.not-here"]);
  assert.deepEqual(codes("${{ params.token }}"), ["expression.not-here"]);
  assert.deepEqual(codes("${{ params.tarket }}"), ["expression.unknown-param"]);
});
