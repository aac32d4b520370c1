import * as vscode from "vscode";
import type { NotificationSetting } from "./presentation/run-announcement.ts";

export const SETTINGS_SECTION = "planOrchestrator";

export interface Settings {
  readonly planGlobs: readonly string[];
  readonly notifications: NotificationSetting;
  /** Problem code → level; the language server applies it. */
  readonly problems: Readonly<Record<string, string>>;
  /** Empty: the Node inside VS Code. */
  readonly nodePath: string;
}

/** Read each time it is needed: a change of a setting takes effect at once. */
export function readSettings(scope?: vscode.Uri): Settings {
  const section = vscode.workspace.getConfiguration(SETTINGS_SECTION, scope);
  return {
    planGlobs: section.get<string[]>("planGlobs", []),
    notifications: section.get<NotificationSetting>("notifications", "failures"),
    problems: section.get<Record<string, string>>("problems", {}),
    nodePath: section.get<string>("nodePath", "").trim(),
  };
}
