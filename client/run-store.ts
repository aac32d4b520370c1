// All runs that this window knows: past ones from the history, live ones by attaching to their engines. Views, problems
// and notices read from here and never look at files themselves.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import * as vscode from "vscode";
import { readLiveHost } from "../engine/node/host-file.ts";
import { readJournal } from "../engine/node/journal/read-journal.ts";
import { openRunFolder, type RunFolder } from "../engine/node/run-folder.ts";
import { attachRun, type RunConnection } from "../engine/node/run-host/attach-run.ts";
import type { StepId } from "../engine/plan/plan.ts";
import type { RecordedEvent } from "../engine/run/run-event.ts";
import type { RunLayout } from "./presentation/run-layout.ts";
import { foldRunEvents, isLive, isOver, pendingRunView, type RunView } from "./presentation/run-view-state.ts";
import { readRunLayout } from "./read-run-layout.ts";
import type { ReportError } from "./report-error.ts";
import { fileWorkspaces, stateFolderOf } from "./run-folders.ts";
import type { RunHistory, RunSummary } from "./run-history.ts";
import { isTrusted } from "./workspace-trust.ts";

export interface KnownRun {
  readonly workspace: vscode.WorkspaceFolder;
  readonly folder: RunFolder;
  readonly planUri: vscode.Uri | undefined;
  readonly view: RunView;
  /** Only the run's own row is known until its journal was read. */
  readonly layout: RunLayout | undefined;
}

export interface RunChange {
  readonly run: KnownRun;
  readonly isRunChanged: boolean;
  readonly changedSteps: ReadonlySet<StepId>;
  /** Empty where the journal was read as a whole. */
  readonly events: readonly RecordedEvent[];
}

interface Attachment {
  readonly connection: RunConnection;
  lastSeq: number;
}

export class RunStore implements vscode.Disposable {
  readonly #history: RunHistory;
  readonly #reportError: ReportError;
  readonly #runs = new Map<string, KnownRun>();
  readonly #attachments = new Map<string, Attachment>();
  readonly #attaching = new Set<string>();
  readonly #listChanged = new vscode.EventEmitter<void>();
  readonly #runChanged = new vscode.EventEmitter<RunChange>();
  readonly #runEnded = new vscode.EventEmitter<KnownRun>();
  readonly #historyRead = new vscode.EventEmitter<void>();
  #refreshing: Promise<void> | undefined;
  #refreshAgain = false;

  constructor(history: RunHistory, reportError: ReportError) {
    this.#history = history;
    this.#reportError = reportError;
  }

  /** A run came or went. */
  get onDidChangeList(): vscode.Event<void> {
    return this.#listChanged.event;
  }

  get onDidChangeRun(): vscode.Event<RunChange> {
    return this.#runChanged.event;
  }

  /** Only for runs that this window saw alive. */
  get onDidEndRun(): vscode.Event<KnownRun> {
    return this.#runEnded.event;
  }

  /** The history was brought up to date: problems may have come. */
  get onDidReadHistory(): vscode.Event<void> {
    return this.#historyRead.event;
  }

