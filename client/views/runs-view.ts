// The Runs view: run → steps in waves, fallbacks below their owner, `finally` last → tries, where there was more than one.
// Rows are refreshed one by one; the whole tree only when a run comes or goes.
import * as vscode from "vscode";
import type { StepId } from "../../engine/plan/plan.ts";
import { firstFailedStep } from "../presentation/failed-step.ts";
import { labelRun } from "../presentation/run-label.ts";
import { groupLabel, groupSiblings, SIBLINGS_MAX } from "../presentation/run-layout.ts";
import { isLive, type StepView } from "../presentation/run-view-state.ts";
import { labelAttempt, labelStep, type RowIcon, type RowLabel } from "../presentation/step-label.ts";
import type { RunHistory } from "../run-history.ts";
import type { KnownRun, RunChange, RunStore } from "../run-store.ts";

export const RUNS_VIEW_ID = "planOrchestrator.runs";
/** Rows that changed are refreshed together, so often at most. */
const REFRESH_EVERY_MS = 200;

/** A row. Menus hand it to commands. */
export type RunsNode =
  | { readonly kind: "run"; readonly runId: string }
  | { readonly kind: "group"; readonly runId: string; readonly index: number }
  | { readonly kind: "step"; readonly runId: string; readonly stepId: StepId }
  | { readonly kind: "attempt"; readonly runId: string; readonly stepId: StepId; readonly attempt: number };

export class RunsView implements vscode.TreeDataProvider<RunsNode>, vscode.Disposable {
  readonly #store: RunStore;
  readonly #history: RunHistory;
  readonly #view: vscode.TreeView<RunsNode>;
  readonly #changed = new vscode.EventEmitter<RunsNode[] | undefined>();
  /** VS Code knows a row again by the identity of its node. */
  readonly #nodes = new Map<string, RunsNode>();
  readonly #stale = new Set<RunsNode>();
  readonly #subscriptions: vscode.Disposable[];
  #timer: NodeJS.Timeout | undefined;

