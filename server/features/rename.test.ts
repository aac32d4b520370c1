import assert from "node:assert/strict";
import { test } from "node:test";
import { PrepareRenameRequest, RenameRequest } from "vscode-languageserver/node";
import { readPlan } from "../../engine/plan/read-plan.ts";
import { type OpenPlan, withPlan } from "../testing/open-plan.ts";
import { applyEdits } from "../testing/plan-fixture.ts";

const bounds = { timeout: 60_000 };
const plan = `{
  "plan_id": "p",
  "default_targets": ["build"],
  "params": { "level": { "type": "integer", "default": 1 } },
  "steps": [
    { "id": "build", "command": "make", "args": ["\${{ params.level }}"], "provides": ["binary"],
      "on_failure": "fallback_step", "fallback_step": "alt" },
    { "id": "alt", "command": "\\u0061lt", "provides": ["binary"] },
    { "id": "test", "command": "t", "args": ["\\"\${{ resources.binary }}\\""], "depends_on": ["build"], "consumes": ["binary"],
      "condition": "prev['build'].status == \\"success\\" && prev.build.resources.binary != '' && params.level > 0" }
  ],
  "finally": [{ "id": "say", "command": "echo", "args": ["\${{ prev.build.status }}"] }]
}`;

async function rename(open: OpenPlan, text: string, { from, to }: { from: string; to: string }): Promise<string> {
  const params = { textDocument: open.textDocument, position: open.at(`"${from}"`, 2), newName: to };
  const edit = await open.session.connection.sendRequest(RenameRequest.type, params);
  return applyEdits(text, edit?.changes?.[open.textDocument.uri] ?? []);
}

for (const [from, to, places] of [
  ["build", "compile", 6],
  ["alt", "spare_one", 2],
  ["level", "depth", 3],
  ["binary", "file", 5],
] as const) {
  test(`\`${from}\` is renamed wherever the plan names it, and back`, bounds, async () => {
    let renamed = "";
    await withPlan(plan, async (open) => {
      renamed = await rename(open, plan, { from, to });
    });
    const codes = (text: string) => readPlan(text).problems.map(({ code }) => code);
    assert.deepEqual(codes(renamed), codes(plan));
    assert.equal(renamed.match(new RegExp(`\\b${to}\\b`, "g"))?.length, places);
    await withPlan(renamed, async (open) => {
      assert.equal(await rename(open, renamed, { from: to, to: from }), plan);
    });
  });
}

test("a name that is taken or is none is refused with the reason", bounds, async () => {
  await withPlan(plan, async (open) => {
    for (const [from, to, reason] of [
      ["build", "test", /already/],
      ["build", "SAY", /already, and case/],
      ["build", "two words", /no name/],
      ["build", "in", /no name/],
      ["build", "", /no name/],
    ] as const) {
      await assert.rejects(rename(open, plan, { from, to }), reason, to);
    }
  });
});

test("what can be renamed is told with its place; a key, a value and a broken text can't", bounds, async () => {
  await withPlan(plan, async ({ session, textDocument, at, textIn }) => {
    const onName = { textDocument, position: at("prev.build.resources", 7) };
    const prepared = await session.connection.sendRequest(PrepareRenameRequest.type, onName);
    assert.ok(prepared !== null && "placeholder" in prepared);
    assert.equal(textIn(prepared.range), "build");
    assert.equal(prepared.placeholder, "build");
    for (const fragment of ['"command"', '"make"']) {
      const elsewhere = { textDocument, position: at(fragment, 2) };
      assert.equal(await session.connection.sendRequest(PrepareRenameRequest.type, elsewhere), null);
    }
  });
  await withPlan(plan.slice(0, -1), async ({ session, textDocument, at }) => {
    const onName = { textDocument, position: at('"build"', 2) };
    assert.equal(await session.connection.sendRequest(PrepareRenameRequest.type, onName), null);
    await assert.rejects(
      session.connection.sendRequest(RenameRequest.type, { ...onName, newName: "x" }),
      /syntax error/,
    );
  });
});
