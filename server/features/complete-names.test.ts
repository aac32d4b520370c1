import assert from "node:assert/strict";
import { test } from "node:test";
import { accept, completeFixture, planOf } from "../testing/plan-fixture.ts";

const steps = (field: string) =>
  planOf(
    '"id": "build", "command": "make", "provides": ["binary"]',
    '"id": "lint", "command": "lint"',
    `"id": "pack", "command": "pack", "depends_on": ["build"], "consumes": ["binary"], ${field}`,
  );

async function labelsIn(field: string, trigger?: string): Promise<readonly string[]> {
  const { items } = await completeFixture(steps(field), trigger === undefined ? {} : { trigger });
  return items.map(({ label }) => label);
}

async function checkAccepted(field: string, label: string, expected: string) {
  const { fixture, items } = await completeFixture(steps(field));
  const item = items.find((candidate) => candidate.label === label);
  assert.ok(item, `\`${label}\` is offered; offered are ${items.map((candidate) => candidate.label).join(", ")}`);
  assert.equal(accept(fixture, item), steps(expected));
}

test("an empty condition offers the roots and functions", async () => {
  const labels = await labelsIn('"condition": "‸"');
  for (const root of ["prev", "env", "params", "run", "has"]) {
    assert.ok(labels.includes(root), root);
  }
});

test("only steps that may be read are offered behind `prev.`", async () => {
  const labels = await labelsIn('"condition": "prev.‸"');
  assert.equal(labels[0], "build");
  assert.ok(!labels.includes("lint") && !labels.includes("pack"));
});

test("a half typed name is replaced to its end", async () => {
  await checkAccepted('"condition": "prev.bu‸x.status"', "build", '"condition": "prev.build.status"');
});

test("names are offered in each expression of a list", async () => {
  await checkAccepted('"skip_if": ["true", "prev.‸"]', "build", '"skip_if": ["true", "prev.build"]');
});

test("names are offered between the braces of a interpolation, and nowhere else in its text", async () => {
  await checkAccepted('"args": ["a-${{ prev.‸ }}"]', "build", '"args": ["a-${{ prev.build }}"]');
  const outside = await labelsIn('"args": ["a‸-${{ prev.build }}"]');
  assert.ok(!outside.includes("prev"));
});

test("names are offered in a interpolation that is not closed yet", async () => {
  await checkAccepted('"args": ["a-${{ prev.‸"]', "build", '"args": ["a-${{ prev.build"]');
});

test("places are found behind JSON escapes", async () => {
  await checkAccepted(
    '"condition": "\\"\\u0041\\" == \\"\\" || prev.‸"',
    "build",
    '"condition": "\\"\\u0041\\" == \\"\\" || prev.build"',
  );
});

test("a status word brings quotes that are legal in JSON", async () => {
  const { fixture, items } = await completeFixture(steps('"condition": "prev.build.status == ‸"'));
  const word = items.find(({ label }) => label.includes("success"));
  assert.ok(word, `offered are ${items.map(({ label }) => label).join(", ")}`);
  const text = accept(fixture, word);
  const { condition } = JSON.parse(text).steps[2];
  assert.match(condition, /^prev\.build\.status == ['"]success['"]$/);
});

test("a space asks behind an operator only", async () => {
  assert.ok((await labelsIn('"condition": "prev.build.recovered && ‸"', " ")).includes("prev"));
  assert.deepEqual(await labelsIn('"condition": "prev.build.recovered ‸"', " "), []);
});

test("a function brings its parentheses unless they stand there", async () => {
  await checkAccepted('"condition": "h‸"', "has", '"condition": "has()"');
  await checkAccepted('"condition": "h‸(env.CI)"', "has", '"condition": "has(env.CI)"');
});

test("a name that is no identifier comes in brackets, escaped", async () => {
  const globals =
    '"globals": {"env": {"npm_config_foo-bar": "1", "IT\'S": "1", "C\\\\D": "1", "in": "1", "CI": "1"}}, ';
  const plan = (condition: string) =>
    `{"plan_id": "p", ${globals}"steps": [{"id": "a", "command": "x", "condition": "${condition}"}]}`;
  for (const [marked, label, expected] of [
    ["env.‸", "npm_config_foo-bar", "env['npm_config_foo-bar']"],
    ["env.n‸", "npm_config_foo-bar", "env['npm_config_foo-bar']"],
    ["env.‸", "IT'S", "env['IT\\\\'S']"],
    ["env.‸", "in", "env['in']"],
    ["env.‸", "CI", "env.CI"],
    ["env['‸']", "IT'S", "env['IT\\\\'S']"],
    ["env['‸']", "C\\D", "env['C\\\\\\\\D']"],
    ["env['‸", "CI", "env['CI']"],
  ] as const) {
    const { fixture, items } = await completeFixture(plan(marked));
    const item = items.find((candidate) => candidate.label === label);
    assert.ok(item, `${label} is offered in ${marked}`);
    assert.equal(accept(fixture, item), plan(expected));
  }
  const { items } = await completeFixture(plan("has(env.‸)"));
  assert.deepEqual(
    items.filter(({ kind }) => kind === 5).map(({ label }) => label),
    ["CI"],
    "`has()` takes no brackets",
  );
});

test("a text that is still open inside an expression is closed", async () => {
  await checkAccepted(
    `"condition": "prev.build.status == 'suc‸"`,
    "success",
    `"condition": "prev.build.status == 'success'"`,
  );
  await checkAccepted(
    `"condition": "prev.build.status == '‸ && true"`,
    "success",
    `"condition": "prev.build.status == 'success' && true"`,
  );
});

test("in an expression without errors only what leaves it so is offered", async () => {
  const labels = await labelsIn('"condition": "‸prev.build.recovered"');
  assert.ok(labels.includes("prev") && !labels.includes("run") && !labels.includes("size"));
});
