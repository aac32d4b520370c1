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

for (const { name, count } of [
  { name: "plan-format.md", count: 4 },
  { name: "step-kinds.md", count: 1 },
]) {
  test(`every whole plan in docs/${name} is one`, () => {
    const document = readFileSync(join(import.meta.dirname, "../../docs", name), "utf8");
    const examples = [...document.matchAll(/```jsonc?\n(\{.*?)```/gs)].map(([, text = ""]) => text);
    assert.ok(examples.length >= count);
    for (const text of examples) {
      assert.deepEqual(readPlan(text).problems, [], text);
    }
  });
}
