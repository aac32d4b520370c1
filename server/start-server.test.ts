// The real server in its own process, spoken to over standard input and output as an editor does.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CompletionRequest,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DocumentSymbolRequest,
  HoverRequest,
  type Position,
  ReferencesRequest,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { startSession } from "./testing/language-session.ts";
import { applyEdits } from "./testing/plan-fixture.ts";

const uri = "file:///my%20plans/ci.plan.json";
const plan = `{
  "plan_id": "ci",
  "steps": [
    { "id": "build", "command": "make", "args": ["all"] },
    { "id": "test", "command": "make", "args": ["test"], "depends_on": [""] }
  ]
}
`;
const text = TextDocument.create(uri, "plan-orchestrator", 1, plan);
const bounds = { timeout: 60_000 };

function positionIn(fragment: string, letters: number): Position {
  const at = plan.indexOf(fragment);
  assert.notEqual(at, -1);
  return text.positionAt(at + letters);
}

test("an editor's session: problems, completion, hover, definition, references, edits", bounds, async () => {
  const session = await startSession();
  const { connection } = session;
  assert.ok(session.initializeResult.capabilities.completionProvider?.triggerCharacters?.includes('"'));

  await session.open(uri, plan);
  const opened = await session.nextDiagnostics(uri);
  assert.equal(opened.version, 1);
  assert.ok(opened.diagnostics.length > 0, "an empty id is a problem");

  const position = positionIn('[""]', 2);
  const list = await connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  const items = Array.isArray(list) ? list : (list?.items ?? []);
  assert.deepEqual(
    items.map(({ label }) => label),
    ["build"],
  );
  const edit = items[0]?.textEdit;
  assert.ok(edit && "range" in edit);
  const accepted = applyEdits(plan, [edit]);
  assert.equal(accepted, plan.replace('[""]', '["build"]'));

  await session.change(uri, 2, [{ range: edit.range, text: edit.newText }]);
  const mended = await session.nextDiagnostics(uri);
  assert.equal(mended.version, 2);
  assert.deepEqual(mended.diagnostics, []);

  const onReference = { textDocument: { uri }, position: positionIn('[""]', 3) };
  const hover = await connection.sendRequest(HoverRequest.type, onReference);
  assert.match(JSON.stringify(hover?.contents), /make all.*Needed by `test`/);
  const definition = await connection.sendRequest(DefinitionRequest.type, onReference);
  const start = positionIn('"build"', 1);
  assert.deepEqual(definition, [{ uri, range: { start, end: { ...start, character: start.character + 5 } } }]);
  const context = { includeDeclaration: true };
  const references = await connection.sendRequest(ReferencesRequest.type, { ...onReference, context });
  assert.equal(references?.length, 2);
  const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  assert.deepEqual(
    symbols?.map(({ name }) => name),
    ["build", "test"],
  );

  await session.change(uri, 3, [{ range: edit.range, text: "nowhere" }]);
  await session.close(uri);
  // Those of version 3 may or may not have been told before.
  let closed = await session.nextDiagnostics(uri);
  while (closed.version !== undefined) {
    closed = await session.nextDiagnostics(uri);
  }
  assert.deepEqual(closed.diagnostics, [], "a closed document keeps no problems");

  assert.equal(await session.end(), 0);
  assert.equal(session.errorOutput(), "");
});

test("problems name the version they belong to, and the last version's come last", bounds, async () => {
  const session = await startSession();
  await session.open(uri, plan);
  const at = positionIn('[""]', 2);
  for (const [index, letter] of [..."build"].entries()) {
    const position = { ...at, character: at.character + index };
    await session.change(uri, index + 2, [{ range: { start: position, end: position }, text: letter }]);
  }
  // How many of the versions between are told depends on the machine.
  let last = await session.nextDiagnostics(uri);
  while (last.version !== 6) {
    assert.ok(last.diagnostics.length > 0, `version ${last.version} names no step that exists`);
    const next = await session.nextDiagnostics(uri);
    assert.ok((next.version ?? 0) > (last.version ?? 0));
    last = next;
  }
  assert.deepEqual(last.diagnostics, []);
  assert.equal(await session.end(), 0);
});

test("severities come with `initialize` and change with the settings", bounds, async () => {
  const first = await startSession();
  await first.open(uri, plan);
  const code = String((await first.nextDiagnostics(uri)).diagnostics[0]?.code);
  assert.equal(await first.end(), 0);

  const session = await startSession({ initializationOptions: { problems: { [code]: "warning" } } });
  await session.open(uri, plan);
  assert.equal((await session.nextDiagnostics(uri)).diagnostics[0]?.severity, 2);
  const settings = { planOrchestrator: { problems: { [code]: "off" } } };
  await session.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  assert.deepEqual((await session.nextDiagnostics(uri)).diagnostics, []);
  assert.equal(await session.end(), 0);
});

test("a client that can be asked for settings is asked", bounds, async () => {
  const session = await startSession({ capabilities: { workspace: { configuration: true } } });
  session.connection.onRequest("workspace/configuration", () => [{ problems: {} }]);
  await session.open(uri, plan);
  assert.ok((await session.nextDiagnostics(uri)).diagnostics.length > 0);
  assert.equal(await session.end(), 0);
});

test("a broken text and a document that is not open are answered without an error", bounds, async () => {
  const session = await startSession();
  await session.open(uri, '{"steps": [{"id": "a", "depends_on": ["');
  assert.ok((await session.nextDiagnostics(uri)).diagnostics.length > 0);
  const position = { line: 0, character: 39 };
  await session.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  const elsewhere = { textDocument: { uri: "file:///b.plan.json" }, position };
  assert.equal(await session.connection.sendRequest(HoverRequest.type, elsewhere), null);
  assert.equal(await session.end(), 0);
});

test("the same server answers over the channel of a forked process", bounds, async () => {
  const session = await startSession({ transport: "ipc" });
  await session.open(uri, plan);
  assert.ok((await session.nextDiagnostics(uri)).diagnostics.length > 0);
  assert.equal(await session.end(), 0);
  assert.equal(session.errorOutput(), "");
});
