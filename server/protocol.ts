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
}

/** `initializationOptions`; all of it is optional, so that an editor without any configuration works. */
export interface ServerOptions extends ServerSettings {
  /** The client knows VS Code's command `editor.action.triggerSuggest`, so an accepted key may open the next list. */
  readonly canTriggerSuggest?: boolean;
  /** Names of problem matchers, without `$`, that runs of this client know besides the core ones: those of extensions. */
  readonly problemMatchers?: readonly string[];
}