  newestFirst(): readonly KnownRun[] {
    return [...this.#runs.values()].sort((one, other) => startOf(other) - startOf(one));
  }

  get(runId: string): KnownRun | undefined {
    return this.#runs.get(runId);
  }

  /** Of that plan, else of all. */
  latest(planUri?: vscode.Uri): KnownRun | undefined {
    const runs = this.newestFirst();
    const wanted = planUri?.toString();
    return runs.find((run) => wanted !== undefined && run.planUri?.toString() === wanted) ?? runs[0];
  }

  live(): readonly KnownRun[] {
    return this.newestFirst().filter((run) => isLive(run.view));
  }

  /** Brings list and history up to date and attaches to what is alive. Calls during a refresh lead to one more. */
  refresh(): Promise<void> {
    if (this.#refreshing !== undefined) {
      this.#refreshAgain = true;
      return this.#refreshing;
    }
    this.#refreshing = this.#refreshUntilCurrent().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** Reads the journal of a run of which only the row is known. */
  async load(runId: string): Promise<KnownRun | undefined> {
    const run = this.#runs.get(runId);
    if (run === undefined || run.layout !== undefined) {
      return run;
    }
    return this.#readWhole(run);
  }

  /** A run that this window has just started. */
  async attachStarted(started: {
    workspace: vscode.WorkspaceFolder;
    runId: string;
    planUri: vscode.Uri;
  }): Promise<void> {
    const folder = openRunFolder(stateFolderOf(started.workspace), started.runId);
    if (folder === undefined) {
      return this.refresh();
    }
    if (!this.#runs.has(started.runId)) {
      const view = pendingRunView({ runId: started.runId, planId: started.runId, stepIds: [] });
      const { workspace, planUri } = started;
      // Until its first event tells when it started, it is the newest of all.
      this.#runs.set(started.runId, { workspace, folder, planUri, view, layout: undefined });
      this.#listChanged.fire();
    }
    await this.#attach(started.runId);
    // It may have been over before anyone could attach.
    if (!this.#attachments.has(started.runId)) {
      await this.refresh();
    }
  }

  async cancel(runId: string, options: { readonly now: boolean }): Promise<boolean> {
    const attachment = this.#attachments.get(runId);
    if (attachment === undefined) {
      return false;
    }
    await attachment.connection.say({ type: "cancel", now: options.now });
    return true;
  }

  dispose(): void {
    for (const { connection } of this.#attachments.values()) {
      connection.dispose();
    }
    for (const emitter of [this.#listChanged, this.#runChanged, this.#runEnded, this.#historyRead]) {
      emitter.dispose();
    }
  }

  async #refreshUntilCurrent(): Promise<void> {
    do {
      this.#refreshAgain = false;
      const listed = await Promise.all(fileWorkspaces().map((workspace) => this.#refreshWorkspace(workspace)));
      if (listed.some((hasChanged) => hasChanged)) {
        this.#listChanged.fire();
      }
      this.#historyRead.fire();
    } while (this.#refreshAgain);
  }

  async #refreshWorkspace(workspace: vscode.WorkspaceFolder): Promise<boolean> {
    const summaries = await this.#history.listRuns(workspace);
    let hasChanged = false;
    for (const summary of summaries) {
      const isNew = !this.#runs.has(summary.runId);
      await this.#takeSummary(workspace, summary);
      hasChanged ||= isNew && this.#runs.has(summary.runId);
    }
    return this.#forgetDeleted() || hasChanged;
  }

  /** A run goes when someone deletes its folder. */
  #forgetDeleted(): boolean {
    const gone = [...this.#runs].filter(
      ([runId, run]) => !this.#attachments.has(runId) && !existsSync(run.folder.path),
    );
    for (const [runId] of gone) {
      this.#runs.delete(runId);
    }
    return gone.length > 0;
  }

  async #takeSummary(workspace: vscode.WorkspaceFolder, summary: RunSummary): Promise<void> {
    const folder = openRunFolder(stateFolderOf(workspace), summary.runId);
    if (folder === undefined || this.#attachments.has(summary.runId) || this.#attaching.has(summary.runId)) {
      return;
    }
    const known = this.#runs.get(summary.runId);
    if (known !== undefined && isOver(known.view.status)) {
      return;
    }
    const planUri = vscode.Uri.file(resolve(workspace.uri.fsPath, summary.planPath));
    const host = isOver(summary.status) ? undefined : readLiveHost(folder);
    const isInterrupted = !isOver(summary.status) && host === undefined;
    if (isInterrupted && known?.view.isInterrupted === true) {
      return;
    }
    const view = { ...summaryView(summary), isInterrupted };
    const run: KnownRun = { workspace, folder, planUri, view, layout: undefined };
    this.#runs.set(summary.runId, run);
    if (known !== undefined) {
      const read = await this.#readWhole(run);
      // It was over before this window could attach.
      if (isOver(read.view.status)) {
        this.#runEnded.fire(read);
      }
    }
    if (host !== undefined) {
      await this.#attach(summary.runId);
    }
  }

  async #attach(runId: string): Promise<void> {
    const run = this.#runs.get(runId);
    // Nothing that a workspace names is connected to before it is trusted.
    if (run === undefined || !isTrusted() || this.#attaching.has(runId) || this.#attachments.has(runId)) {
      return;
    }
    this.#attaching.add(runId);
    try {
      const layout = await readRunLayout(run.folder);
      const connection = await attachRun(run.folder);
      if (connection === undefined) {
        return;
      }
      const { planId } = run.view;
      const view = pendingRunView({ runId, planId: layout.planId ?? planId, stepIds: layout.stepIds });
      const startedAtMs = run.view.startedAtMs;
      this.#runs.set(runId, {
        ...run,
        layout: layout.layout,
        view: startedAtMs === undefined ? view : { ...view, startedAtMs },
      });
      this.#listChanged.fire();
      const attachment: Attachment = { connection, lastSeq: 0 };
      this.#attachments.set(runId, attachment);
      connection.onEvents((events) => this.#takeEvents(runId, attachment, events));
      connection.onClosed(
        () => void this.#detach(runId).catch((error: unknown) => this.#reportError("Following the run", error)),
      );
    } finally {
      this.#attaching.delete(runId);
    }
  }

