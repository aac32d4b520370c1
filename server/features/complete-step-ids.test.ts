import assert from "node:assert/strict";
import { test } from "node:test";
import { accept, completeFixture, planOf } from "../testing/plan-fixture.ts";

async function checkOffered(marked: string, expected: readonly string[], earlier: readonly string[] = []) {
  const { items } = await completeFixture(marked, { earlier });
  const sorted = items.toSorted((one, other) => (one.sortText ?? "").localeCompare(other.sortText ?? ""));
  assert.deepEqual(
    sorted.map(({ label }) => label),
    expected,
  );
}

async function checkAccepted(marked: string, label: string, expected: string) {
  const { fixture, items } = await completeFixture(marked);
  const item = items.find((candidate) => candidate.label === label);
  assert.ok(item, `\`${label}\` is offered; offered are ${items.map((candidate) => candidate.label).join(", ")}`);
  assert.equal(accept(fixture, item), expected);
}

const build = '"id": "build", "command": "make"';

test("a dependency is offered from the nearest step above to the farthest, then from below", async () => {
  await checkOffered(planOf('"id": "a"', '"id": "b"', '"id": "c", "depends_on": ["‸"]', '"id": "d"', '"id": "e"'), [
    "b",
    "a",
    "d",
    "e",
  ]);
});

test("neither the step itself nor one that is named already is offered", async () => {
  await checkOffered(planOf('"id": "a"', '"id": "b"', '"id": "c", "depends_on": ["a", "‸"]'), ["b"]);
  await checkOffered(planOf('"id": "a"', '"id": "b"', '"id": "c", "depends_on": ["‸", "a"]'), ["b"]);
});

test("the id at the cursor stays on offer", async () => {
  await checkOffered(planOf('"id": "a"', '"id": "b"', '"id": "c", "depends_on": ["a‸"]'), ["b", "a"]);
});

test("a step that waits for this one, directly or through others, is not offered", async () => {
  await checkOffered(
    planOf(
      '"id": "a", "depends_on": ["‸"]',
      '"id": "b", "depends_on": ["a"]',
      '"id": "c", "depends_on": ["b"]',
      '"id": "free"',
    ),
    ["free"],
  );
});

test("a step that waits for this one through a resource is not offered", async () => {
  await checkOffered(
    planOf('"id": "a", "provides": ["binary"], "depends_on": ["‸"]', '"id": "b", "consumes": ["binary"]', '"id": "c"'),
    ["c"],
  );
});

test("a step whose fallback waits for this one is not offered", async () => {
  await checkOffered(
    planOf(
      '"id": "a", "provides": ["x"], "depends_on": ["‸"]',
      '"id": "b", "on_failure": "fallback_step", "fallback_step": "f"',
      '"id": "f", "consumes": ["x"]',
    ),
    [],
  );
});

test("fallbacks have no dependencies and are none", async () => {
  const owner = '"id": "a", "on_failure": "fallback_step", "fallback_step": "f"';
  await checkOffered(planOf(owner, '"id": "f"', '"id": "b", "depends_on": ["‸"]'), ["a"]);
  await checkOffered(planOf(owner, '"id": "f", "depends_on": ["‸"]', '"id": "b"'), []);
});

test("the two lists keep to themselves", async () => {
  const plan = '{"plan_id": "p", "steps": [{"id": "a"}], "finally": [{"id": "x"}, {"id": "y", "depends_on": ["‸"]}]}';
  await checkOffered(plan, ["x"]);
});

test("an id goes between quotes that stand already and replaces what they hold", async () => {
  await checkAccepted(
    planOf(build, '"id": "b", "depends_on": ["bu‸ld"]'),
    "build",
    planOf(build, '"id": "b", "depends_on": ["build"]'),
  );
});

