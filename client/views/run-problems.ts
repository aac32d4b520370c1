// What the problem matchers found in the steps' output, in Problems. Kept by plan and step: a new try clears only its step's.
import { resolve } from "node:path";
import * as vscode from "vscode";
import { type LogDocuments, logUri } from "../log-documents.ts";
import type { LogAddress } from "../presentation/log-address.ts";
import type { ReportError } from "../report-error.ts";
import { fileWorkspaces } from "../run-folders.ts";
import type { ProblemRow, RunHistory, StepProblems } from "../run-history.ts";
import type { RunChange, RunStore } from "../run-store.ts";

/** After a try has ended, its engine needs about that long to write what it found into the history. */
const READ_AFTER_TRY_MS = 1_000;
/** A problem without a column is about its whole line. */
const LINE_LENGTH_MAX = 10_000;

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

interface FileDiagnostics {
  readonly uri: vscode.Uri;
  readonly diagnostic: vscode.Diagnostic;
}

export class RunProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection("plan-run");
  readonly #byStep = new Map<string, { readonly source: LogAddress; readonly found: readonly FileDiagnostics[] }>();
  readonly #options: RunProblemsOptions;
  readonly #subscriptions: vscode.Disposable;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: RunProblemsOptions) {
    this.#options = options;
    const { store, reportError } = options;
    this.#subscriptions = vscode.Disposable.from(
      store.onDidChangeRun((change) => this.#takeChange(change)),
      store.onDidReadHistory(() => {
        this.#readHistory().catch((error: unknown) => reportError("Reading the problems of runs", error));
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#collection.dispose();
  }

  #takeChange({ run, events }: RunChange): void {
    const started = events.flatMap((event) => (event.type === "attempt_started" ? [event.step_id] : []));
    if (run.planUri !== undefined && started.length > 0) {
      for (const stepId of started) {
        this.#byStep.delete(keyOf(run.planUri, stepId));
      }
      this.#show();
    }
    if (events.some((event) => event.type === "attempt_finished")) {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        const { store, reportError } = this.#options;
        store.refresh().catch((error: unknown) => reportError("Reading the history", error));
      }, READ_AFTER_TRY_MS);
    }
  }

  async #readHistory(): Promise<void> {
    for (const workspace of fileWorkspaces()) {
      for (const problems of this.#options.history.latestStepProblems(workspace)) {
        await this.#takeStep(workspace.uri.fsPath, problems);
      }
    }
    this.#show();
  }

  async #takeStep(workspace: string, { address, planPath, rows }: StepProblems): Promise<void> {
    const key = keyOf(vscode.Uri.file(resolve(workspace, planPath)), address.stepId);
    const known = this.#byStep.get(key);
    if (known?.source.runId === address.runId && known.source.attempt === address.attempt) {
      if (known.found.length === rows.length) {
        return;
      }
    }
    if (this.#hasNewerTry(address)) {
      return;
    }
    const lines = await this.#options.logs.linesAt(
      address,
      rows.map((row) => row.log_offset),
    );
    const found = rows.map((row, index) => toDiagnostic({ workspace, address, row, logLine: lines[index] ?? 0 }));
    this.#byStep.set(key, { source: address, found });
  }

  /** The history may lag behind what this window has heard: a try that runs has cleared the problems of the one before. */
  #hasNewerTry({ runId, stepId, attempt }: LogAddress): boolean {
    const { store } = this.#options;
    const isTriedAgain = (store.get(runId)?.view.steps.get(stepId)?.attempts.length ?? 0) > attempt;
    const planUri = store.get(runId)?.planUri?.toString();
    const isInNewerRun = store
      .live()
      .some(
        (run) =>
          run.view.runId !== runId &&
          run.planUri?.toString() === planUri &&
          (run.view.steps.get(stepId)?.attempts.length ?? 0) > 0,
      );
    return isTriedAgain || isInNewerRun;
  }

  #show(): void {
    const byFile = new Map<string, { uri: vscode.Uri; diagnostics: vscode.Diagnostic[] }>();
    for (const { found } of this.#byStep.values()) {
      for (const { uri, diagnostic } of found) {
        const file = byFile.get(uri.toString()) ?? { uri, diagnostics: [] };
        byFile.set(uri.toString(), file);
        file.diagnostics.push(diagnostic);
      }
    }
    this.#collection.clear();
    for (const { uri, diagnostics } of byFile.values()) {
      this.#collection.set(uri, diagnostics);
    }
  }
}

export interface RunProblemsOptions {
  readonly store: RunStore;
  readonly history: RunHistory;
  readonly logs: LogDocuments;
  readonly reportError: ReportError;
}

function keyOf(planUri: vscode.Uri, stepId: string): string {
  return `${planUri.toString()}#${stepId}`;
}

interface FoundProblem {
  readonly workspace: string;
  readonly address: LogAddress;
  readonly row: ProblemRow;
  /** From 0. */
  readonly logLine: number;
}

function toDiagnostic({ workspace, address, row, logLine }: FoundProblem): FileDiagnostics {
  const line = Math.max((row.line ?? 1) - 1, 0);
  const column = Math.max((row.column ?? 1) - 1, 0);
  const endLine = row.end_line === null ? line : Math.max(row.end_line - 1, line);
  const sameLineEnd = row.column === null ? LINE_LENGTH_MAX : column;
  const endColumn = row.end_column === null ? sameLineEnd : Math.max(row.end_column - 1, 0);
  const range = new vscode.Range(line, column, endLine, endColumn);
  const diagnostic = new vscode.Diagnostic(range, row.message, severities[row.severity]);
  diagnostic.source = row.code === null ? "plan" : `plan ${row.code}`;
  // A click on the code leads to the line of the log.
  diagnostic.code = { value: address.stepId, target: logUri(address, logLine + 1) };
  return { uri: vscode.Uri.file(resolve(workspace, row.file)), diagnostic };
}
