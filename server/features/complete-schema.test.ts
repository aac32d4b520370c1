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
  await checkAccepted(planOf('"id": "a", "‸"'), "name", planOf('"id": "a", "name": ""'));
  await checkAccepted(planOf('"id": "a", "‸"'), "condition", planOf('"id": "a", "condition": "true"'));
});

test("snippets for a plan and its steps leave a plan without problems", async () => {
  const empty = await completeFixture("‸");
  const newPlan = empty.items.find(({ label }) => label === "New plan");
  assert.ok(newPlan);
  const plan = accept(empty.fixture, newPlan);
  assert.deepEqual(readPlan(plan).problems, []);
  const inList = await completeFixture('{"plan_id": "p", "steps": [‸]}');
  const snippets = inList.items.filter(({ label }) => label.includes("step"));
  assert.ok(snippets.length >= 3);
  for (const snippet of snippets) {
    assert.deepEqual(readPlan(accept(inList.fixture, snippet)).problems, [], snippet.label);
  }
});

test("an accepted key opens the list of its values where the client can", async () => {
  const { document, offset } = readFixture(planOf('"id": "a", "‸"'));
  for (const canTriggerSuggest of [true, false]) {
    const items = completeSchema(document, {
      offset,
      view: fullJson.view,
      valuesOnly: false,
      abilities: { ...fullAbilities, canTriggerSuggest },
    });
    const opening = items.filter(({ command }) => command?.command === "editor.action.triggerSuggest");
    assert.equal(
      opening.some(({ label }) => label === "depends_on"),
      canTriggerSuggest,
    );
    assert.ok(!opening.some(({ label }) => label === "timeout_sec"));
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
    ["script", "shell"],
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

test("what a step cannot do without comes first, and what excludes each other is left out", async () => {
  const labels = async (fields: string) => (await completeFixture(planOf(fields))).items.map(({ label }) => label);
  assert.deepEqual((await labels("‸")).slice(0, 3), ["id", "command", "step_def"]);
  assert.deepEqual((await labels('"id": "a", ‸')).slice(0, 2), ["command", "step_def"]);
  const beside = await labels('"id": "a", "step_def": {"type": "approval"}, ‸');
  assert.ok(!beside.includes("command") && !beside.includes("args"));
  const command = await labels('"id": "a", "command": "x", ‸');
  assert.ok(command.includes("args") && !command.includes("step_def"));
  const script = await labels('"id": "a", "step_def": {"type": "powershell", "script": "a.ps1", ‸}');
  assert.ok(!script.includes("inline") && script.includes("args"));
});

test("a comma that is missing in front or behind is added", async () => {
  await checkAccepted(
    '{"plan_id": "p", "steps": [\n{"id": "f", "command": "x"\n ‸}]}',
    "args",
    '{"plan_id": "p", "steps": [\n{"id": "f", "command": "x",\n "args": []}]}',
  );
  await checkAccepted(planOf('"id": "f", ‸"command": "x"'), "name", planOf('"id": "f", "name": "","command": "x"'));
  const { fixture, items } = await completeFixture(
    '{"plan_id": "p", "steps": [{"id": "build", "command": "x"} // first\n ‸]}',
  );
  const [snippet] = items.filter(({ label }) => label === "Command step");
  assert.ok(snippet);
  const text = accept(fixture, snippet);
  assert.match(text, /"x"\}, \/\/ first\n \{ "id": "build_2"/, "with an id that is free");
  assert.deepEqual(readPlan(text).problems, []);
});

test("a value that stands there is replaced, a list or object is left alone", async () => {
  const expected = planOf('"id": "a", "on_failure": "continue"');
  for (const field of [
    '"on_failure":‸ "abort"',
    '"on_failure": ‸"abort"',
    '"on_failure": "ab‸ort"',
    '"on_failure": "‸abort"',
  ]) {
    await checkAccepted(planOf(`"id": "a", ${field}`), '"continue"', expected);
  }
  for (const marked of [
    planOf('"id": "a", "retries": ‸{"max": 1}'),
    '{"plan_id": "p", "steps": ‸[]}',
    '{"plan_id": "p", "globals": {"env": {"CI": "1"}‸, "locks": []}, "steps": []}',
    `${planOf('"id": "a", "command": "x"')}\n‸`,
  ]) {
    const { items } = await completeFixture(marked);
    assert.deepEqual(
      items.map(({ label }) => label),
      [],
      marked,
    );
  }
});

test("a text that is still open is closed, and nothing behind it is eaten", async () => {
  await checkAccepted(
    planOf('"id": "a", "on_failure": "con‸\n'),
    '"continue"',
    planOf('"id": "a", "on_failure": "continue"\n'),
  );
  await checkAccepted(
    planOf('"id": "a", "on_failure": "‸, "command": "x"'),
    '"continue"',
    planOf('"id": "a", "on_failure": "continue", "command": "x"'),
  );
});

test("a broken line in front takes no keys and values away", async () => {
  for (const before of ['# hi "there', "<<<<<<< HEAD", '{"id": "b", "args": ["a"},']) {
    const marked = `{"plan_id": "p", "steps": [\n${before}\n{"id": "a", "command": "x", "on_failure": "‸"}]}`;
    const { items } = await completeFixture(marked);
    assert.ok(
      items.some(({ label }) => label === '"continue"'),
      before,
    );
  }
});

test("nothing opens on a space where Enter would accept it", async () => {
  for (const marked of [
    planOf(" ‸"),
    planOf('"id": "a", ‸'),
    '{"plan_id": "p", "steps": [ ‸]}',
    planOf('"id": "a", "depends_on": [ ‸]', '"id": "b"'),
  ]) {
    assert.deepEqual((await completeFixture(marked, { trigger: " " })).items, [], marked);
  }
  const { items } = await completeFixture(planOf('"id": "a", "on_failure": ‸'), { trigger: " " });
  assert.ok(items.length > 0);
});

test("what the plan uses already is proposed: commands, tools, locks, resources", async () => {
  const steps = (field: string) =>
    planOf(
      '"id": "a", "command": "make", "tool": "gnu", "locks": ["one"], "provides": ["file"]',
      '"id": "b", "command": "make"',
      '"id": "c", "command": "npm"',
      `"id": "d", ${field}`,
    );
  const labels = async (field: string) => (await completeFixture(steps(field))).items.map(({ label }) => label);
  assert.deepEqual(await labels('"command": "‸"'), ["make", "npm"]);
  assert.deepEqual(await labels('"tool": "‸"'), ["gnu"]);
  assert.deepEqual(await labels('"locks": ["‸"]'), ["one"]);
  assert.deepEqual(await labels('"consumes": ["‸"]'), ["file"]);
  assert.ok((await labels('"problem_matcher": "‸"')).includes("$tsc"));
});

test("a policy of a fallback brings the fallback", async () => {
  const marked = planOf('"id": "a", "command": "x", "on_failure": "‸"', '"id": "b", "command": "y"');
  await checkAccepted(
    marked,
    '"fallback_step"',
    planOf(
      '"id": "a", "command": "x", "on_failure": "fallback_step", "fallback_step": "b"',
      '"id": "b", "command": "y"',
    ),
  );
  const alone = await completeFixture(planOf('"id": "a", "command": "x", "on_failure": "‸"'));
  assert.ok(!alone.items.some(({ label }) => label.includes("fallback")));
});

test("a client without snippets gets plain text", async () => {
  const { document, offset } = readFixture(planOf('"id": "a", "‸"'));
  const abilities = { ...fullAbilities, hasSnippets: false };
  const items = completeSchema(document, { offset, view: fullJson.view, valuesOnly: false, abilities });
  assert.ok(items.length > 0);
  for (const { insertTextFormat, textEdit } of items) {
    assert.equal(insertTextFormat, undefined);
    assert.doesNotMatch(textEdit?.newText ?? "", /\$\d|\$\{/);
  }
});
