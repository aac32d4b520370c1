import * as vscode from "vscode";
import { isPlanDocument } from "../plan-language.ts";
import type { KnownRun, RunStore } from "../run-store.ts";
import type { RunsNode } from "../views/runs-view.ts";

/** What a command acts on: the row it was called on, else the latest run of the plan in the active editor, else of all. */
export function targetRun(store: RunStore, clicked: unknown): KnownRun | undefined {
  const node = asNode(clicked);
  if (node !== undefined) {
    return store.get(node.runId);
  }
  const active = vscode.window.activeTextEditor?.document;
  return store.latest(active !== undefined && isPlanDocument(active) ? active.uri : undefined);
}

export function asNode(clicked: unknown): RunsNode | undefined {
  const isNode = typeof clicked === "object" && clicked !== null && "kind" in clicked && "runId" in clicked;
  return isNode ? (clicked as RunsNode) : undefined;
}
