// A client without an editor: starts the real server as its own process and speaks the protocol with it.
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import {
  type ClientCapabilities,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

export interface LanguageSession {
  readonly connection: ProtocolConnection;
  readonly initializeResult: InitializeResult;
  /** Everything the server has written to its error stream. */
  errorOutput(): string;
  open(uri: string, text: string): Promise<void>;
  change(
    uri: string,
    version: number,
    edits: readonly { readonly range: Range; readonly text: string }[],
  ): Promise<void>;
  close(uri: string): Promise<void>;
  /** The next diagnostics for the document that the test has not taken yet. */
  nextDiagnostics(uri: string): Promise<PublishDiagnosticsParams>;
  /** Shuts the server down in the regular way; the result is its exit code. */
  end(): Promise<number | null>;
}

/** A server that does not answer in this time is stuck; the test then fails instead of waiting for ever. */
const LIFE_MS_MAX = 60_000;

export interface SessionOptions {
  readonly transport?: "stdio" | "ipc";
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
}

export async function startSession({
  transport = "stdio",
  capabilities = {},
  initializationOptions,
}: SessionOptions = {}): Promise<LanguageSession> {
  const { child, connection } = transport === "stdio" ? startOverStdio() : startOverIpc();
  let errors = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    errors += chunk.toString("utf8");
  });
  const nextDiagnostics = collectDiagnostics(connection);
  connection.listen();
  const initializeResult = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    initializeResult,
    nextDiagnostics,
    errorOutput: () => errors,
    open: (uri, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: "plan-orchestrator", version: 1, text },
      }),
    change: (uri, version, edits) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [...edits],
      }),
    close: (uri) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    end: () => endSession(connection, child),
  };
}

interface ServerProcess {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
}

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

function startOverStdio(): ServerProcess {
  const child = spawn(process.execPath, [main, "--stdio"], { stdio: "pipe", timeout: LIFE_MS_MAX });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  return { child, connection };
}

function startOverIpc(): ServerProcess {
  const child = fork(main, ["--node-ipc"], { silent: true, timeout: LIFE_MS_MAX });
  return { child, connection: createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)) };
}

function collectDiagnostics(connection: ProtocolConnection): LanguageSession["nextDiagnostics"] {
  const waiting: PublishDiagnosticsParams[] = [];
  let wake = () => {};
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    waiting.push(params);
    wake();
  });
  return async (uri) => {
    for (;;) {
      const index = waiting.findIndex((params) => params.uri === uri);
      const [found] = index < 0 ? [] : waiting.splice(index, 1);
      if (found !== undefined) {
        return found;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}

async function endSession(connection: ProtocolConnection, child: ChildProcess): Promise<number | null> {
  const exited = once(child, "exit");
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  const [code]: unknown[] = await exited;
  connection.dispose();
  return typeof code === "number" ? code : null;
}