test("an id brings the quotes that are missing", async () => {
  const expected = planOf(build, '"id": "b", "depends_on": ["build"]');
  await checkAccepted(planOf(build, '"id": "b", "depends_on": [‸]'), "build", expected);
  await checkAccepted(planOf(build, '"id": "b", "depends_on": [bu‸]'), "build", expected);
  await checkAccepted(planOf(build, '"id": "b", "depends_on": ["bu‸]'), "build", expected);
});

test("an id brings the comma that is missing beside it", async () => {
  const expected = planOf(build, '"id": "a"', '"id": "b", "depends_on": ["a", "build"]');
  await checkAccepted(planOf(build, '"id": "a"', '"id": "b", "depends_on": ["a"‸]'), "build", expected);
  await checkAccepted(planOf(build, '"id": "a"', '"id": "b", "depends_on": ["a", ‸]'), "build", expected);
  await checkAccepted(
    planOf(build, '"id": "a"', '"id": "b", "depends_on": [‸ "a"]'),
    "build",
    planOf(build, '"id": "a"', '"id": "b", "depends_on": ["build", "a"]'),
  );
});

test("ids are offered while brackets are missing, from the last text that was whole", async () => {
  const whole = planOf(build, '"id": "b"', '"id": "c", "depends_on": ["b"]');
  const broken = '{"plan_id": "p", "steps": [\n  {"id": "build"},\n  {"id": "b", "depends_on": ["‸';
  await checkOffered(broken, ["build"], [whole]);
});

test("a fallback must be free of dependencies and dependents", async () => {
  await checkOffered(
    planOf(
      '"id": "a"',
      '"id": "b", "depends_on": ["a"], "on_failure": "fallback_step", "fallback_step": "‸"',
      '"id": "c", "depends_on": ["b"]',
      '"id": "f"',
    ),
    ["f"],
  );
});

test("a fallback that is written already stays on offer", async () => {
  await checkOffered(planOf('"id": "b", "on_failure": "fallback_step", "fallback_step": "f‸"', '"id": "f"'), ["f"]);
});

test("steps of `finally` get no fallback", async () => {
  await checkOffered('{"plan_id": "p", "steps": [{"id": "a"}], "finally": [{"id": "x", "fallback_step": "‸"}]}', []);
});

test("a fallback brings its quotes and its comma", async () => {
  await checkAccepted(
    planOf('"id": "b", "fallback_step": ‸ "timeout_sec": 5', '"id": "f"'),
    "f",
    planOf('"id": "b", "fallback_step": "f", "timeout_sec": 5', '"id": "f"'),
  );
});

test("an opening bracket alone opens no list, so that Enter begins a new line", async () => {
  const { items } = await completeFixture(planOf(build, '"id": "b", "depends_on": [‸]'), { trigger: "[" });
  assert.deepEqual(items, []);
});

test("nothing is offered in a comment", async () => {
  const { items } = await completeFixture(planOf(build, '"id": "b", "depends_on": [ /* ‸ */ ]'));
  assert.deepEqual(items, []);
});

test("a target is a step of `steps` that is no fallback and is not named yet", async () => {
  const plan = (targets: string) =>
    `{"plan_id": "p", "default_targets": ${targets}, "steps": [
      {"id": "a", "command": "x"},
      {"id": "b", "command": "x", "on_failure": "fallback_step", "fallback_step": "c"},
      {"id": "c", "command": "x"}
    ], "finally": [{"id": "z", "command": "x"}]}`;
  await checkOffered(plan('["‸"]'), ["a", "b"]);
  await checkOffered(plan('["a", "‸"]'), ["b"]);
  await checkAccepted(plan("[‸]"), "b", plan('["b"]'));
  await checkAccepted(plan('["a" ‸]'), "b", plan('["a" , "b"]'));
});

test("in a sequence a step that comes after this one is not offered", async () => {
  const steps = planOf('"id": "a", "depends_on": ["‸"]', '"id": "b"', '"id": "c", "depends_on": []');
  await checkOffered(steps.replace("{", '{"order": "sequence", '), ["c"]);
});
