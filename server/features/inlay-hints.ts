// What past runs tell, beside the ids of steps: how long a step takes, and which steps decide how long the plan takes.
import { type InlayHint, InlayHintKind } from "vscode-languageserver/node";
import { findCriticalPath } from "../critical-path.ts";
import type { PlanDocument } from "../plan-documents.ts";
import type { HintSettings, PlanHistory } from "../protocol.ts";
import { describeDuration } from "../worst-case-time.ts";

export interface HintRequest {
  readonly range: { readonly start: number; readonly end: number };
  readonly history: PlanHistory | undefined;
  readonly settings: HintSettings;
}

export function listInlayHints(document: PlanDocument, { range, history, settings }: HintRequest): InlayHint[] {
  if (history === undefined) {
    return [];
  }
  const { source, graph } = document;
  const secondsOf = (id: string) => history.steps[id]?.medianSec;
  const critical = settings.criticalPath === false ? undefined : findCriticalPath(graph.dependencies, secondsOf);
  return source.steps.flatMap(({ id, idRange }): InlayHint[] => {
    if (id === undefined || idRange === undefined || idRange.end < range.start || range.end < idRange.start) {
      return [];
    }
    const medianSec = settings.medianDuration === false ? undefined : secondsOf(id);
    const isCritical = critical?.has(id) === true;
    const words = [
      ...(medianSec === undefined ? [] : [describeDuration(roughly(medianSec))]),
      ...(isCritical ? ["critical path"] : []),
    ];
    if (words.length === 0) {
      return [];
    }
    const runs = history.steps[id]?.runs;
    const tooltip = [
      ...(medianSec === undefined ? [] : [`Median of ${runs === undefined ? "past" : runs} runs.`]),
      ...(isCritical ? ["A step on the critical path: only a faster one makes the plan faster."] : []),
    ].join(" ");
    // Behind the closing quote, so that a cursor at the end of the id stays beside it.
    const position = source.lines.positionAt(idRange.end + 1);
    return [{ position, label: words.join(", "), kind: InlayHintKind.Type, paddingLeft: true, tooltip }];
  });
}

/** Nobody reads tenths of a second beside minutes. */
function roughly(seconds: number): number {
  return seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds);
}
