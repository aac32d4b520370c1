import assert from "node:assert/strict";
import { test } from "node:test";
import { knownMatcherNames } from "../engine/node/matchers/known-matchers.ts";
import { coreMatchers } from "./core-matchers.ts";

test("completion offers the matchers that every run knows", () => {
  assert.deepEqual([...coreMatchers].sort(), [...knownMatcherNames].sort());
});
