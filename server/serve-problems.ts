// Tells problems in one of two ways, never in both: a client that can be told to ask again asks, the others are told.
import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from "vscode-languageserver/node";
import { toDiagnostics } from "./features/problems.ts";
import { fence } from "./fence.ts";
import type { PlanDocument } from "./plan-documents.ts";
import { createProblemPublisher } from "./problem-publisher.ts";
import { createRequestFence, reportTo, type Wiring } from "./wiring.ts";

export function serveProblems(wiring: Wiring): void {
  if (wiring.abilities.canPullDiagnostics) {
    answerDiagnostics(wiring);
  } else {
    publishDiagnostics(wiring);
  }
}

function diagnosticsOf({ abilities, settings, host }: Wiring, document: PlanDocument) {
  const { hasRelatedInformation, hasCodeDescription } = abilities;
  const codeHref = hasCodeDescription ? host.codeHref : () => undefined;
  return toDiagnostics(document, { levels: settings.current.levels, hasRelatedInformation, codeHref });
}

function answerDiagnostics(wiring: Wiring): void {
  const { connection, texts, documents, settings } = wiring;
  const at = createRequestFence(wiring);
  // With other severities the same text has other diagnostics.
  let generation = 0;
  settings.onChange(() => {
    generation++;
    // A client that is going away answers no more, and nothing is lost by it.
    connection.languages.diagnostics.refresh().catch(() => {});
  });
  const answer = at("diagnostic", (document, params: DocumentDiagnosticParams): DocumentDiagnosticReport => {
    const resultId = `${document.version}.${generation}`;
    return params.previousResultId === resultId
      ? { kind: "unchanged", resultId }
      : { kind: "full", resultId, items: diagnosticsOf(wiring, document) };
  });
  connection.languages.diagnostics.on(async (params) => (await answer(params)) ?? { kind: "full", items: [] });
  texts.onDidClose(({ document }) => documents.forget(document.uri));
}

function publishDiagnostics(wiring: Wiring): void {
  const { connection, texts, documents, settings } = wiring;
  const publish = fence("publishDiagnostics", reportTo(connection), async (uri: string) => {
    const document = documents.get(uri);
    if (document !== undefined) {
      const diagnostics = diagnosticsOf(wiring, document);
      await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    }
  });
  const publisher = createProblemPublisher({
    // Fenced: neither of the two can reject, and nobody waits for them.
    publish: (uri) => void publish(uri),
    clear: (uri) => void connection.sendDiagnostics({ uri, diagnostics: [] }),
    schedule(callback, delayMs) {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
  });
  texts.onDidChangeContent(({ document }) => publisher.changed(document.uri));
  texts.onDidClose(({ document }) => {
    documents.forget(document.uri);
    publisher.closed(document.uri);
  });
  connection.onShutdown(() => publisher.dispose());
  settings.onChange(() => publisher.refresh());
}
