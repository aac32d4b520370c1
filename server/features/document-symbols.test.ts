import assert from "node:assert/strict";
import { test } from "node:test";
import { planOf, readFixture } from "../testing/plan-fixture.ts";
import { listStepSymbols } from "./document-symbols.ts";

test("steps are listed by id, with their name beside it", () => {
  const { document } = readFixture(`‸${planOf('"id": "a", "name": "Build"', '"name": "no id"', '"id": "b"')}`);
  assert.deepEqual(
    listStepSymbols(document).map(({ name, detail }) => [name, detail]),
    [
      ["a", "Build"],
      ["b", ""],
    ],
  );
});

test("a step of `finally` says so", () => {
  const { document } = readFixture('‸{"plan_id": "p", "steps": [], "finally": [{"id": "z", "name": "Clean"}]}');
  assert.deepEqual(
    listStepSymbols(document).map(({ detail }) => detail),
    ["finally, Clean"],
  );
});
