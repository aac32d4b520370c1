import assert from "node:assert/strict";
import { test } from "node:test";
import { buildScope } from "./expression/build-scope.ts";
import { checkExpression } from "./expression/check-expression.ts";
import { parseExpression } from "./expression/parse-expression.ts";
import type { Plan } from "./plan.ts";
import type { Step as StepDocument } from "./plan-document.generated.ts";
import { readPlan } from "./read-plan.ts";
import { selectTargets } from "./select-targets.ts";
import { createStepScopes } from "./step-scope.ts";

const steps: StepDocument[] = [
  { id: "install", command: "x", provides: ["cache"] },
  { id: "build", command: "x", depends_on: ["install"], on_failure: "fallback_step", fallback_step: "rebuild" },
  { id: "rebuild", command: "x", on_failure: "fallback_step", fallback_step: "download", consumes: ["cache"] },
  { id: "download", command: "x" },
  { id: "test", command: "x", depends_on: ["build"] },
  { id: "lint", command: "x", consumes: ["cache"] },
  { id: "site", command: "x" },
];
const last: StepDocument[] = [
  { id: "report", command: "x", condition: "prev.site.status == 'skipped' || prev.lint.attempts > 0" },
  { id: "clean", command: "x", depends_on: ["report"] },
];

function planWith(rest: object = {}): Plan {
  const { plan, problems } = readPlan(JSON.stringify({ plan_id: "p", steps, finally: last, ...rest }));
  assert.ok(plan !== undefined, JSON.stringify(problems));
  return plan;
}

function select(...targets: string[]): Plan {
  const selected = selectTargets(planWith(), targets);
  assert.ok(selected.ok, JSON.stringify(selected));
  return selected.plan;
}

function checkSteps(targets: readonly string[], expected: string): void {
  assert.equal(
    select(...targets)
      .steps.map(({ id }) => id)
      .join(" "),
    expected,
  );
}

function checkRefused(target: string, expected: readonly string[]): void {
  const selected = selectTargets(planWith(), [target]);
  assert.ok(!selected.ok);
  assert.deepEqual(
    selected.problems.map(({ code, message }) => `${code}: ${message}`),
    expected,
  );
}

test("a target brings what it needs, by dependencies and by resources, in the order of the file", () => {
  checkSteps(["site"], "site");
  checkSteps(["lint"], "install lint");
  checkSteps(["site", "lint", "site"], "install lint site");
});

test("fallbacks of what is needed come along, and theirs", () => {
  checkSteps(["test"], "install build rebuild download test");
});

test("without targets the plan stays whole", () => {
  const plan = planWith({ default_targets: ["site"] });
  const selected = selectTargets(plan, []);
  assert.ok(selected.ok && selected.plan === plan);
  assert.deepEqual(plan.defaultTargets, ["site"]);
});

test("`finally` comes whole, and its expressions may read what was left out", () => {
  const plan = select("lint");
  assert.deepEqual(
    plan.finallySteps.map(({ id }) => id),
    ["report", "clean"],
  );
  assert.deepEqual(
    plan.leftOut.map(({ id }) => id),
    ["build", "rebuild", "download", "test", "site"],
  );
  const [report] = plan.finallySteps;
  assert.ok(report?.condition !== undefined);
  const scope = buildScope(createStepScopes(plan)(report));
  assert.deepEqual(checkExpression(parseExpression(report.condition), scope, "bool").problems, []);
});

test("of what is left a second choice can be made", () => {
  const selected = selectTargets(select("test"), ["build"]);
  assert.ok(selected.ok);
  assert.deepEqual(selected.plan.leftOut.map(({ id }) => id).sort(), ["lint", "site", "test"]);
});

test("unknown steps, fallbacks and steps of `finally` are no targets", () => {
  checkRefused("tset", ["plan.unknown-step: There is no step `tset`. Did you mean `test`?"]);
  checkRefused("clean", [
    "target.in-finally: `clean` is a step of `finally`, which runs with every target: it can't be one.",
  ]);
  checkRefused("rebuild", [
    "target.is-fallback: `rebuild` is a fallback, which runs only when `build` has failed. Name `build` instead.",
  ]);
});
