// Wires what shows how a plan hangs together: symbols, the steps that need each other, colours, links, and what past
// runs tell about it.
import type { Range } from "vscode-languageserver/node";
import { listIncomingCalls, listOutgoingCalls, prepareCallHierarchy } from "./features/call-hierarchy.ts";
import { listLenses } from "./features/code-lens.ts";
import { linkFiles } from "./features/document-links.ts";
import { listStepSymbols, toSymbolInformation } from "./features/document-symbols.ts";
import { listInlayHints } from "./features/inlay-hints.ts";
import { colourExpressions } from "./features/semantic-tokens.ts";
import { findWorkspaceSymbols } from "./features/workspace-symbols.ts";
import { fence } from "./fence.ts";
import { toOffset, toTextRange } from "./lsp-range.ts";
import { historyChanged } from "./protocol.ts";
import { createRequestFence, reportTo, type Wiring } from "./wiring.ts";

export function serveStructure(wiring: Wiring): void {
  const { connection, abilities, documents } = wiring;
  const at = createRequestFence(wiring);
  const report = reportTo(connection);
  connection.onDocumentSymbol(
    at("documentSymbol", (document) => {
      const symbols = listStepSymbols(document);
      return abilities.hasSymbolTree ? symbols : symbols.map((symbol) => toSymbolInformation(document.uri, symbol));
    }),
  );
  connection.onWorkspaceSymbol(
    fence("workspaceSymbol", report, ({ query }: { query: string }) => findWorkspaceSymbols(documents.all(), query)),
  );
  connection.onDocumentLinks(at("documentLink", (document) => linkFiles(document, abilities)));
  const { callHierarchy, semanticTokens } = connection.languages;
  callHierarchy.onPrepare(
    at("prepareCallHierarchy", (document, { position }) => {
      return prepareCallHierarchy(document, toOffset(document.source, position)) ?? undefined;
    }),
  );
  callHierarchy.onIncomingCalls(({ item }) => {
    return at("incomingCalls", (document) => listIncomingCalls(document, item))({ textDocument: item });
  });
  callHierarchy.onOutgoingCalls(({ item }) => {
    return at("outgoingCalls", (document) => listOutgoingCalls(document, item))({ textDocument: item });
  });
  const colours = at("semanticTokens", (document, { range }: TokensParams) => {
    return colourExpressions(document, range === undefined ? undefined : toTextRange(document.source, range));
  });
  semanticTokens.on(async ({ textDocument }) => (await colours({ textDocument })) ?? { data: [] });
  semanticTokens.onRange(async ({ textDocument, range }) => (await colours({ textDocument, range })) ?? { data: [] });
  serveHistory(wiring);
}

interface TokensParams {
  readonly textDocument: { readonly uri: string };
  readonly range?: Range;
}

function serveHistory(wiring: Wiring): void {
  const { connection, abilities, host, settings } = wiring;
  const at = createRequestFence(wiring);
  connection.languages.inlayHint.on(
    at("inlayHint", async (document, { range }) => {
      const history = await host.readHistory(document.uri);
      const offsets = toTextRange(document.source, range);
      return listInlayHints(document, { range: offsets, history, settings: settings.current.hints });
    }),
  );
  connection.onCodeLens(
    at("codeLens", async (document) => {
      const commands = abilities.lensCommands;
      const history = commands.showLastResult === undefined ? undefined : await host.readHistory(document.uri);
      return listLenses(document, { commands, history });
    }),
  );
  const refresh = () => {
    if (abilities.canRefreshHints) {
      connection.languages.inlayHint.refresh().catch(ignore);
    }
    if (abilities.canRefreshLenses) {
      connection.sendRequest("workspace/codeLens/refresh").catch(ignore);
    }
  };
  settings.onChange(refresh);
  connection.onNotification(historyChanged, refresh);
}

/** A client that is going away answers no more, and nothing is lost by it. */
function ignore(): void {}
