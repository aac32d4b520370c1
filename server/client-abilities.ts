import type { InitializeParams } from "vscode-languageserver/node";
import { isRecord, type ProblemLevels, readProblemLevels } from "./problem-levels.ts";

/** What this client can take, as far as a feature's answer depends on it. Read once, from `initialize`. */
export interface ClientAbilities {
  readonly hasSnippets: boolean;
  readonly hasMarkdownHover: boolean;
  readonly hasMarkdownDocumentation: boolean;
  readonly hasDefinitionLinks: boolean;
  readonly hasSymbolTree: boolean;
  readonly hasVersionedEdits: boolean;
  readonly hasRelatedInformation: boolean;
  readonly hasConfigurationRequest: boolean;
  readonly canRegisterConfiguration: boolean;
  readonly canTriggerSuggest: boolean;
  /** Names of problem matchers that this client knows besides the core ones. */
  readonly matchers: readonly string[];
  readonly canListFolders: boolean;
  readonly hasHistory: boolean;
  /** URIs; of a client that names none the folder of each document counts. */
  readonly workspaceFolders: readonly string[];
  /** The severities that `initializationOptions` brought. */
  readonly initialLevels: ProblemLevels;
}

export function readClientAbilities({
  capabilities,
  initializationOptions,
  workspaceFolders,
  rootUri,
}: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  const item = textDocument?.completion?.completionItem;
  const options: unknown = initializationOptions;
  return {
    hasSnippets: item?.snippetSupport ?? false,
    hasMarkdownHover: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    hasMarkdownDocumentation: item?.documentationFormat?.includes("markdown") ?? false,
    hasDefinitionLinks: textDocument?.definition?.linkSupport ?? false,
    hasSymbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    hasVersionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    hasRelatedInformation: textDocument?.publishDiagnostics?.relatedInformation ?? false,
    hasConfigurationRequest: workspace?.configuration ?? false,
    canRegisterConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    canTriggerSuggest: isRecord(options) && options["canTriggerSuggest"] === true,
    matchers: isRecord(options) ? readTexts(options["problemMatchers"]) : [],
    canListFolders: isRecord(options) && options["canListFolders"] === true,
    hasHistory: isRecord(options) && options["hasHistory"] === true,
    workspaceFolders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri == null ? [] : [rootUri]),
    initialLevels: readProblemLevels(options),
  };
}

function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];
}
