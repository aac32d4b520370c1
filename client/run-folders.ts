// Where the runs of a workspace folder are kept, and how a run is found by its id alone.
import * as vscode from "vscode";
import { openRunFolder, type RunFolder } from "../engine/node/run-folder.ts";
import { findStateFolder } from "../engine/node/workspace.ts";

export function stateFolderOf(workspace: vscode.WorkspaceFolder): string {
  // A variable of the editor's environment would move the runs of all workspaces into one folder.
  return findStateFolder({ environment: {}, workspace: workspace.uri.fsPath });
}

export function findRunFolder(runId: string): RunFolder | undefined {
  for (const workspace of fileWorkspaces()) {
    const folder = openRunFolder(stateFolderOf(workspace), runId);
    if (folder !== undefined) {
      return folder;
    }
  }
  return undefined;
}

/** Runs need a file system to work in. */
export function fileWorkspaces(): readonly vscode.WorkspaceFolder[] {
  return (vscode.workspace.workspaceFolders ?? []).filter((workspace) => workspace.uri.scheme === "file");
}
