import assert from "node:assert/strict";
import { test } from "node:test";
import { looksLikePlan } from "./looks-like-plan.ts";

function check(text: string, expected: boolean) {
  assert.equal(looksLikePlan(text), expected, text);
}

test("a JSON file with an id and steps at its top level is a plan", () => {
  check('{"plan_id": "a", "steps": []}', true);
  check('// by hand\n{"steps": [], "plan_id": "w",}', true);
});

test("a plan that is being typed still is one", () => {
  check('{"plan_id": "a", "steps": [{"id": ', true);
});

test("other JSON is none, also where the names stand deeper", () => {
  check('{"plan_id": "a"}', false);
  check('{"steps": []}', false);
  check('{"workstream_id": "w", "steps": []}', false);
  check('{"nested": {"plan_id": "a", "steps": []}}', false);
  check('[{"plan_id": "a", "steps": []}]', false);
  check("", false);
});
