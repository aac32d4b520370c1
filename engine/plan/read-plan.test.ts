import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAN_LENGTH_MAX } from "./json-cursor.ts";
import { readPlan } from "./read-plan.ts";

function codesOf(text: string): readonly string[] {
  return readPlan(text).problems.map(({ code }) => code);
}

test("hostile texts are refused with one clear problem, at once", () => {
  const texts: readonly (readonly [string, string])[] = [
    ["lorem ipsum ".repeat(2_000_000), "json.not-object"],
    ["[".repeat(100_000), "json.not-object"],
    [`{"x-a":${"[".repeat(100_000)}`, "json.too-deep"],
    ['{"x-a":'.repeat(100_000), "json.too-deep"],
    [`{"plan_id":"${"x".repeat(20_000_000)}`, "json.unclosed-string"],
    ["x".repeat(PLAN_LENGTH_MAX + 1), "json.too-long"],
    ['{\0"\0p\0', "json.encoding"],
    [" ".repeat(1_000_000), "json.empty"],
  ];
  for (const [text, code] of texts) {
    const { problems, plan } = readPlan(text);
    assert.equal(plan, undefined);
    assert.ok(
      problems.some((problem) => problem.code === code),
      code,
    );
    assert.ok(problems.length < 5, `${code}: ${problems.length} problems`);
  }
});

test("reading nonsense stops at a hundred problems", () => {
  const { problems } = readPlan(`{${"lorem ipsum ".repeat(100_000)}`);
  assert.equal(problems.length, 100);
});

test("while a bracket is missing, only what is sure is reported", () => {
  const text = `{ "plan_id": "p", "steps": [
    { "id": "a", "command": "x", "depends_on": ["b"], "timeout_sec": "5", "condition": "prev.b.status ==" ,
    { "id": "b", "depends_on": ["nowhere"], "condition": "prev.nowhere.status == 'success'" } ] }`;
  assert.deepEqual(codesOf(text), ["json.unclosed-bracket", "schema.wrong-type", "expression.missing-operand"]);
});

test("an error can't be ignored by a comment, a warning only by its code and on the next line", () => {
  const plan = (comment: string) => `{ "plan_id": "p", "globals": { "max_step_duration_sec": 5 }, "steps": [
    { "id": "a", "command": "x", "depends_on":
      // plan-ignore: plan.unknown-step
      ["nowhere"],
      ${comment}
      "timeout_sec": 9 } ] }`;
  assert.deepEqual(codesOf(plan("// plan-ignore: step.timeout-above-limit")), ["plan.unknown-step"]);
  assert.deepEqual(codesOf(plan("// plan-ignore: plan.repeated-entry")), [
    "plan.unknown-step",
    "step.timeout-above-limit",
  ]);
  assert.deepEqual(codesOf(plan("// step.timeout-above-limit")), ["plan.unknown-step", "step.timeout-above-limit"]);
});

test("problems inside an expression stand where the culprit is written, escapes or not", () => {
  const text = String.raw`{ "plan_id": "p", "steps": [
    { "id": "a", "command": "x", "condition": "'\u0041\"' == 'A\"' && env[\"X\"] == nme" } ] }`;
  const [problem] = readPlan(text).problems;
  assert.equal(problem?.code, "expression.unknown-name");
  assert.equal(text.slice(problem.range.start, problem.range.end), "nme");
});

test("every place that names a step, param or resource is found, inside expressions too", () => {
  const text = String.raw`{ "plan_id": "p", "params": { "tag": {} }, "steps": [
    { "id": "build", "command": "x", "provides": ["out"] },
    { "id": "test", "command": "x", "depends_on": ["build"], "consumes": ["out"],
      "condition": "prev.build.status == 'success' && prev[\"build\"].attempts == 1",
      "args": ["${"${{"} params.tag }} \u0020 ${"${{"} resources.out }}"] } ] }`;
  const { source, problems } = readPlan(text);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    source.occurrences.map(({ kind, role, range }) => `${role} of ${kind} ${text.slice(range.start, range.end)}`),
    [
      "definition of param tag",
      "definition of step build",
      "definition of resource out",
      "definition of step test",
      "reference of step build",
      "reference of resource out",
      "reference of step build",
      "reference of step build",
      "reference of param tag",
      "reference of resource out",
    ],
  );
  const [condition, tag] = source.expressions;
  assert.equal(condition?.kind, "condition");
  assert.equal(tag?.kind, "interpolation");
  const { start, end } = tag.range;
  assert.equal(text.slice(start, end), " params.tag ");
  assert.equal(tag.fromDocument(start + 3), 3);
  assert.equal(tag.fromDocument(0), 0);
});

test("steps without a usable id are in the source too", () => {
  const { source } = readPlan('{ "plan_id": "p", "steps": [{ "command": "x" }, 5, { "id": 3 }, { "id": "a" }] }');
  assert.deepEqual(
    source.steps.map(({ id }) => id),
    [undefined, undefined, "a"],
  );
});

test("a plan of 20,000 bad steps is read in linear time", () => {
  const steps = Array.from({ length: 20_000 }, (_, n) => ({ id: `s${n}`, comand: "x", depends_on: [`t${n}`] }));
  const { problems } = readPlan(JSON.stringify({ plan_id: "p", steps }));
  assert.equal(problems.length, 60_000);
});
