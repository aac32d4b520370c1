import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlan } from "./read-plan.ts";

function planText(definition: object, step: object = {}): string {
  return JSON.stringify({ plan_id: "p", steps: [{ id: "a", step_def: definition, ...step }] }, null, 1);
}

test("lines are joined by line feeds, and none is added", () => {
  const text = planText(
    { type: "shell", script: ["set -u", "echo ${{ run.id }}\necho b", ""] },
    { description: ["One.", "Two."], stdin: [] },
  );
  const { plan, problems } = readPlan(text);
  assert.deepEqual(problems, []);
  const [step] = plan?.steps ?? [];
  assert.deepEqual(step?.action, { type: "shell", shell: "bash", script: "set -u\necho ${{ run.id }}\necho b\n" });
  assert.equal(step?.description, "One.\nTwo.");
  assert.equal(step?.stdin, "");
});

test("`message` and the descriptions of plan and params may be lists too", () => {
  const { plan, problems } = readPlan(
    JSON.stringify({
      plan_id: "p",
      description: ["a", "b"],
      params: { x: { description: ["c", "d"] } },
      steps: [{ id: "a", step_def: { type: "assert", expr: "params.x != ''", message: ["e", "${{ params.x }}"] } }],
    }),
  );
  assert.deepEqual(problems, []);
  assert.equal(plan?.description, "a\nb");
  assert.equal(plan?.params.get("x")?.description, "c\nd");
  assert.deepEqual(plan?.steps[0]?.action, { type: "assert", expr: "params.x != ''", message: "e\n${{ params.x }}" });
});

test("problems stand in their line, at the character behind its escapes", () => {
  const text = planText({ type: "shell", script: ['echo "tab\t"', 'echo "é\\n" ${{ nope }}', "${{ run.id", "}}"] });
  const { problems } = readPlan(text);
  const shown = problems.map(({ code, range }) => `${code} ${text.slice(range.start, range.end)}`);
  assert.deepEqual(shown, ["expression.unknown-name nope", "expression.unclosed-template ${{"]);
  const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
  const [first, second] = problems;
  assert.equal(lineOf(second?.range.start ?? 0), lineOf(first?.range.start ?? 0) + 1);
});

test("where nothing is filled in, a line says so itself", () => {
  const text = planText({ type: "shell", script: "x" }, { description: ["one", "two ${{ run.id }}"] });
  const [problem, ...others] = readPlan(text).problems;
  assert.deepEqual(others, []);
  assert.equal(problem?.code, "template.not-allowed");
  assert.equal(text.slice(problem.range.start, problem.range.end), "${{ run.id }}");
});

test("an empty script is one in either form", () => {
  for (const script of ["", []]) {
    assert.deepEqual(
      readPlan(planText({ type: "shell", script })).problems.map(({ code }) => code),
      ["schema.empty"],
    );
  }
});

test("a list of other things is none", () => {
  assert.deepEqual(
    readPlan(planText({ type: "shell", script: ["a", 1] })).problems.map(({ message }) => message),
    ["An entry of `step_def.script` must be a text, not a number."],
  );
});
