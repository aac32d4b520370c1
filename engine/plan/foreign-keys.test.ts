import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProblemFix } from "./problem.ts";
import { readPlan } from "./read-plan.ts";

/** A plan with a step `a` and, after it, one with these properties. */
const planWith = (step: string) =>
  `{ "plan_id": "p", "steps": [{ "id": "a", "command": "x" }, { "id": "b", ${step} }] }`;

function applyFix(text: string, fix: ProblemFix): string {
  return [...fix.edits]
    .sort((one, other) => other.range.start - one.range.start)
    .reduce((edited, { range, newText }) => edited.slice(0, range.start) + newText + edited.slice(range.end), text);
}

/** What is said of the step, and what the fix makes of it; a fixed plan has no error at all. */
function checkHabit(step: string, message: RegExp, fixed?: string): void {
  const text = planWith(step);
  const [problem, ...others] = readPlan(text).problems.filter(({ code }) => code !== "step.no-action");
  assert.equal(problem?.code, "schema.unknown-key");
  assert.deepEqual(others, []);
  assert.match(problem.message, message);
  const [fix] = problem.fixes ?? [];
  assert.equal(fix && applyFix(text, fix), fixed === undefined ? undefined : planWith(fixed));
  if (fix !== undefined) {
    assert.deepEqual(
      readPlan(applyFix(text, fix)).problems.filter(({ severity }) => severity === "error"),
      [],
    );
  }
}

test("keys of other tools are answered with ours, and mended where their value fits", () => {
  const cases: readonly [string, RegExp, string?][] = [
    ['"if": "env.CI == \'1\'"', /Did you mean `condition`\?/, '"condition": "env.CI == \'1\'"'],
    ['"if": "always()"', /Did you mean `condition`\?/],
    ['"when": "env.CI"', /Did you mean `condition`\?/],
    ['"needs": "a"', /Did you mean `depends_on`\?/, '"depends_on": ["a"]'],
    ['"needs": ["a"]', /Did you mean `depends_on`\?/, '"depends_on": ["a"]'],
    ['"needs": ["missing"]', /Did you mean `depends_on`\?/],
    ['"dependsOn": ["b"]', /Did you mean `depends_on`\?/],
    ['"timeout-minutes": 5', /Did you mean `timeout_sec`\?/, '"timeout_sec": 300'],
    ['"timeout": "5m"', /Did you mean `timeout_sec`\?/],
    ['"timeout": 90', /Did you mean `timeout_sec`\?/, '"timeout_sec": 90'],
    ['"working-directory": "site"', /Did you mean `cwd`\?/, '"cwd": "site"'],
    ['"continue-on-error": true', /Did you mean `on_failure`\?/, '"on_failure": "continue"'],
    ['"continue-on-error": false', /Did you mean `on_failure`\?/],
    ['"retry": 2', /Did you mean `retries`\?/, '"retries": 2'],
    ['"retry": { "max": 2 }', /Did you mean `retries`\?/],
    ['"label": "Build"', /Did you mean `name`\?/, '"name": "Build"'],
    ['"environment": { "A": "1" }', /Did you mean `env`\?/, '"env": { "A": "1" }'],
    ['"environment": ["A=1"]', /Did you mean `env`\?/],
    ['"uses": "actions/checkout@v4"', /plans have no actions of others/],
    ['"isBackground": true', /is a `service`/],
    ['"strategy": { "matrix": {} }', /in `matrix`/],
  ];
  for (const [step, message, fixed] of cases) {
    checkHabit(`${step}, "command": "x"`, message, fixed && `${fixed}, "command": "x"`);
  }
});

test("a script becomes a shell step", () => {
  const shell = (script: string) => `"step_def": { "type": "shell", "script": ${script} }`;
  checkHabit('"run": "make all"', /`step_def` of type `shell`/, shell('"make all"'));
  checkHabit('"script": ["make", "make test"]', /`step_def` of type `shell`/, shell('["make","make test"]'));
  checkHabit('"run": "make ${{ github.ref }}"', /`step_def` of type `shell`/);
  checkHabit('"run": "make", "command": "x"', /`step_def` of type `shell`/);
});

test("a key that the object has is never offered", () => {
  checkHabit('"command": "x", "if": "true", "condition": "true"', /^`if` is no key of a step\. Keys of your own/);
  checkHabit('"command": "x", "ids": "c"', /^`ids` is no key of a step\. Keys of your own/);
});

test("keys at the top of a plan are answered too", () => {
  const steps = '"steps": [{ "id": "a", "command": "x" }]';
  const check = (given: string, message: RegExp, fixed?: string) => {
    const { problems } = readPlan(`{ ${given} }`);
    const problem = problems.find(({ code }) => code === "schema.unknown-key");
    assert.match(problem?.message ?? "", message);
    const [fix] = problem?.fixes ?? [];
    assert.equal(fix && applyFix(`{ ${given} }`, fix), fixed && `{ ${fixed} }`);
  };
  check(
    `"plan_id": "p", "env": { "A": "1" }, ${steps}`,
    /in `globals`/,
    `"plan_id": "p", "globals": { "env": { "A": "1" } }, ${steps}`,
  );
  check(`"plan_id": "p", "globals": {}, "env": { "A": "1" }, ${steps}`, /in `globals`/);
  check(`"name": "p", ${steps}`, /Did you mean `plan_id`\?/, `"plan_id": "p", ${steps}`);
  check(`"plan_id": "p", "name": "P", ${steps}`, /^`name` is no key of a plan\. Keys of your own/);
  check(`"plan_id": "p", "on": "push", ${steps}`, /from outside/);
});

test("an id with dashes is mended wherever it is named", () => {
  const plan = (id: string) =>
    `{ "plan_id": "p", "default_targets": ["${id}"], "steps": [{ "id": "${id}", "command": "x" }, { "id": "b", "command": "x", "depends_on": ["${id}"] }] }`;
  const text = plan("unit-tests");
  const [problem, ...others] = readPlan(text).problems;
  assert.deepEqual(others, []);
  const [fix] = problem?.fixes ?? [];
  assert.equal(fix?.title, "Change to `unit_tests`");
  assert.equal(applyFix(text, fix), plan("unit_tests"));
  const taken = '{ "plan_id": "p", "steps": [{ "id": "a-b", "command": "x" }, { "id": "A_B", "command": "x" }] }';
  assert.deepEqual(
    readPlan(taken).problems.flatMap(({ fixes }) => fixes ?? []),
    [],
  );
});
