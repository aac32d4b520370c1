import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOf } from "./words.js";

test("punctuation separates words", () => {
  assert.deepEqual(wordsOf("Plans, steps & runs!"), ["plans", "steps", "runs"]);
});

test("letters of every script are letters", () => {
  assert.deepEqual(wordsOf("Größe überall"), ["größe", "überall"]);
});
