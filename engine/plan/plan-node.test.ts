import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlan } from "./read-plan.ts";

function checkIdRange(text: string, expected: string) {
  const { source } = readPlan(text);
  const range = source.steps[0]?.idRange;
  assert.ok(range !== undefined);
  assert.equal(text.slice(range.start, range.end), expected);
}

test("the inside of a text lies between its quotes", () => {
  checkIdRange('{ "steps": [{ "id": "build" }] }', "build");
  checkIdRange('{ "steps": [{ "id": "" }] }', "");
  checkIdRange('{ "steps": [{ "id": "b\\u0041" }] }', "b\\u0041");
});

test("the inside of a text that is still typed reaches to its end", () => {
  checkIdRange('{ "steps": [{ "id": "bui\n}] }', "bui");
  checkIdRange('{ "steps": [{ "id": "\n}] }', "");
});
