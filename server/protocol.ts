// What the language server and its clients have to agree on. The only file of `server` that others may import.

/** Every document that a client opens with this language id is a plan, whatever its name. */
export const planLanguageId = "plan-orchestrator";

/** The settings section the server asks for, and finds in `workspace/didChangeConfiguration`. */
export const settingsSection = "planOrchestrator";

/** What a setting may make of a problem code; `off` hides it. */
export type ProblemLevel = "off" | "hint" | "info" | "warning" | "error";

/** The settings below `settingsSection` that the server reads. */
export interface ServerSettings {
  /** Problem code → level. A code that is not named keeps its own severity. */
  readonly problems?: Readonly<Record<string, ProblemLevel>>;
  readonly inlayHints?: HintSettings;
}

/** `initializationOptions`; all of it is optional, so that an editor without any configuration works. */
export interface ServerOptions extends ServerSettings {
  /** The client knows VS Code's command `editor.action.triggerSuggest`, so an accepted key may open the next list. */
  readonly canTriggerSuggest?: boolean;
  /** Names of problem matchers, without `$`, that runs of this client know besides the core ones: those of extensions. */
  readonly problemMatchers?: readonly string[];
  /** The client answers `listFolderRequest`; for files that the server's machine does not have. */
  readonly canListFolders?: boolean;
  /** The client answers `historyRequest`. */
  readonly hasHistory?: boolean;
  readonly lensCommands?: LensCommands;
  /** The client's command that sets a problem's level in its settings; it gets the code and a `ProblemLevel`. */
  readonly setProblemLevelCommand?: string;
}

/** One entry of a folder, as a client with files of its own tells it. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder";
}

/**
 * Server → client, where `ServerOptions.canListFolders` is set: `{uri}` of a folder → its entries, or null. Without it the
 * server's host lists folders of this machine.
 */
export const listFolderRequest = "planOrchestrator/listFolder";

/** What past runs of a plan tell about its steps. */
export interface PlanHistory {
  readonly steps: Readonly<Record<string, StepHistory>>;
}

export interface StepHistory {
  /** Of its successful tries. */
  readonly medianSec?: number;
  readonly runs?: number;
  /** How it ended last, in the words of the status. */
  readonly lastStatus?: string;
}

/** Server → client, where `ServerOptions.hasHistory` is set: `{uri}` of a plan → `PlanHistory`, or null. */
export const historyRequest = "planOrchestrator/history";

/** Client → server, a notification without params: past runs are others now, so hints and lenses are asked for anew. */
export const historyChanged = "planOrchestrator/historyChanged";

/** Inlay hints by kind; all are on unless they are switched off. They need `PlanHistory`. */
export interface HintSettings {
  readonly medianDuration?: boolean;
  readonly criticalPath?: boolean;
}

/**
 * The client's own commands, by what a code lens is for; a lens without a command is not shown. Each gets the plan's URI,
 * and those of steps the id besides.
 */
export interface LensCommands {
  readonly runPlan?: string;
  readonly runStep?: string;
  readonly runWithNeeded?: string;
  readonly showLastResult?: string;
}
