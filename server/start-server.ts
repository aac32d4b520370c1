// Wires requests to features, and nothing else: what a feature answers is decided in its own file.
import { type Connection, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { serverCapabilities } from "./capabilities.ts";
import { type ClientAbilities, readClientAbilities } from "./client-abilities.ts";
import { createClientHost } from "./client-host.ts";
import { listQuickFixes } from "./features/code-actions.ts";
import { complete } from "./features/completion.ts";
import { findDefinitions, toLocation } from "./features/definition.ts";
import { listStepSymbols, toSymbolInformation } from "./features/document-symbols.ts";
import { hover } from "./features/hover.ts";
import { foldPlan, formatPlan, selectInPlan } from "./features/layout.ts";
import { toDiagnostics } from "./features/problems.ts";
import { findReferences } from "./features/references.ts";
import { listRewrites } from "./features/rewrites.ts";
import { fence } from "./fence.ts";
import { createPlanJson, type PlanJson } from "./json-service.ts";
import { createPlanDocuments, type PlanDocument, type PlanDocuments } from "./plan-documents.ts";
import { createProblemPublisher } from "./problem-publisher.ts";
import type { ServerHost } from "./server-host.ts";
import { followSettings } from "./settings.ts";

/** Serves one client until it says `exit` or its connection ends. */
export function startServer(connection: Connection, host: ServerHost): void {
  const texts = new TextDocuments(TextDocument);
  const documents = createPlanDocuments((uri) => texts.get(uri));
  connection.onInitialize((params) => {
    const abilities = readClientAbilities(params);
    const json = createPlanJson(abilities);
    const wiring = {
      connection,
      texts,
      documents,
      abilities,
      json,
      host: createClientHost(connection, abilities, host),
    };
    serveProblems(wiring);
    serveNames(wiring);
    serveText(wiring);
    return { capabilities: serverCapabilities(), serverInfo: { name: "Plan Orchestrator" } };
  });
  texts.listen(connection);
  connection.listen();
}

interface Wiring {
  readonly connection: Connection;
  readonly texts: TextDocuments<TextDocument>;
  readonly documents: PlanDocuments;
  readonly abilities: ClientAbilities;
  readonly json: PlanJson;
  readonly host: ServerHost;
}

function serveProblems({ connection, texts, documents, abilities }: Wiring): void {
  let levels = abilities.initialLevels;
  const { hasRelatedInformation } = abilities;
  const publish = fence("publishDiagnostics", reportTo(connection), async (uri: string) => {
    const document = documents.get(uri);
    if (document === undefined) {
      return;
    }
    const diagnostics = toDiagnostics(document, { levels, hasRelatedInformation });
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
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
  followSettings(connection, abilities, (changed) => {
    levels = new Map([...abilities.initialLevels, ...changed]);
    publisher.refresh();
  });
}

/** What knows the names in a plan: completion, hover, definition, references, symbols, fixes. */
function serveNames({ connection, documents, abilities, json, host }: Wiring): void {
  const at = createRequestFence(connection, documents);
  const isMarkdown = abilities.hasMarkdownHover;
  connection.onCompletion(
    at("completion", (document, { position, context }) => {
      const request = { offset: document.source.lines.offsetAt(position), trigger: context?.triggerCharacter };
      return complete(document, request, { json, abilities, host });
    }),
  );
  connection.onHover(
    at("hover", (document, { position }) => {
      return hover(document, document.source.lines.offsetAt(position), { json, isMarkdown });
    }),
  );
  connection.onDefinition(
    at("definition", (document, { position }) => {
      const links = findDefinitions(document, document.source.lines.offsetAt(position));
      return abilities.hasDefinitionLinks ? links : links.map(toLocation);
    }),
  );
  connection.onReferences(
    at("references", (document, { position, context }) => {
      return findReferences(document, document.source.lines.offsetAt(position), context);
    }),
  );
  connection.onDocumentSymbol(
    at("documentSymbol", (document) => {
      const symbols = listStepSymbols(document);
      return abilities.hasSymbolTree ? symbols : symbols.map((symbol) => toSymbolInformation(document.uri, symbol));
    }),
  );
}

/** What works on the text as it stands: fixes, formatting, folding, selection. */
function serveText({ connection, documents, abilities, json }: Wiring): void {
  const at = createRequestFence(connection, documents);
  connection.onCodeAction(
    at("codeAction", (document, { range, context }) => {
      const { lines } = document.source;
      const { hasVersionedEdits } = abilities;
      const offsets = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
      const request = { range: offsets, diagnostics: context.diagnostics, hasVersionedEdits };
      const actions = [...listQuickFixes(document, request), ...listRewrites(document, request)];
      return actions.filter(({ kind = "" }) => context.only?.some((wanted) => isWithin(kind, wanted)) ?? true);
    }),
  );
  connection.onDocumentFormatting(at("formatting", (document, { options }) => formatPlan(json, document, { options })));
  connection.onDocumentRangeFormatting(
    at("rangeFormatting", (document, { range, options }) => formatPlan(json, document, { range, options })),
  );
  connection.onFoldingRanges(at("foldingRange", (document) => foldPlan(json, document)));
  connection.onSelectionRanges(
    at("selectionRange", (document, { positions }) => selectInPlan(json, document, positions)),
  );
}

/** `refactor` asks for `refactor.rewrite` too. */
function isWithin(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`);
}

/** Every request about a document goes through here: it gets the model of the text as it is now, and it is fenced. */
function createRequestFence(connection: Connection, documents: PlanDocuments) {
  return <Params extends { readonly textDocument: { readonly uri: string } }, Answer>(
    name: string,
    answer: (document: PlanDocument, params: Params) => Answer | Promise<Answer>,
  ) =>
    fence(name, reportTo(connection), (params: Params): Answer | Promise<Answer> | undefined => {
      const document = documents.get(params.textDocument.uri);
      return document === undefined ? undefined : answer(document, params);
    });
}

function reportTo(connection: Connection): (message: string) => void {
  return (message) => connection.console.error(message);
}
