import * as vscode from "vscode";
import type { LogDocuments } from "../log-documents.ts";
import { firstFailedStep } from "../presentation/failed-step.ts";
import type { LogAddress } from "../presentation/log-address.ts";
import { labelStep } from "../presentation/step-label.ts";
import type { KnownRun, RunStore } from "../run-store.ts";
import type { StatusBar } from "../views/status-bar.ts";
import type { StepTerminals } from "../views/step-terminals.ts";
import { asNode, targetRun } from "./target-run.ts";

/** Go to Failed Step Log: the first unrecovered failure of the run, its last try, the line that tells why. */
export async function goToFailedStepLog(
  ports: { readonly store: RunStore; readonly logs: LogDocuments; readonly statusBar: StatusBar },
  clicked: unknown,
): Promise<void> {
  const { store, logs, statusBar } = ports;
  // Problems that the history does not tell yet would be missed by the jump.
  await store.refresh();
  const run = await loaded(store, targetRun(store, clicked));
  if (run === undefined) {
    void vscode.window.showInformationMessage("No plan has run here yet.");
    return;
  }
  const failed = firstFailedStep(run.view);
  if (failed === undefined) {
    void vscode.window.showInformationMessage(`No step has failed in the latest run of \`${run.view.planId}\`.`);
    return;
  }
  statusBar.acknowledge();
  await logs.show({ runId: run.view.runId, ...failed });
}

/** Open Step Log...: of the row it was called on, else asked. */
export async function openStepLog(
  { store, logs }: { readonly store: RunStore; readonly logs: LogDocuments },
  clicked: unknown,
): Promise<void> {
  const address = await askForStep(store, clicked, "Open Step Log");
  if (address !== undefined) {
    await logs.show(address);
  }
}

export async function showStepTerminal(
  { store, terminals }: { readonly store: RunStore; readonly terminals: StepTerminals },
  clicked: unknown,
): Promise<void> {
  const address = await askForStep(store, clicked, "Show Step Terminal");
  if (address !== undefined) {
    terminals.show(address);
  }
}

async function askForStep(store: RunStore, clicked: unknown, title: string): Promise<LogAddress | undefined> {
  const node = asNode(clicked);
  const run = await loaded(store, targetRun(store, clicked));
  if (run === undefined) {
    void vscode.window.showInformationMessage("No plan has run here yet.");
    return undefined;
  }
  const { runId, steps } = run.view;
  if (node?.kind === "attempt") {
    return { runId, stepId: node.stepId, attempt: node.attempt };
  }
  const stepId = node?.kind === "step" ? node.stepId : await pickStep(run, title);
  if (stepId === undefined) {
    return undefined;
  }
  return { runId, stepId, attempt: steps.get(stepId)?.attempts.at(-1)?.attempt ?? 0 };
}

async function pickStep(run: KnownRun, title: string): Promise<string | undefined> {
  const items = [...run.view.steps.values()]
    .filter((step) => step.attempts.length > 0 || step.message !== undefined)
    .map((step) => ({ label: step.id, description: labelStep(step).description }));
  const placeHolder = `Steps of run ${run.view.runId}`;
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.label;
}

function loaded(store: RunStore, run: KnownRun | undefined): Promise<KnownRun | undefined> {
  return run === undefined ? Promise.resolve(undefined) : store.load(run.view.runId);
}
