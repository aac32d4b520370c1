// Typing, completion and hover in a plan of 10,000 steps, asked of the built server over stdio, beside
// `vscode-json-languageservice` completing the same text: `node bench/language-server.ts [steps] [repetitions]`.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getLanguageService, type JSONSchema } from "vscode-json-languageservice";
import {
  CodeActionRequest,
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ReferencesRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const server = fileURLToPath(new URL("../dist/server.cjs", import.meta.url));
const schema = fileURLToPath(new URL("../schemas/plan.schema.json", import.meta.url));
const uri = "file:///bench/large.plan.json";
const stepCount = Number(process.argv[2] ?? 10_000);
const repetitions = Number(process.argv[3] ?? 20);

/** About 340 letters a step, a condition in two of three, resources in one of ten. */
function planText(): string {
  const steps = Array.from({ length: stepCount }, (_, index) => {
    const before = index < 10 ? [] : [`step_${index - 10}`, `step_${index - 7}`];
    const condition =
      before.length > 0 && index % 3 !== 0 ? { condition: `prev.step_${index - 10}.status == 'success'` } : {};
    return {
      id: `step_${index}`,
      name: `Builds part ${index} of the whole`,
      command: "make",
      args: ["-C", `parts/part_${index}`, "all", "install"],
      depends_on: before,
      ...condition,
      timeout_sec: 600,
      retries: { max: 2, delay_sec: 5 },
      on_failure: "skip_dependents",
      env: { PART: String(index) },
    };
  });
  return JSON.stringify({ plan_id: "large", steps }, undefined, 2);
}

interface Figures {
  readonly p50: number;
  readonly p95: number;
}

function figuresOf(values: readonly number[]): Figures {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

async function measure(name: string, act: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const startedAtMs = performance.now();
    await act();
    times.push(performance.now() - startedAtMs);
  }
  const { p50, p95 } = figuresOf(times);
  console.log(`${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
}

async function measureServer(connection: ProtocolConnection, document: TextDocument): Promise<void> {
  const text = document.getText();
  const middle = text.indexOf(`"id": "step_${stepCount >> 1}"`);
  const behind = (fragment: string): Position => {
    const at = text.indexOf(fragment, middle);
    return document.positionAt(at + fragment.length);
  };
  const places: readonly (readonly [string, Position])[] = [
    ["a key", behind(',\n      "command"')],
    ["a value", behind('"on_failure": "')],
    ["a dependency", behind('"depends_on": [\n        "')],
    ["a condition", behind("prev.")],
  ];
  const at = (position: Position) => ({ textDocument: { uri }, position });
  for (const [name, position] of places) {
    await measure(`completion of ${name}`, () => connection.sendRequest(CompletionRequest.type, at(position)));
  }
  const onId = behind('"id": "st');
  const range = { start: onId, end: onId };
  const context = { includeDeclaration: true };
  await measure("hover on a key", () => connection.sendRequest(HoverRequest.type, at(behind('"on_fail'))));
  await measure("hover on a step", () => connection.sendRequest(HoverRequest.type, at(onId)));
  await measure("references", () => connection.sendRequest(ReferencesRequest.type, { ...at(onId), context }));
  await measure("symbols", () => connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }));
  await measure("code actions", () => {
    return connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
  });
  await measureTyping(connection, behind("Builds part"));
}

async function measureTyping(connection: ProtocolConnection, position: Position): Promise<void> {
  let told = (_version: number | undefined) => {};
  connection.onNotification(PublishDiagnosticsNotification.type, ({ version }) => told(version));
  let version = 1;
  await measure("a letter typed → problems (the pause included)", async () => {
    version++;
    const mine = version;
    const done = new Promise<void>((resolve) => {
      told = (answered) => (answered === mine ? resolve() : undefined);
    });
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: mine },
      contentChanges: [{ range: { start: position, end: position }, text: "x" }],
    });
    await done;
  });
  await measure("a letter typed → completion", async () => {
    version++;
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: "y" }],
    });
    await connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 1, character: 2 },
    });
  });
}

async function measurePeer(document: TextDocument): Promise<void> {
  const service = getLanguageService({});
  const address = "bench:/plan.schema.json";
  const content: unknown = JSON.parse(readFileSync(schema, "utf8"));
  service.configure({ schemas: [{ uri: address, fileMatch: ["*"], schema: content as JSONSchema }] });
  const text = document.getText();
  const at = text.indexOf('"on_failure": "', text.length >> 1) + 15;
  await measure("JSON service alone, the same value", async () => {
    await service.doComplete(document, document.positionAt(at), service.parseJSONDocument(document));
  });
}

const document = TextDocument.create(uri, "plan-orchestrator", 1, planText());
console.log(`${stepCount} steps, ${(document.getText().length / 1e6).toFixed(1)} million letters`);
const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
try {
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification(InitializedNotification.type, {});
  const startedAtMs = performance.now();
  const opened = new Promise<void>((resolve) =>
    connection.onNotification(PublishDiagnosticsNotification.type, () => resolve()),
  );
  const textDocument = { uri, languageId: "plan-orchestrator", version: 1, text: document.getText() };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  await opened;
  console.log(`open → problems: ${(performance.now() - startedAtMs).toFixed(0)} ms`);
  await measureServer(connection, document);
  await measurePeer(document);
} finally {
  child.kill();
}
