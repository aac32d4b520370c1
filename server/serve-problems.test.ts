// One way of telling problems for each client, never both.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import {
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DocumentDiagnosticRequest,
} from "vscode-languageserver/node";
import { withPlan } from "./testing/open-plan.ts";
import { planOf } from "./testing/plan-fixture.ts";

const bounds = { timeout: 60_000 };
const plan = planOf('"id": "a", "command": "x", "depends_on": ["nowhere"]');
const pulling = {
  textDocument: { diagnostic: {}, publishDiagnostics: { codeDescriptionSupport: true } },
  workspace: { diagnostics: { refreshSupport: true } },
};

test("a client that asks gets its answer, is told to ask again, and is sent nothing", bounds, async () => {
  const sent: unknown[] = [];
  await withPlan(
    plan,
    async ({ session: { connection, initializeResult }, textDocument }) => {
      assert.ok(initializeResult.capabilities.diagnosticProvider);
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
      assert.equal(report.kind, "full");
      const [problem] = report.kind === "full" ? report.items : [];
      assert.equal(problem?.code, "plan.unknown-step");
      const previousResultId = report.resultId ?? "";
      const again = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument, previousResultId });
      assert.equal(again.kind, "unchanged");

      const refreshed = new Promise<void>((resolve) =>
        connection.onRequest(DiagnosticRefreshRequest.type, () => resolve()),
      );
      const settings = { planOrchestrator: { problems: { "plan.unknown-step": "off" } } };
      await connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
      await refreshed;
      const changed = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument, previousResultId });
      assert.deepEqual(changed.kind === "full" ? changed.items : changed, []);
      assert.deepEqual(sent, []);
    },
    {
      capabilities: pulling,
      prepare: ({ connection }) =>
        connection.onNotification("textDocument/publishDiagnostics", (params: unknown) => {
          sent.push(params);
        }),
    },
  );
});

test("a client that can't be told to ask again is sent its problems, and may not ask", bounds, async () => {
  await withPlan(
    plan,
    async ({ session, textDocument }) => {
      assert.equal(session.initializeResult.capabilities.diagnosticProvider, undefined);
      assert.equal((await session.nextDiagnostics(textDocument.uri)).diagnostics.length, 1);
    },
    { capabilities: { textDocument: pulling.textDocument } },
  );
});

test("a problem links to the line of the documentation that explains its code", bounds, async () => {
  await withPlan(
    plan,
    async ({ session, textDocument }) => {
      const { diagnostics } = await session.nextDiagnostics(textDocument.uri);
      const href = diagnostics[0]?.codeDescription?.href ?? "";
      assert.match(href, /error-codes\.md#L\d+$/);
      assert.ok(existsSync(new URL(href.replace(/#.*/, ""))));
    },
    { capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } } },
  );
});
