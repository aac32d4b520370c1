import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { bundlePath } from "../engine/node/bundle-paths.ts";
import { planLanguageId, type ServerOptions } from "../server/protocol.ts";
import { readSettings, SETTINGS_SECTION } from "./settings.ts";

/** Also its name in the setting `planOrchestrator.trace.server`. */
const CLIENT_ID = SETTINGS_SECTION;

/** Not started yet: whoever starts it does not wait for it. */
export function createLanguageClient(output: vscode.LogOutputChannel): LanguageClient {
  const server = {
    module: bundlePath({ from: import.meta.url, source: "../server/main.ts", bundle: "server" }),
    transport: TransportKind.ipc,
  };
  const initializationOptions = (): ServerOptions => ({
    canTriggerSuggest: true,
    problems: readSettings().problems as NonNullable<ServerOptions["problems"]>,
  });
  return new LanguageClient(CLIENT_ID, "Plan Language Server", server, {
    documentSelector: [{ language: planLanguageId }],
    initializationOptions,
    outputChannel: output,
    synchronize: { configurationSection: SETTINGS_SECTION },
  });
}
