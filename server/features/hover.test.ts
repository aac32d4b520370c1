import assert from "node:assert/strict";
import { test } from "node:test";
import { fullWiring, planOf, readFixture } from "../testing/plan-fixture.ts";
import { hover } from "./hover.ts";

interface Shown {
  readonly text: string;
  /** What of the plan the hover is about. */
  readonly subject: string;
}

async function show(marked: string, ...earlier: readonly string[]): Promise<Shown | undefined> {
  const { document, offset } = readFixture(marked, ...earlier);
  const found = await hover(document, offset, { ...fullWiring, isMarkdown: false });
  if (found === undefined) {
    return undefined;
  }
  const { contents, range } = found;
  assert.ok(typeof contents === "object" && "value" in contents && range);
  const { lines, text } = document.source;
  return { text: contents.value, subject: text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)) };
}

const build =
  '"id": "build", "name": "Type check", "command": "npm", "args": ["run", "a b"], "timeout_sec": 60, "retries": 1';

test("a step tells its name, command, neighbours, longest time and policy", async () => {
  const shown = await show(planOf(build, '"id": "test", "command": "t", "depends_on": ["bui‸ld"]'));
  assert.equal(shown?.subject, "build");
  assert.equal(
    shown.text,
    [
      "build: Type check",
      'npm run "a b"',
      "Depends on no other step.",
      "Needed by `test`.",
      "At most 2 min 1 s: 2 tries of 1 min, and the delays between them.",
      "When it fails, the run stops.",
    ].join("\n\n"),
  );
});

test("a step is told the same way where it is defined, where an expression names it and where it is a fallback", async () => {
  const atDefinition = await show(planOf('"id": "a‸", "command": "x"'));
  const inCondition = await show(
    planOf(
      '"id": "a", "command": "x"',
      '"id": "b", "command": "y", "depends_on": ["a"], "condition": "prev.‸a.recovered"',
    ),
  );
  const asFallback = await show(
    planOf(
      '"id": "b", "command": "y", "on_failure": "fallback_step", "fallback_step": "a‸"',
      '"id": "a", "command": "x"',
    ),
  );
  for (const shown of [atDefinition, inCondition, asFallback]) {
    assert.equal(shown?.subject, "a");
    assert.match(shown.text, /^a\n\nx\n\n/);
  }
  assert.match(inCondition?.text ?? "", /Needed by `b`/);
  assert.match(asFallback?.text ?? "", /Fallback of `b`/);
});

test("while the plan has errors, times are those of the last text without, and it says so", async () => {
  const whole = planOf('"id": "a", "command": "x", "timeout_sec": 60');
  const wrong = planOf('"id": "a‸", "command": "y", "timeout_sec": 90, "depends_on": ["nowhere"]');
  const shown = await show(wrong, whole);
  assert.match(shown?.text ?? "", /^a\n\ny\n\n/, "the command is that of this text");
  assert.match(shown?.text ?? "", /At most 1 min: one try of 1 min\./);
  assert.match(shown?.text ?? "", /last text without errors/);
  const alone = await show(wrong);
  assert.doesNotMatch(alone?.text ?? "", /At most/);
});

test("a key tells what the schema says of it", async () => {
  const shown = await show(planOf('"id": "a", "time‸out_sec": 5'));
  assert.equal(shown?.subject, '"timeout_sec"');
  assert.ok((shown?.text ?? "").length > 20);
});

test("a name that nothing defines tells nothing of its own", async () => {
  const shown = await show(planOf('"id": "a", "command": "x", "depends_on": ["no‸where"]'));
  assert.doesNotMatch(shown?.text ?? "", /Depends on/);
});

test("a function in an expression tells what it does", async () => {
  const shown = await show(planOf('"id": "a", "command": "x", "condition": "ha‸s(env.CI)"'));
  assert.equal(shown?.subject, "has");
});

test("a param tells its type and default", async () => {
  const shown = await show(
    '{"plan_id": "p", "params": {"level": {"type": "integer", "default": 3, "description": "How deep."}}, ' +
      '"steps": [{"id": "a", "command": "x", "args": ["${{ params.le‸vel }}"]}]}',
  );
  assert.equal(shown?.text, "level: param, integer\n\nHow deep.\n\nDefault: `3`.");
});

test("a step with a matrix tells how many combinations it runs for", async () => {
  const shown = await show(planOf('"id": "te‸st", "command": "x", "matrix": {"a": [1, 2], "b": [1, 2, 3]}'));
  assert.match(shown?.text ?? "", /Runs for 6 combinations of its matrix\./);
});

test("keys are described in steps and outside of them, at their own place", async () => {
  const steps = '"steps": [{"id": "a", "command": "x"}, {"id": "b", "comm‸and": "y"}]';
  for (const marked of [
    `{"plan_id": "p", ${steps}}`,
    `{${steps.replace("‸", "")}, "globals": {"on_ab‸ort": "finish"}}`,
    `{"globals": {"on_ab‸ort": "finish"}, ${steps.replace("‸", "")}}`,
  ]) {
    const { document, offset } = readFixture(marked);
    const found = await hover(document, offset, { ...fullWiring, isMarkdown: false });
    assert.match(JSON.stringify(found?.contents), /Program to start|running steps/);
    const { lines, text } = document.source;
    assert.ok(found?.range);
    assert.match(
      text.slice(lines.offsetAt(found.range.start), lines.offsetAt(found.range.end)),
      /^"(command|on_abort)"/,
    );
  }
});

test("a step is told with its command as a run would fill it in, its longest way and its past", async () => {
  const plan = `{"plan_id": "p", "params": {"part": {"default": "site"}, "key": {"default": "k", "secret": true}}, "steps": [
    {"id": "fetch", "command": "git", "timeout_sec": 60, "on_failure": "fallback_step", "fallback_step": "mirror"},
    {"id": "mirror", "command": "git", "timeout_sec": 30},
    {"id": "bu‸ild", "command": "make", "args": ["\${{ params.part }}", "\${{ params.key }}"], "cwd": "parts", "depends_on": ["fetch"], "timeout_sec": 60}
  ]}`;
  const { document, offset } = readFixture(plan);
  const host = {
    ...fullWiring.host,
    readHistory: () => Promise.resolve({ steps: { build: { lastStatus: "failed", medianSec: 41.2, runs: 12 } } }),
  };
  const found = await hover(document, offset, { ...fullWiring, host, isMarkdown: false });
  const words = JSON.stringify(found?.contents);
  for (const expected of [
    "make site",
    "${{ params.key }}",
    "Runs in `parts`.",
    "At most 1 min:",
    "With all that it waits for: at most 2 min 30 s.",
    "Last run: `failed`.",
    "Usually 41.2 s, in 12 runs.",
  ]) {
    assert.ok(words.includes(expected), `${expected} in ${words}`);
  }
});

test("a resource is told with who provides and who consumes it", async () => {
  const { document, offset } = readFixture(
    planOf('"id": "a", "command": "x", "provides": ["fi‸le"]', '"id": "b", "command": "x", "consumes": ["file"]'),
  );
  const found = await hover(document, offset, { ...fullWiring, isMarkdown: false });
  assert.match(JSON.stringify(found?.contents), /Provided by `a`.*Consumed by `b`.*PLAN_RESOURCE_FILE/);
});
