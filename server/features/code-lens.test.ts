import assert from "node:assert/strict";
import { test } from "node:test";
import { CodeLensRequest } from "vscode-languageserver/node";
import { historyRequest } from "../protocol.ts";
import { planUri, withPlan } from "../testing/open-plan.ts";
import { planOf } from "../testing/plan-fixture.ts";

const plan = planOf(
  '"id": "build", "command": "x", "on_failure": "fallback_step", "fallback_step": "alt"',
  '"id": "alt", "command": "x"',
  '"id": "test", "command": "x", "depends_on": ["build"]',
);

test("lenses are shown where the client has a command for them", { timeout: 60_000 }, async () => {
  const lensCommands = { runStep: "own.run", runWithNeeded: "own.runWith", showLastResult: "own.show" };
  await withPlan(
    plan,
    async ({ session, textDocument }) => {
      assert.ok(session.initializeResult.capabilities.codeLensProvider);
      const lenses = (await session.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
      assert.deepEqual(
        lenses.map(({ command }) => [command?.title, command?.command, ...(command?.arguments ?? [])]),
        [
          ["Run", "own.run", planUri, "build"],
          ["Run", "own.run", planUri, "test"],
          ["Run with what it needs", "own.runWith", planUri, "test"],
          ["Last run: failed, usually 4 s", "own.show", planUri, "test"],
        ],
      );
    },
    {
      initializationOptions: { lensCommands, hasHistory: true },
      prepare: ({ connection }) => {
        connection.onRequest(historyRequest, () => ({ steps: { test: { lastStatus: "failed", medianSec: 4 } } }));
      },
    },
  );
  await withPlan(plan, async ({ session }) => {
    assert.equal(session.initializeResult.capabilities.codeLensProvider, undefined);
  });
});
