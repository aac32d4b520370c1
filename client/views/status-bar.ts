// One item in the status bar while something runs or, until it is clicked or the plan runs again, has failed.
import * as vscode from "vscode";
import { labelStatusBar } from "../presentation/run-announcement.ts";
import type { KnownRun, RunStore } from "../run-store.ts";

const REFRESH_EVERY_MS = 250;

export class StatusBar implements vscode.Disposable {
  readonly #store: RunStore;
  readonly #item: vscode.StatusBarItem;
  readonly #subscriptions: vscode.Disposable;
  #unseen: KnownRun | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: RunStore) {
    this.#store = store;
    this.#item = vscode.window.createStatusBarItem("planOrchestrator.status", vscode.StatusBarAlignment.Left);
    this.#item.name = "Plan Runs";
    this.#subscriptions = vscode.Disposable.from(
      this.#item,
      store.onDidChangeRun(() => this.#showSoon()),
      store.onDidChangeList(() => this.#showSoon()),
      store.onDidEndRun((run) => {
        this.#unseen = run.view.status === "failed" || run.view.status === "quarantined" ? run : undefined;
        this.#show();
      }),
    );
  }

  /** Someone looks at what failed: the item has done its work. */
  acknowledge(): void {
    this.#unseen = undefined;
    this.#show();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #showSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#show();
    }, REFRESH_EVERY_MS);
  }

  #show(): void {
    const latest = this.#store.latest();
    void vscode.commands.executeCommand(
      "setContext",
      "planOrchestrator.lastRunFailed",
      latest?.view.status === "failed" || latest?.view.status === "quarantined",
    );
    const live = this.#store.live().map((run) => run.view);
    const label = labelStatusBar(live, this.#unseen?.view);
    if (label === undefined) {
      this.#item.hide();
      return;
    }
    this.#item.text = label.text;
    this.#item.tooltip = label.tooltip;
    this.#item.accessibilityInformation = { label: label.spoken };
    this.#item.backgroundColor = label.isFailure ? new vscode.ThemeColor("statusBarItem.errorBackground") : undefined;
    this.#item.command = label.isFailure ? "planOrchestrator.goToFailedStepLog" : "planOrchestrator.runs.focus";
    this.#item.show();
  }
}