  #takeEvents(runId: string, attachment: Attachment, received: readonly RecordedEvent[]): void {
    const run = this.#runs.get(runId);
    const events = received.filter((event) => event.seq > attachment.lastSeq);
    if (run === undefined || events.length === 0) {
      return;
    }
    attachment.lastSeq = events.at(-1)?.seq ?? attachment.lastSeq;
    const change = foldRunEvents(run.view, events);
    const updated = { ...run, view: change.run };
    this.#runs.set(runId, updated);
    this.#runChanged.fire({
      run: updated,
      events,
      isRunChanged: change.isRunChanged,
      changedSteps: change.changedSteps,
    });
    if (isOver(change.run.status) && !isOver(run.view.status)) {
      this.#runEnded.fire(updated);
    }
  }

  async #detach(runId: string): Promise<void> {
    this.#attachments.get(runId)?.connection.dispose();
    this.#attachments.delete(runId);
    const run = this.#runs.get(runId);
    if (run === undefined) {
      return;
    }
    if (!isOver(run.view.status)) {
      // The last events may not have reached us; the journal has them.
      const read = await this.#readWhole(run);
      if (isOver(read.view.status)) {
        this.#runEnded.fire(read);
      }
    }
    await this.refresh();
  }

  async #readWhole(run: KnownRun): Promise<KnownRun> {
    const { layout, stepIds, planId } = await readRunLayout(run.folder);
    const { runId } = run.view;
    // Attached to meanwhile: its events tell all of it.
    const current = this.#runs.get(runId);
    if (current !== undefined && this.#attachments.has(runId)) {
      return current;
    }
    const journal = readJournal(run.folder.journalFile);
    const empty = pendingRunView({ runId, planId: planId ?? run.view.planId, stepIds });
    const { run: view } = foldRunEvents(empty, journal.events);
    const isInterrupted = !isOver(view.status) && readLiveHost(run.folder) === undefined;
    const updated = { ...run, layout, view: { ...view, isInterrupted } };
    this.#runs.set(runId, updated);
    const changedSteps = new Set(updated.view.steps.keys());
    this.#runChanged.fire({ run: updated, events: [], isRunChanged: true, changedSteps });
    return updated;
  }
}

function summaryView(summary: RunSummary): RunView {
  const { runId, planId, status, reason, warnings, startedAtMs, finishedAtMs } = summary;
  return {
    ...pendingRunView({ runId, planId, stepIds: [] }),
    status,
    reason,
    warnings,
    ...(startedAtMs === undefined ? {} : { startedAtMs }),
    ...(finishedAtMs === undefined ? {} : { finishedAtMs }),
  };
}

function startOf(run: KnownRun): number {
  return run.view.startedAtMs ?? Number.POSITIVE_INFINITY;
}
