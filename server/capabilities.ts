import { type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver/node";
import type { ClientAbilities } from "./client-abilities.ts";
import { codeActionKinds } from "./features/code-actions.ts";
import { completionTriggers } from "./features/completion.ts";
import { semanticTokensLegend } from "./features/semantic-tokens.ts";

/**
 * What the server tells a client that it can do. Answers are fitted to the client one by one; only what would be told
 * twice, or shown without a use, depends on the client here.
 */
export function serverCapabilities({ canPullDiagnostics, lensCommands }: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: false },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: { label: "Steps" },
    workspaceSymbolProvider: true,
    callHierarchyProvider: true,
    semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
    inlayHintProvider: true,
    documentLinkProvider: {},
    ...(Object.keys(lensCommands).length === 0 ? {} : { codeLensProvider: {} }),
    ...(canPullDiagnostics
      ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    codeActionProvider: { codeActionKinds: [...codeActionKinds] },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
  };
}
