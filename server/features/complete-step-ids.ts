import { type CompletionItem, CompletionItemKind } from "vscode-languageserver/node";
import type { StepId } from "../../engine/plan/plan.ts";
import { toLspRange } from "../lsp-range.ts";
import type { PlanDocument } from "../plan-documents.ts";
import type { StepGraph, WrittenStep } from "../step-graph.ts";
import type { StepReferencePlace } from "../step-reference-place.ts";
import { textProperty } from "../step-text.ts";

/** Ids that may stand at the place; none of them would close a cycle. */
export function completeStepIds({ source, graph }: PlanDocument, place: StepReferencePlace): CompletionItem[] {
  const range = toLspRange(source.lines, place.replace);
  const namesById = new Map(source.steps.map((step) => [step.id, textProperty(step, "name")]));
  return nearestFirst(candidates(graph, place), place.owner, graph).map(({ id }, index) => {
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

function candidates(graph: StepGraph, { field, list, owner, named }: StepReferencePlace): readonly WrittenStep[] {
  const others = graph.steps.filter((step) => step.id !== owner && step.list === list && !named.has(step.id));
  // Without an owner: what may be depended on may be a target.
  return field === "fallback_step"
    ? possibleFallbacks(graph, owner, others)
    : possibleDependencies(graph, owner, others);
}

function possibleDependencies(
  graph: StepGraph,
  owner: StepId | undefined,
  others: readonly WrittenStep[],
): readonly WrittenStep[] {
  // A fallback starts because its owner failed: it has no dependencies of its own, and nothing depends on it.
  const isFallback = (id: StepId) => graph.dependencies.ownersOf(id).length > 0;
  if (owner === undefined) {
    return others.filter(({ id }) => !isFallback(id));
  }
  if (isFallback(owner)) {
    return [];
  }
  const waiting = graph.waitingFor(owner);
  return others.filter(({ id }) => !waiting.has(id) && !isFallback(id));
}

function possibleFallbacks(
  graph: StepGraph,
  owner: StepId | undefined,
  others: readonly WrittenStep[],
): readonly WrittenStep[] {
  const isFree = ({ id, list, dependsOn }: WrittenStep) =>
    list === "steps" && dependsOn.length === 0 && graph.dependencies.dependentsOf(id).length === 0;
  if (owner === undefined) {
    return others.filter(isFree);
  }
  const awaited = graph.awaitedBy(owner);
  const waiting = graph.waitingFor(owner);
  const written = graph.dependencies.fallbackOf(owner);
  // What is written there already is awaited because of this very place.
  return others.filter((step) => {
    return isFree(step) && !waiting.has(step.id) && (step.id === written || !awaited.has(step.id));
  });
}

/** What stands above comes first, the nearest before the others: plans are mostly written from top to bottom. */
function nearestFirst(
  steps: readonly WrittenStep[],
  owner: StepId | undefined,
  { dependencies }: StepGraph,
): readonly WrittenStep[] {
  if (owner === undefined || !dependencies.has(owner)) {
    return steps;
  }
  const place = dependencies.positionOf(owner);
  const above = steps.filter(({ id }) => dependencies.positionOf(id) < place);
  const below = steps.filter(({ id }) => dependencies.positionOf(id) > place);
  return [...above.reverse(), ...below];
}
