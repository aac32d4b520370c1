import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits, readFixture } from "../testing/plan-fixture.ts";
import { listRewrites } from "./rewrites.ts";

/** `‸` is the cursor; undefined: nothing is offered. */
function checkRewrite(marked: string, expected: string | undefined): void {
  const { document, offset } = readFixture(marked);
  const range = { start: offset, end: offset };
  const [action, ...others] = listRewrites(document, { range, hasVersionedEdits: false });
  assert.deepEqual(others, []);
  const edits = action?.edit?.changes?.[document.uri];
  assert.equal(edits && applyEdits(document.source.text, edits), expected);
}

const inStep = (inner: string) => `{ "plan_id": "p", "steps": [\n  { "id": "a", ${inner} }\n] }`;
const shell = (script: string) => inStep(`"step_def": { "type": "shell", "script": ${script} }`);

test("a text of several lines becomes a list, and a list one text", () => {
  const text = '"set -u\\necho \\"${{ run.id }}\\"\\n"';
  const lines = '[\n    "set -u",\n    "echo \\"${{ run.id }}\\"",\n    ""\n  ]';
  checkRewrite(shell(`"‸${text.slice(1)}`), shell(lines));
  checkRewrite(shell(`[‸${lines.slice(1)}`), shell(text));
});

test("a `${{ }}` over several lines stays in one line", () => {
  checkRewrite(
    shell("\"‸a\\nb ${{ run.id ==\\n '}}' }} c\\nd\""),
    shell('[\n    "a",\n    "b ${{ run.id ==\\n \'}}\' }} c",\n    "d"\n  ]'),
  );
});

test("every long text has it: `stdin`, `inline`, `content`, `message`, and each `description`", () => {
  const list = '[\n    "a",\n    "b"\n  ]';
  checkRewrite(inStep('"command": "x", "stdin": "a‸\\nb"'), inStep(`"command": "x", "stdin": ${list}`));
  const definition = (type: string, key: string, value: string) =>
    inStep(`"step_def": { "type": "${type}", "${key}": ${value} }`);
  for (const [type, key] of [
    ["powershell", "inline"],
    ["file", "content"],
    ["approval", "message"],
    ["assert", "message"],
  ] as const) {
    checkRewrite(definition(type, key, '"a\\n‸b"'), definition(type, key, list));
  }
  checkRewrite(inStep('"command": "x", "description": "a‸\\nb"'), inStep(`"command": "x", "description": ${list}`));
  checkRewrite('{ "description": "a\\nb‸" }', '{ "description": [\n  "a",\n  "b"\n] }');
  checkRewrite(
    '{ "params": { "x": { "description": ["a"‸, "b"] } } }',
    '{ "params": { "x": { "description": "a\\nb" } } }',
  );
});

test("what is no long text, has one line, or would lose a comment is left alone", () => {
  checkRewrite(inStep('"command": "a‸\\nb"'), undefined);
  checkRewrite(inStep('"step_def": { "type": "powershell", "script": "a‸\\nb" }'), undefined);
  checkRewrite('{ "metadata": { "description": "a‸\\nb" } }', undefined);
  checkRewrite(shell('"a‸"'), undefined);
  checkRewrite(shell('["a‸", // why\n"b"]'), undefined);
  checkRewrite(shell('["a‸", 1]'), undefined);
});
