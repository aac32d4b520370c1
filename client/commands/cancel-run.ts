import * as vscode from "vscode";
import { isLive } from "../presentation/run-view-state.ts";
import type { RunStore } from "../run-store.ts";
import { targetRun } from "./target-run.ts";

/** A second call, while the steps are still being stopped, skips their grace; a third stops `finally` too. */
export async function cancelRun(store: RunStore, clicked: unknown): Promise<void> {
  const target = targetRun(store, clicked);
  const run = target !== undefined && isLive(target.view) ? target : store.live()[0];
  if (run === undefined) {
    void vscode.window.showInformationMessage("No plan is running.");
    return;
  }
  const { runId, planId } = run.view;
  if (!(await store.cancel(runId, { now: false }))) {
    void vscode.window.showWarningMessage(`The engine of \`${planId}\` could not be reached.`);
  }
}
