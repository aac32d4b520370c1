import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type CodeAction, CodeActionRequest, type Diagnostic } from "vscode-languageserver/node";
import { buildDependencyGraph } from "../../engine/plan/dependency-graph.ts";
import { readPlan } from "../../engine/plan/read-plan.ts";
import { withPlan } from "../testing/open-plan.ts";
import { applyEdits, openFixture, planOf, readFixture } from "../testing/plan-fixture.ts";
import { type ActionRequest, listCodeActions } from "./code-actions.ts";
import { toDiagnostics } from "./problems.ts";

const fixtures = new URL("../../test-fixtures/plans/", import.meta.url);

function actionsAt(marked: string, request: Partial<ActionRequest> = {}) {
  const { document, offset } = readFixture(marked);
  const range = { start: offset, end: offset };
  const rest = { only: undefined, hasVersionedEdits: false, levels: new Map(), setLevelCommand: undefined };
  return listCodeActions(document, { range, diagnostics: [], ...rest, ...request });
}

function apply(text: string, { edit }: CodeAction): string {
  return applyEdits(text, Object.values(edit?.changes ?? {}).flat());
}

function checkAction(marked: string, title: string | RegExp, expected: string, request: Partial<ActionRequest> = {}) {
  const actions = actionsAt(marked, request);
  const action = actions.find((one) => (typeof title === "string" ? one.title === title : title.test(one.title)));
  assert.ok(action, `there is ${title} among ${actions.map((one) => one.title).join(", ")}`);
  assert.equal(apply(marked.replace("‸", ""), action), expected);
}

const titlesAt = (marked: string, request: Partial<ActionRequest> = {}) =>
  actionsAt(marked, request).map(({ title }) => title);

test("a fix is offered at its problem, tied to it, and mends it", { timeout: 60_000 }, async () => {
  const plan = planOf('"id": "build", "command": "make"', '"id": "b", "command": "x", "depends_on": ["buid"]');
  const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
  await withPlan(
    plan,
    async ({ session, textDocument, at }) => {
      const { diagnostics } = await session.nextDiagnostics(textDocument.uri);
      const range = { start: at("buid", 2), end: at("buid", 2) };
      const params = { textDocument, range, context: { diagnostics, only: ["quickfix"] } };
      const actions = (await session.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
      const [first] = actions;
      assert.ok(first !== undefined && "edit" in first);
      assert.equal(first.isPreferred, true);
      assert.equal(first.diagnostics?.length, 1);
      const [change] = first.edit?.documentChanges ?? [];
      assert.ok(change && "edits" in change, "there is a fix with a versioned edit");
      assert.equal(change.textDocument.version, 1);
      const edits = change.edits.flatMap((edit) => ("newText" in edit ? [edit] : []));
      assert.deepEqual(readPlan(applyEdits(plan, edits)).problems, []);
    },
    { capabilities },
  );
});

test("elsewhere no fix is offered, and none for a code that is switched off", () => {
  const only = ["quickfix"];
  assert.deepEqual(
    titlesAt(planOf('"id": "bui‸ld", "command": "m"', '"id": "b", "depends_on": ["buid"]'), { only }),
    [],
  );
  const marked = planOf('"id": "build", "command": "m"', '"id": "b", "command": "m", "depends_on": ["bui‸d"]');
  assert.ok(titlesAt(marked, { only }).length > 0);
  assert.deepEqual(titlesAt(marked, { only, levels: new Map([["plan.unknown-step", "off"]]) }), []);
});

for (const name of readdirSync(new URL("invalid/", fixtures)).filter((one) => /\.jsonc?$/.test(one))) {
  test(`every fix offered in ${name} takes its problem away and brings no new one`, () => {
    const text = readFileSync(new URL(`invalid/${name}`, fixtures), "utf8");
    const document = openFixture(text);
    const { problems } = document;
    const count = (all: typeof problems, code: string) => all.filter((problem) => problem.code === code).length;
    for (const { code, range } of problems) {
      const request = {
        range,
        diagnostics: [],
        only: ["quickfix"],
        hasVersionedEdits: false,
        levels: new Map(),
        setLevelCommand: undefined,
      };
      for (const action of listCodeActions(document, request)) {
        const after = readPlan(apply(text, action)).problems;
        const label = `${code}: ${action.title}`;
        assert.ok(
          after.length < problems.length || count(after, code) < count(problems, code),
          `${label} takes one away`,
        );
        const added = after.filter(
          (one) => one.severity === "error" && count(after, one.code) > count(problems, one.code),
        );
        assert.deepEqual(
          added.map((one) => `${one.code}: ${one.message}`),
          [],
          label,
        );
      }
    }
  });
}

const unused = ['"id": "a", "command": "x"', '"id": "b", "command": "x", "depends_on": ["a", "a"]'];

test("a problem that is no error can be ignored by a comment, or in the settings where the client can", () => {
  const text = planOf(...unused);
  const { problems } = readPlan(text);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["plan.repeated-entry"],
    "the sample has one problem",
  );
  const marked = text.replace('"a"]', '"‸a"]');
  const action = actionsAt(marked).find(({ title }) => title === "Ignore `plan.repeated-entry` on this line");
  assert.ok(action);
  assert.deepEqual(readPlan(apply(text, action)).problems, []);
  const set = actionsAt(marked, { setLevelCommand: "own.set" }).find(({ command }) => command?.command === "own.set");
  assert.deepEqual(set?.command?.arguments, ["plan.repeated-entry", "off"]);
  assert.ok(!titlesAt(marked).some((title) => title.includes("settings")));
});

