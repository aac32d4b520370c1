import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlan } from "../../engine/plan/read-plan.ts";
import { accept, completeFixture, fullAbilities, fullJson, planOf, readFixture } from "../testing/plan-fixture.ts";
import { completeSchema } from "./complete-schema.ts";

async function checkAccepted(marked: string, label: string, expected: string) {
  const { fixture, items } = await completeFixture(marked);
  const item = items.find((candidate) => candidate.label === label);
  assert.ok(item, `\`${label}\` is offered; offered are ${items.map((candidate) => candidate.label).join(", ")}`);
  assert.equal(accept(fixture, item), expected);
}

test("the keys of a step are offered, but none that it has", async () => {
  const { items } = await completeFixture(planOf('"id": "a", "‸"'));
  const labels = items.map(({ label }) => label);
  for (const key of ["command", "depends_on", "on_failure", "retries"]) {
    assert.ok(labels.includes(key), key);
  }
  assert.ok(!labels.includes("id"));
});

test("a key brings the quotes or brackets of its value, and no example", async () => {
  await checkAccepted('{"plan_id": "p", "‸"}', "finally", '{"plan_id": "p", "finally": []}');
  await checkAccepted(planOf('"id": "a", "‸"'), "depends_on", planOf('"id": "a", "depends_on": []'));
  await checkAccepted(planOf('"id": "a", "‸"'), "command", planOf('"id": "a", "command": ""'));
  await checkAccepted(planOf('"id": "a", "‸"'), "condition", planOf('"id": "a", "condition": ""'));
});

test("snippets for a plan and its steps leave a plan without problems", async () => {
  const empty = await completeFixture("‸");
  const newPlan = empty.items.find(({ label }) => label === "New plan");
  assert.ok(newPlan);
  const plan = accept(empty.fixture, newPlan);
  assert.deepEqual(readPlan(plan).problems, []);
  const inList = await completeFixture('{"plan_id": "p", "steps": [‸]}');
  const snippets = inList.items.filter(({ label }) => label.includes("step"));
  assert.equal(snippets.length, 3);
  for (const snippet of snippets) {
    assert.deepEqual(readPlan(accept(inList.fixture, snippet)).problems, [], snippet.label);
  }
});

test("an accepted key opens the list of its values where the client can", async () => {
  const { document, offset } = readFixture(planOf('"id": "a", "‸"'));
  for (const canTriggerSuggest of [true, false]) {
    const items = await completeSchema(document, offset, {
      json: fullJson,
      abilities: { ...fullAbilities, canTriggerSuggest },
    });
    const opening = items.filter(({ command }) => command?.command === "editor.action.triggerSuggest");
    assert.equal(
      opening.some(({ label }) => label === "depends_on"),
      canTriggerSuggest,
    );
    assert.ok(!opening.some(({ label }) => label === "command"));
  }
});

test("the values of an enum are offered with their quotes", async () => {
  const expected = planOf('"id": "a", "on_failure": "continue"');
  await checkAccepted(planOf('"id": "a", "on_failure": ‸'), '"continue"', expected);
  await checkAccepted(planOf('"id": "a", "on_failure": "con‸"'), '"continue"', expected);
});

test("every type of `step_def` is offered, and then the keys of that type", async () => {
  const types = await completeFixture(planOf('"id": "a", "step_def": {"type": "‸"}'));
  assert.deepEqual(
    types.items.map(({ label }) => label).sort(),
    ["approval", "assert", "command", "file", "http", "plan", "powershell", "shell"].map((type) => `"${type}"`),
  );
  const keys = await completeFixture(planOf('"id": "a", "step_def": {"type": "shell", "‸"}'));
  assert.deepEqual(
    keys.items.map(({ label }) => label),
    ["shell", "script"],
  );
});

test("a `$schema` in the plan changes nothing", async () => {
  for (const address of ["https://example.com/other.json", "./missing.json"]) {
    const { items } = await completeFixture(`{"$schema": "${address}", "‸"}`);
    assert.ok(
      items.some(({ label }) => label === "plan_id"),
      address,
    );
  }
});

test("a client without snippets gets plain text", async () => {
  const { document, offset } = readFixture(planOf('"id": "a", "‸"'));
  const abilities = { ...fullAbilities, hasSnippets: false };
  const items = await completeSchema(document, offset, { json: fullJson, abilities });
  assert.ok(items.length > 0);
  for (const { insertTextFormat, textEdit } of items) {
    assert.equal(insertTextFormat, undefined);
    assert.doesNotMatch(textEdit?.newText ?? "", /\$\d|\$\{/);
  }
});