  constructor(store: RunStore, history: RunHistory) {
    this.#store = store;
    this.#history = history;
    this.#view = vscode.window.createTreeView(RUNS_VIEW_ID, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      store.onDidChangeList(() => this.#changed.fire(undefined)),
      store.onDidChangeRun((change) => this.#takeChange(change)),
      store.onDidReadHistory(() => this.#takeProblemCounts()),
      this.#view.onDidChangeVisibility(({ visible }) => visible && this.#changed.fire(undefined)),
    ];
  }

  get onDidChangeTreeData(): vscode.Event<RunsNode[] | undefined> {
    return this.#changed.event;
  }

  async getChildren(node?: RunsNode): Promise<RunsNode[]> {
    if (node === undefined) {
      return this.#store.newestFirst().map((run) => this.#intern({ kind: "run", runId: run.view.runId }));
    }
    const { runId } = node;
    const run = await this.#store.load(runId);
    const layout = run?.layout;
    if (run === undefined || layout === undefined) {
      return [];
    }
    const stepNode = (stepId: StepId) => this.#intern({ kind: "step", runId, stepId });
    switch (node.kind) {
      case "run": {
        const groups = groupSiblings(layout.roots);
        if (groups === undefined) {
          return layout.roots.map(stepNode);
        }
        return groups.map(({ index }) => this.#intern({ kind: "group", runId, index }));
      }
      case "group":
        return (groupSiblings(layout.roots)?.[node.index]?.stepIds ?? []).map(stepNode);
      case "step": {
        const { stepId } = node;
        const attempts = run.view.steps.get(stepId)?.attempts ?? [];
        const tries = attempts.length < 2 ? [] : attempts;
        return [
          ...tries.map(({ attempt }) => this.#intern({ kind: "attempt", runId, stepId, attempt })),
          ...(layout.fallbacksOf.get(stepId) ?? []).map(stepNode),
        ];
      }
      case "attempt":
        return [];
    }
  }

  getParent(node: RunsNode): RunsNode | undefined {
    const { runId } = node;
    const run: RunsNode = { kind: "run", runId };
    const layout = this.#store.get(runId)?.layout;
    switch (node.kind) {
      case "run":
        return undefined;
      case "group":
        return this.#intern(run);
      case "attempt":
        return this.#intern({ kind: "step", runId, stepId: node.stepId });
      case "step": {
        const owner = layout?.ownerOf.get(node.stepId);
        if (owner !== undefined) {
          return this.#intern({ kind: "step", runId, stepId: owner });
        }
        const groups = layout === undefined ? undefined : groupSiblings(layout.roots);
        const group = groups?.find(({ stepIds }) => stepIds.includes(node.stepId));
        return this.#intern(group === undefined ? run : { kind: "group", runId, index: group.index });
      }
    }
  }

  getTreeItem(node: RunsNode): vscode.TreeItem {
    const run = this.#store.get(node.runId);
    if (run === undefined) {
      return new vscode.TreeItem(node.runId);
    }
    switch (node.kind) {
      case "run":
        return this.#runItem(run);
      case "group": {
        const group = groupSiblings(run.layout?.roots ?? [])?.[node.index];
        const label = group === undefined ? "Steps" : groupLabel(group);
        return withId(new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed), node);
      }
      case "step":
        return this.#stepItem(run, node);
      case "attempt":
        return attemptItem(run, node);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #runItem(run: KnownRun): vscode.TreeItem {
    const { view } = run;
    const isNewest = this.#store.newestFirst()[0]?.view.runId === view.runId;
    const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = labelled(view.planId, labelRun(view), isNewest || isLive(view) ? Expanded : Collapsed);
    item.contextValue = [
      isLive(view) ? "run.live" : "run.over",
      ...(firstFailedStep(view) !== undefined || view.status === "failed" ? ["hasFailure"] : []),
    ].join(".");
    const started = view.startedAtMs === undefined ? "not yet" : new Date(view.startedAtMs).toLocaleString();
    item.tooltip = `${view.runId}\nStarted: ${started}`;
    return withId(item, { kind: "run", runId: view.runId });
  }

  #stepItem(run: KnownRun, node: Extract<RunsNode, { kind: "step" }>): vscode.TreeItem {
    const { stepId } = node;
    const step = run.view.steps.get(stepId);
    if (step === undefined) {
      return withId(new vscode.TreeItem(stepId), node);
    }
    const hasChildren = step.attempts.length > 1 || run.layout?.fallbacksOf.has(stepId) === true;
    const { Collapsed, None } = vscode.TreeItemCollapsibleState;
    const item = labelled(stepId, labelStep(step, this.#problemCount(run, step)), hasChildren ? Collapsed : None);
    const hasLog = step.attempts.length > 0 || step.message !== undefined;
    item.contextValue = ["step", step.status, ...(hasLog ? ["hasLog"] : [])].join(".");
    const name = run.layout?.names.get(stepId);
    item.tooltip = [name ?? stepId, ...(step.message === undefined ? [] : [step.message])].join("\n");
    if (hasLog) {
      item.command = openLogCommand(node);
    }
    return withId(item, node);
  }

  #problemCount(run: KnownRun, step: StepView): number {
    const attempt = step.attempts.at(-1)?.attempt ?? 0;
    return this.#history.problemsOf({ runId: run.view.runId, stepId: step.id, attempt }).length;
  }

  #takeChange({ run, isRunChanged, changedSteps }: RunChange): void {
    const { runId, steps } = run.view;
    // The row of a run names what runs and what failed; its refresh brings its children with it, so not for large ones.
    if (isRunChanged || steps.size <= SIBLINGS_MAX) {
      this.#stale.add(this.#intern({ kind: "run", runId }));
    } else {
      for (const stepId of changedSteps) {
        this.#stale.add(this.#intern({ kind: "step", runId, stepId }));
      }
    }
    this.#refreshSoon();
  }

  /** The problems of a try come with the history, after its end. */
  #takeProblemCounts(): void {
    const newest = this.#store.newestFirst()[0];
    for (const step of newest?.view.steps.values() ?? []) {
      if (newest === undefined || this.#problemCount(newest, step) === 0) {
        continue;
      }
      this.#stale.add(this.#intern({ kind: "step", runId: newest.view.runId, stepId: step.id }));
    }
    this.#refreshSoon();
  }

  #refreshSoon(): void {
    if (this.#stale.size === 0) {
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const stale = [...this.#stale];
      this.#stale.clear();
      if (this.#view.visible) {
        this.#changed.fire(stale);
      }
    }, REFRESH_EVERY_MS);
  }

  #intern(node: RunsNode): RunsNode {
    const key = keyOf(node);
    const known = this.#nodes.get(key);
    if (known === undefined) {
      this.#nodes.set(key, node);
    }
    return known ?? node;
  }
}

function attemptItem(run: KnownRun, node: Extract<RunsNode, { kind: "attempt" }>): vscode.TreeItem {
  const attempt = run.view.steps.get(node.stepId)?.attempts.find((one) => one.attempt === node.attempt);
  const name = `Try ${node.attempt}`;
  if (attempt === undefined) {
    return withId(new vscode.TreeItem(name), node);
  }
  const item = labelled(name, labelAttempt(attempt), vscode.TreeItemCollapsibleState.None);
  item.contextValue = "attempt.hasLog";
  item.command = openLogCommand(node);
  return withId(item, node);
}

function labelled(name: string, label: RowLabel, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(name, state);
  item.description = label.description;
  item.iconPath = themeIcon(label.icon);
  item.accessibilityInformation = { label: `${name}, ${label.spoken}` };
  return item;
}

function themeIcon({ id, color }: RowIcon): vscode.ThemeIcon {
  return new vscode.ThemeIcon(id, color === undefined ? undefined : new vscode.ThemeColor(color));
}

function openLogCommand(node: RunsNode): vscode.Command {
  return { command: "planOrchestrator.openStepLog", title: "Open Step Log", arguments: [node] };
}

function withId(item: vscode.TreeItem, node: RunsNode): vscode.TreeItem {
  item.id = keyOf(node);
  return item;
}

function keyOf(node: RunsNode): string {
  switch (node.kind) {
    case "run":
      return node.runId;
    case "group":
      return `${node.runId}#${node.index}`;
    case "step":
      return `${node.runId}/${node.stepId}`;
    case "attempt":
      return `${node.runId}/${node.stepId}/${node.attempt}`;
  }
}
