// What the suites share: plans that they write into the open workspace, and bounded waiting for what VS Code shows.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as vscode from "vscode";
import { readJournal } from "../../engine/node/journal/read-journal.ts";
import { listRunIds, openRunFolder, type RunFolder } from "../../engine/node/run-folder.ts";
import type { RecordedEvent } from "../../engine/run/run-event.ts";

const WAIT_MS_MAX = 60_000;
const ASK_EVERY_MS = 50;

export function workspaceFolder(): vscode.WorkspaceFolder {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) {
    throw new Error("The suite needs an open folder.");
  }
  return folder;
}

export async function writeWorkspaceFile(name: string, text: string): Promise<vscode.Uri> {
  const file = join(workspaceFolder().uri.fsPath, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return vscode.Uri.file(file);
}

export function writePlan(name: string, plan: object): Promise<vscode.Uri> {
  return writeWorkspaceFile(name, `${JSON.stringify(plan, null, 2)}\n`);
}

/** A step that runs a line of JavaScript. */
export function nodeStep(id: string, script: string, more: object = {}): object {
  return { id, command: "node", args: ["-e", script], ...more };
}

/** Asks until there is an answer; what was awaited stands in the message. */
export async function until<T>(what: string, ask: () => T | undefined | Thenable<T | undefined>): Promise<T> {
  const end = Date.now() + WAIT_MS_MAX;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) {
      return answer;
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  throw new Error(`Not within ${WAIT_MS_MAX / 1000} s: ${what}.`);
}

/** Runs of a plan in the open workspace, oldest first. */
export function runsOf(planId: string): readonly RunFolder[] {
  const stateFolder = join(workspaceFolder().uri.fsPath, ".plan-runs");
  const ids = listRunIds(stateFolder).filter((id) => id.startsWith(`${planId}-`));
  const folders = ids.flatMap((id) => openRunFolder(stateFolder, id) ?? []);
  const startOf = (folder: RunFolder) => readJournal(folder.journalFile).events[0]?.atMs ?? Number.POSITIVE_INFINITY;
  return folders.sort((one, other) => startOf(one) - startOf(other));
}

export function journalOf(folder: RunFolder): readonly RecordedEvent[] {
  return readJournal(folder.journalFile).events;
}

/** Runs a plan by the command and waits for its end, as the journal tells it. */
export async function runToEnd(plan: vscode.Uri, planId: string): Promise<{ folder: RunFolder; status: string }> {
  const before = runsOf(planId).length;
  await vscode.commands.executeCommand("planOrchestrator.runCurrent", plan);
  return until(`a run of ${planId} has ended`, () => {
    const folder = runsOf(planId)[before];
    const end = folder === undefined ? undefined : journalOf(folder).find((event) => event.type === "run_finished");
    return folder !== undefined && end?.type === "run_finished" ? { folder, status: end.status } : undefined;
  });
}

/** What a run's steps have left in Problems for a file; plan problems have another source. */
export function runDiagnostics(file: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(file).filter((diagnostic) => logTargetOf(diagnostic) !== undefined);
}

/** Where a click on the code of a problem leads. */
export function logTargetOf({ code }: vscode.Diagnostic): vscode.Uri | undefined {
  return typeof code === "object" && code.target.scheme === "plan-log" ? code.target : undefined;
}
