// Above a step: run it, run it with what it needs, and how it ended last. Only what the client has commands for.
import type { CodeLens } from "vscode-languageserver/node";
import { valueAt } from "../../engine/plan/plan-node.ts";
import { toLspRange } from "../lsp-range.ts";
import type { PlanDocument } from "../plan-documents.ts";
import type { LensCommands, PlanHistory } from "../protocol.ts";
import { describeDuration } from "../worst-case-time.ts";

export interface LensRequest {
  readonly commands: LensCommands;
  readonly history: PlanHistory | undefined;
}

export function listLenses({ uri, source, graph }: PlanDocument, { commands, history }: LensRequest): CodeLens[] {
  const { runPlan, runStep, runWithNeeded, showLastResult } = commands;
  const planId = valueAt(source.root, "plan_id");
  const lenses: CodeLens[] = [];
  if (planId !== undefined && runPlan !== undefined) {
    const range = toLspRange(source.lines, { start: planId.offset, end: planId.offset + planId.length });
    lenses.push({ range, command: { title: "Run plan", command: runPlan, arguments: [uri] } });
  }
  for (const { id, idRange, list } of source.steps) {
    if (id === undefined || id === "" || idRange === undefined) {
      continue;
    }
    const range = toLspRange(source.lines, idRange);
    const add = (title: string, command: string | undefined) => {
      if (command !== undefined) {
        lenses.push({ range, command: { title, command, arguments: [uri, id] } });
      }
    };
    // A fallback and a cleanup never run by themselves.
    if (list === "steps" && graph.dependencies.ownersOf(id).length === 0) {
      const isAlone = graph.dependencies.dependenciesOf(id).length === 0;
      add("Run", runStep);
      add("Run with what it needs", isAlone ? undefined : runWithNeeded);
    }
    const last = history?.steps[id];
    if (last?.lastStatus !== undefined) {
      const time = last.medianSec === undefined ? "" : `, usually ${describeDuration(Math.round(last.medianSec))}`;
      add(`Last run: ${last.lastStatus}${time}`, showLastResult);
    }
  }
  return lenses;
}