test("an ignoring comment that is there is made longer", () => {
  const marked =
    '{"plan_id": "p", "steps": [\n  // plan-ignore: other.code\n  {"id": "b", "command": "x", "provides": ["c", "‸c"]}]}';
  checkAction(marked, /^Ignore/, marked.replace("other.code", "other.code, plan.repeated-entry").replace("‸", ""));
});

test("an error can't be ignored", () => {
  const titles = titlesAt(planOf('"id": "b", "command": "x", "depends_on": ["bui‸d"]'), { setLevelCommand: "own.set" });
  assert.ok(!titles.some((title) => title.includes("Ignore") || title.includes("settings")));
});

test("all certain fixes are made at once, when they are asked for", () => {
  const marked = planOf(
    '"id": "build", "command": "x"',
    '"id": "a", "command": "x", "depends_on": ["bui‸d"]',
    '"id": "b", "command": "x", "depends_on": ["buidl"], "condition": "prev.build.status = \'success\'"',
  );
  const text = marked.replace("‸", "");
  assert.ok(!titlesAt(marked).includes("Fix all problems that have one fix"));
  const [all] = actionsAt(marked, { only: ["source.fixAll"] });
  assert.ok(all);
  assert.deepEqual(readPlan(apply(text, all)).problems, []);
  const alike = actionsAt(marked).find(({ title }) => title === "Fix all `plan.unknown-step`");
  assert.ok(alike);
  assert.deepEqual(
    [...new Set(readPlan(apply(text, alike)).problems.map(({ code }) => code))],
    ["expression.foreign-operator"],
  );
});

test("a command becomes a `step_def` and comes back", () => {
  const command = '"id": "a", "command": "x", "args": ["y", "z"], "cwd": "."';
  const definition = '"id": "a", "step_def": { "type": "command", "command": "x", "args": ["y", "z"] }, "cwd": "."';
  checkAction(planOf(command.replace('"x"', '"‸x"')), "Convert to `step_def`", planOf(definition));
  checkAction(planOf(definition.replace('"x"', '"‸x"')), "Convert to `command`", planOf(command));
  const alone = planOf('"id": "a", "command": "‸x"');
  checkAction(alone, "Convert to `step_def`", planOf('"id": "a", "step_def": { "type": "command", "command": "x" }'));
  const apart = planOf('"args": ["y"], "id": "a", "command": "‸x"');
  checkAction(
    apart,
    "Convert to `step_def`",
    planOf('"id": "a", "step_def": { "type": "command", "command": "x", "args": ["y"] }'),
  );
  const last = planOf('"command": "‸x", "id": "a", "args": ["y"]');
  checkAction(
    last,
    "Convert to `step_def`",
    planOf('"step_def": { "type": "command", "command": "x", "args": ["y"] }, "id": "a"'),
  );
  const shell = planOf('"id": "a", "step_def": {"type": "sh‸ell", "script": "x"}');
  assert.ok(!titlesAt(shell).some((title) => title.startsWith("Convert")));
});

