import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readPlan } from "./read-plan.ts";

// Every plan in this folder has nothing to complain about: what is reported here is a false alarm.

const folder = join(import.meta.dirname, "..", "..", "test-fixtures", "plans", "valid");

for (const file of readdirSync(folder)) {
  test(`${file} has no problem`, () => {
    const { plan, problems } = readPlan(readFileSync(join(folder, file), "utf8"));
    assert.deepEqual(problems, []);
    assert.notEqual(plan, undefined);
  });
}

test("every whole plan in docs/plan-format.md is one", () => {
  const document = readFileSync(join(import.meta.dirname, "../../docs/plan-format.md"), "utf8");
  const examples = [...document.matchAll(/```jsonc?\n(\{.*?)```/gs)].map(([, text = ""]) => text);
  assert.ok(examples.length >= 4);
  for (const text of examples) {
    assert.deepEqual(readPlan(text).problems, [], text);
  }
});
