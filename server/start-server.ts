// Wires requests to features, and nothing else: what a feature answers is decided in its own file.
import { type Connection, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { serverCapabilities } from "./capabilities.ts";
import { readClientAbilities } from "./client-abilities.ts";
import { createClientHost } from "./client-host.ts";
import { createPlanJson } from "./json-service.ts";
import { createPlanDocuments } from "./plan-documents.ts";
import { serveNames } from "./serve-names.ts";
import { serveProblems } from "./serve-problems.ts";
import { serveStructure } from "./serve-structure.ts";
import { serveText } from "./serve-text.ts";
import type { ServerHost } from "./server-host.ts";
import { followSettings } from "./settings.ts";
import type { Wiring } from "./wiring.ts";

/** Serves one client until it says `exit` or its connection ends. */
export function startServer(connection: Connection, given: ServerHost): void {
  const texts = new TextDocuments(TextDocument);
  const documents = createPlanDocuments(
    (uri) => texts.get(uri),
    () => texts.keys(),
  );
  connection.onInitialize((params) => {
    const abilities = readClientAbilities(params);
    const json = createPlanJson(abilities);
    const host = createClientHost(connection, abilities, given);
    const settings = followSettings(connection, abilities);
    const wiring: Wiring = { connection, texts, documents, abilities, json, host, settings };
    serveProblems(wiring);
    serveNames(wiring);
    serveStructure(wiring);
    serveText(wiring);
    return { capabilities: serverCapabilities(abilities), serverInfo: { name: "Plan Orchestrator" } };
  });
  texts.listen(connection);
  connection.listen();
}
