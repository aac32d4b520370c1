// The one place that decides whether anything that a workspace names may start, or be connected to. VS Code itself does
// not protect us: `child_process` works in Restricted Mode.
import * as vscode from "vscode";

export function isTrusted(): boolean {
  return vscode.workspace.isTrusted;
}

/** Says why nothing starts, where nothing may. */
export async function refuseUntrusted(): Promise<boolean> {
  if (isTrusted()) {
    return false;
  }
  const manage = "Manage Workspace Trust";
  const message = "Plans run only in a trusted workspace: their steps are programs that the workspace names.";
  const choice = await vscode.window.showWarningMessage(message, manage);
  if (choice === manage) {
    await vscode.commands.executeCommand("workbench.trust.manage");
  }
  return true;
}
