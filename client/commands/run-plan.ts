import { posix } from "node:path";
import * as vscode from "vscode";
import { findPlanFiles, isPlanDocument } from "../plan-language.ts";
import { type PlanRunPorts, startPlanRun } from "../start-plan-run.ts";
import { refuseUntrusted } from "../workspace-trust.ts";

/** Run Plan...: which one is asked. */
export async function runPlan(ports: PlanRunPorts): Promise<void> {
  // Before a question whose answer would lead nowhere.
  if (await refuseUntrusted()) {
    return;
  }
  const plans = await findPlanFiles();
  if (plans.length === 0) {
    const create = "New Plan...";
    const choice = await vscode.window.showInformationMessage("There is no plan in this workspace.", create);
    if (choice === create) {
      await vscode.commands.executeCommand("planOrchestrator.newPlan");
    }
    return;
  }
  const items = plans.map((uri) => {
    const folder = posix.dirname(vscode.workspace.asRelativePath(uri));
    return { label: posix.basename(uri.path), description: folder === "." ? "" : folder, uri };
  });
  const picked = await vscode.window.showQuickPick(items, { title: "Run Plan", matchOnDescription: true });
  if (picked !== undefined) {
    await startPlanRun(ports, picked.uri);
  }
}

/** Run This Plan: the one that a menu was opened on, else the one in the active editor. */
export async function runThisPlan(ports: PlanRunPorts, clicked: unknown): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  const uri = clicked instanceof vscode.Uri ? clicked : active && isPlanDocument(active) ? active.uri : undefined;
  if (uri !== undefined) {
    return startPlanRun(ports, uri);
  }
  void vscode.window.showInformationMessage("The active editor shows no plan. Open one, or use Plan: Run Plan...");
}
