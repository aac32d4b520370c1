// From a plan file to a run that goes on by itself: save, check, ask for params, start the engine's own process, attach.
import { existsSync } from "node:fs";
import { basename, posix } from "node:path";
import * as vscode from "vscode";
import { bundlePath } from "../engine/node/bundle-paths.ts";
import { readPlanFile } from "../engine/node/read-plan-file.ts";
import { startDetachedRun } from "../engine/node/run-host/start-detached-run.ts";
import type { Plan } from "../engine/plan/plan.ts";
import { hasErrors } from "../engine/plan/problem.ts";
import { askForParams } from "./ask-for-params.ts";
import { contributedMatchers } from "./contributed-matchers.ts";
import { stateFolderOf } from "./run-folders.ts";
import type { RunStore } from "./run-store.ts";
import { readSettings } from "./settings.ts";
import type { RunAnnouncements } from "./views/run-announcements.ts";
import { RUNS_VIEW_ID } from "./views/runs-view.ts";
import { refuseUntrusted } from "./workspace-trust.ts";

const SHOW_PROBLEMS = "Show Problems";

export interface PlanRunPorts {
  readonly store: RunStore;
  readonly announcements: RunAnnouncements;
}

export async function startPlanRun({ store, announcements }: PlanRunPorts, planUri: vscode.Uri): Promise<void> {
  if (await refuseUntrusted()) {
    return;
  }
  const workspace = vscode.workspace.getWorkspaceFolder(planUri);
  if (workspace === undefined || planUri.scheme !== "file") {
    const name = posix.basename(planUri.path);
    void vscode.window.showWarningMessage(`\`${name}\` lies in no open folder. Open its folder to run it.`);
    return;
  }
  if (!(await savePlan(planUri))) {
    return;
  }
  const plan = await readCheckedPlan(planUri);
  const params = plan === undefined ? undefined : await askForParams(plan);
  if (params === undefined) {
    return;
  }
  const start = await vscode.window.withProgress({ location: { viewId: RUNS_VIEW_ID } }, () =>
    startDetachedRun({
      ...engineProgram(planUri),
      planctlPath: bundlePath({ from: import.meta.url, source: "../engine/cli/planctl.ts", bundle: "planctl" }),
      plan: planUri.fsPath,
      workspace: workspace.uri.fsPath,
      stateFolder: stateFolderOf(workspace),
      params,
      options: {},
      problemMatchers: contributedMatchers(),
    }),
  );
  if (!start.ok) {
    await showRefusal(start.message, start.exitCode === 2);
    return;
  }
  announcements.expect(start.runId);
  await store.attachStarted({ workspace, runId: start.runId, planUri });
}

/** Also a file that changed on disk under an unsaved document is what the person sees. */
async function savePlan(planUri: vscode.Uri): Promise<boolean> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === planUri.toString());
  if (open === undefined || !open.isDirty || (await open.save())) {
    return true;
  }
  void vscode.window.showWarningMessage("The plan could not be saved, so it was not run.");
  return false;
}

async function readCheckedPlan(planUri: vscode.Uri): Promise<Plan | undefined> {
  const file = await readPlanFile({ path: planUri.fsPath });
  if (!file.ok) {
    await showRefusal(file.message, false);
    return undefined;
  }
  const { plan, problems } = file.reading;
  if (plan !== undefined && !hasErrors(problems)) {
    return plan;
  }
  const count = problems.filter((problem) => problem.severity === "error").length;
  const name = basename(planUri.fsPath);
  await showRefusal(`\`${name}\` has ${count === 1 ? "1 error" : `${count} errors`} and was not run.`, true);
  return undefined;
}

async function showRefusal(message: string, hasProblems: boolean): Promise<void> {
  const choice = await vscode.window.showErrorMessage(message, ...(hasProblems ? [SHOW_PROBLEMS] : []));
  if (choice === SHOW_PROBLEMS) {
    await vscode.commands.executeCommand("workbench.actions.view.problems");
  }
}

/** The Node inside VS Code, which on the desktop is Electron and must be told to be Node. */
function engineProgram(scope: vscode.Uri): { nodePath: string; environment: NodeJS.ProcessEnv } {
  const { nodePath } = readSettings(scope);
  if (nodePath !== "" && !existsSync(nodePath)) {
    throw new Error(`the setting planOrchestrator.nodePath names \`${nodePath}\`, which does not exist.`);
  }
  if (nodePath !== "") {
    return { nodePath, environment: process.env };
  }
  return { nodePath: process.execPath, environment: { ...process.env, ELECTRON_RUN_AS_NODE: "1" } };
}
