// At most one notification for a run, when it ends, and only in the window that started it.
import * as vscode from "vscode";
import { announceRun } from "../presentation/run-announcement.ts";
import type { KnownRun, RunStore } from "../run-store.ts";
import { readSettings } from "../settings.ts";

export class RunAnnouncements implements vscode.Disposable {
  readonly #started = new Set<string>();
  readonly #subscription: vscode.Disposable;

  constructor(store: RunStore) {
    this.#subscription = store.onDidEndRun((run) => void this.#announce(run));
  }

  /** This window has started it. */
  expect(runId: string): void {
    this.#started.add(runId);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #announce({ view, planUri }: KnownRun): Promise<void> {
    if (!this.#started.delete(view.runId)) {
      return;
    }
    const announcement = announceRun(view, readSettings(planUri).notifications);
    if (announcement === undefined) {
      return;
    }
    if (announcement.kind === "information") {
      await vscode.window.showInformationMessage(announcement.message);
      return;
    }
    const goToLog = "Go to Failed Step Log";
    const choice = await vscode.window.showErrorMessage(announcement.message, goToLog);
    if (choice === goToLog) {
      await vscode.commands.executeCommand("planOrchestrator.goToFailedStepLog", { kind: "run", runId: view.runId });
    }
  }
}