test("steps are sorted by what they need, fallbacks behind their owners, comments with their steps", () => {
  const sorted = [
    '{"id": "a", "command": "x"}',
    '// Tests it.\n  {"id": "b", "command": "x", "depends_on": ["a"], "on_failure": "fallback_step", "fallback_step": "f"}',
    '{"id": "f", "command": "x"}',
    '{"id": "c", "command": "x", "depends_on": ["b"]}',
  ];
  const plan = (order: readonly number[]) =>
    `{"plan_id": "p", "steps": [\n  ${order.map((index) => sorted[index]).join(",\n  ")}\n]}`;
  const written = plan([2, 1, 3, 0]);
  const marked = written.replace('"b"', '"‸b"');
  assert.ok(!titlesAt(written.replace('"c"', '"‸c"')).some((title) => title.startsWith("Sort")), "`c` is in its place");
  const [action] = actionsAt(marked).filter(({ title }) => title.startsWith("Sort"));
  assert.ok(action);
  const text = apply(written, action);
  const reading = readPlan(text);
  assert.deepEqual(reading.problems, []);
  assert.deepEqual(
    reading.plan?.steps.map(({ id }) => id),
    ["a", "b", "f", "c"],
  );
  assert.match(text, /\/\/ Tests it\.\n {2}\{"id": "b"/);
  assert.ok(!titlesAt(`‸${text}`).some((title) => title.startsWith("Sort")), "what is sorted is not offered again");
});

test("a sequence is not sorted, nor what has a comment that could belong to either step", () => {
  const steps = '"steps": [\n{"id": "b", "command": "x", "depends_on": ["a"]}, // tail\n{"id": "a", "command": "x"}]';
  assert.deepEqual(titlesAt(`‸{"plan_id": "p", ${steps}}`), []);
  const plain = steps.replace(" // tail", "");
  assert.equal(titlesAt(`‸{"plan_id": "p", ${plain}}`).length, 1);
  assert.ok(!titlesAt(`‸{"plan_id": "p", "order": "sequence", ${plain}}`).some((title) => title.startsWith("Sort")));
});

test("a redundant dependency is removed only where nothing on the way runs in spite of it", () => {
  const plan = (rule: string, dependencies: string) =>
    planOf(
      '"id": "a", "command": "x"',
      `"id": "b", "command": "x", "depends_on": ["a"]${rule}`,
      `"id": "c", "command": "x", "depends_on": [${dependencies}]`,
    );
  const marked = plan("", '"a", "‸b"');
  checkAction(marked, "Remove a redundant dependency", plan("", '"b"'));
  assert.ok(!titlesAt(plan(', "trigger_rule": "all_done"', '"a", "‸b"')).some((title) => title.startsWith("Remove")));
  const before = readPlan(marked.replace("‸", "")).plan;
  const after = readPlan(plan("", '"b"')).plan;
  assert.ok(before && after);
  const reach = (one: typeof before) => [...buildDependencyGraph(one).transitiveDependenciesOf("c")].sort();
  assert.deepEqual(reach(after), reach(before));
});

test("a diagnostic that is not shown is tied to no fix", () => {
  const marked = planOf('"id": "build", "command": "m"', '"id": "b", "command": "m", "depends_on": ["bui‸d"]');
  const { document } = readFixture(marked);
  const display = { levels: new Map(), hasRelatedInformation: true, codeHref: () => undefined };
  const diagnostics: readonly Diagnostic[] = toDiagnostics(document, display);
  assert.equal(actionsAt(marked, { diagnostics })[0]?.diagnostics?.length, 1);
  assert.equal(actionsAt(marked)[0]?.diagnostics?.length, 0);
});
