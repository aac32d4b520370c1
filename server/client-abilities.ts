import type { InitializeParams } from "vscode-languageserver/node";
import { readHintSettings } from "./hint-settings.ts";
import { isRecord, type ProblemLevels, readProblemLevels } from "./problem-levels.ts";
import type { HintSettings, LensCommands } from "./protocol.ts";

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
  readonly lensCommands: LensCommands;
  /** Sets the level of a problem code in the client's settings. */
  readonly setLevelCommand: string | undefined;
  readonly canRefreshLenses: boolean;
  readonly canRefreshHints: boolean;
  /** Problems are asked for, and asked for again when the server says so. */
  readonly canPullDiagnostics: boolean;
  readonly hasCodeDescription: boolean;
  /** URIs; of a client that names none the folder of each document counts. */
  readonly workspaceFolders: readonly string[];
  /** The severities that `initializationOptions` brought. */
  readonly initialLevels: ProblemLevels;
  readonly initialHints: HintSettings;
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
    lensCommands: isRecord(options) ? readLensCommands(options["lensCommands"]) : {},
    setLevelCommand:
      isRecord(options) && typeof options["setProblemLevelCommand"] === "string"
        ? options["setProblemLevelCommand"]
        : undefined,
    canRefreshLenses: workspace?.codeLens?.refreshSupport ?? false,
    canRefreshHints: workspace?.inlayHint?.refreshSupport ?? false,
    canPullDiagnostics: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    hasCodeDescription:
      (textDocument?.diagnostic?.codeDescriptionSupport ?? textDocument?.publishDiagnostics?.codeDescriptionSupport) ===
      true,
    workspaceFolders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri == null ? [] : [rootUri]),
    initialLevels: readProblemLevels(options),
    initialHints: readHintSettings(options),
  };
}

function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];
}

function readLensCommands(value: unknown): LensCommands {
  const names = ["runPlan", "runStep", "runWithNeeded", "showLastResult"] as const;
  const known = names.flatMap((name) => {
    const command = isRecord(value) ? value[name] : undefined;
    return typeof command === "string" && command !== "" ? [[name, command] as const] : [];
  });
  return Object.fromEntries(known);
}
