import assert from "node:assert/strict";
import { test } from "node:test";
import { plainTextOfSnippet } from "./snippet-text.ts";

test("placeholders become what they propose", () => {
  assert.equal(plainTextOfSnippet('"id": "${1:build}",$0'), '"id": "build",');
  assert.equal(plainTextOfSnippet("[$1]"), "[]");
  assert.equal(plainTextOfSnippet("{${1}}"), "{}");
  assert.equal(plainTextOfSnippet('"output": ${1|"combined","split"|}'), '"output": "combined"');
  assert.equal(plainTextOfSnippet("${1:a ${2:b} c} d"), "a b c d");
});

test("escaped letters stand for themselves", () => {
  assert.equal(plainTextOfSnippet("\\${{ a \\}\\}"), "${{ a }}");
});
