import { type CompletionItem, CompletionItemKind } from "vscode-languageserver/node";
import { canLose, canRelease } from "../lost-dependency.ts";
import { toLspRange } from "../lsp-range.ts";
import type { PlanDocument } from "../plan-documents.ts";
import { nearestFirst, possibleDependencies, possibleFallbacks, possibleTargets } from "../possible-steps.ts";
import type { WrittenStep } from "../step-graph.ts";
import type { StepReferencePlace } from "../step-reference-place.ts";
import { textProperty } from "../step-text.ts";
import { limitProposals } from "./limit-proposals.ts";

/** Ids that may stand at the place; none of them would close a cycle. */
export function completeStepIds(document: PlanDocument, place: StepReferencePlace, cursor: number): CompletionItem[] {
  const { source, graph } = document;
  const range = toLspRange(source.lines, place.replace);
  const steps = nearestFirst(candidates(document, place), place.owner, graph);
  const typed = source.text.slice(place.replace.start, cursor);
  const shown = limitProposals(steps, typed, ({ id }) => id);
  const ids = new Set(shown.map(({ id }) => id));
  const namesById = new Map(
    source.steps.flatMap((step) =>
      step.id !== undefined && ids.has(step.id) ? [[step.id, textProperty(step, "name")]] : [],
    ),
  );
  return shown.map(({ id }, index) => {
    const detail = namesById.get(id);
    return {
      label: id,
      kind: CompletionItemKind.Reference,
      ...(detail === undefined ? {} : { detail }),
      filterText: id,
      sortText: String(index).padStart(SORT_DIGITS, "0"),
      textEdit: { range, newText: place.write(id) },
    };
  });
}

/** Enough for the largest plan; without leading zeros 10 would come before 2. */
const SORT_DIGITS = 6;

function candidates(document: PlanDocument, place: StepReferencePlace): readonly WrittenStep[] {
  const { graph } = document;
  const { field, list, owner, named } = place;
  if (field === "default_targets") {
    const targets = new Set(possibleTargets(graph));
    return graph.steps.filter(({ id }) => targets.has(id) && !named.has(id));
  }
  if (field === "fallback_step") {
    const possible = possibleFallbacks(document.source, graph, { list, owner });
    return isKept(document, place) ? possible.filter(({ id }) => id === place.written) : possible;
  }
  const possible = possibleDependencies(graph, { list, owner }).filter(({ id }) => !named.has(id));
  return replacing(document, place, possible);
}

/** Whether the fallback that stands there can be nothing else. */
function isKept(document: PlanDocument, { owner, written }: StepReferencePlace): boolean {
  const { graph, lastPlan } = document;
  const isRight = lastPlan?.isStale === false && owner !== undefined && written !== undefined;
  return isRight && graph.find(written) !== undefined && !canRelease(document, written, owner);
}

/** In place of an id that is right only what keeps the plan right: often that is what depends on it. */
function replacing(
  document: PlanDocument,
  { owner, written }: StepReferencePlace,
  possible: readonly WrittenStep[],
): readonly WrittenStep[] {
  const { graph, lastPlan } = document;
  const isRight = lastPlan?.isStale === false && owner !== undefined && written !== undefined && graph.find(written);
  if (!isRight || canLose(document, owner, written)) {
    return possible;
  }
  const { transitiveDependentsOf } = graph.dependencies;
  const after = transitiveDependentsOf(written);
  return possible.filter(({ id }) => id === written || after.has(id));
}
