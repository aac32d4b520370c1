// A step as something that is called: incoming is what needs it, outgoing what it needs, fallbacks included.
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Range,
  SymbolKind,
} from "vscode-languageserver/node";
import type { StepId } from "../../engine/plan/plan.ts";
import { rangeOf } from "../../engine/plan/plan-node.ts";
import type { NamedRange, StepSource } from "../../engine/plan/plan-source.ts";
import { stepAround } from "../json-excerpt.ts";
import { toLspRange } from "../lsp-range.ts";
import { findOccurrence } from "../occurrences.ts";
import type { PlanDocument } from "../plan-documents.ts";
import { textProperty } from "../step-text.ts";

/** The step that is named at the cursor, else the one around it. */
export function prepareCallHierarchy(document: PlanDocument, offset: number): CallHierarchyItem[] | null {
  const { source } = document;
  const named = findOccurrence(source, offset);
  const id = named?.kind === "step" ? named.name : stepAround(source, offset)?.id;
  const item = itemOf(
    document,
    source.steps.find((step) => step.id === id && id !== undefined),
  );
  return item === undefined ? null : [item];
}

export function listIncomingCalls(document: PlanDocument, { name }: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const { dependencies } = document.graph;
  const steps = firstById(document);
  const provided = new Set(steps.get(name)?.provides.map((resource) => resource.name));
  return unique([...dependencies.dependentsOf(name), ...dependencies.ownersOf(name)]).flatMap((id) => {
    const step = steps.get(id);
    const from = itemOf(document, step);
    return step === undefined || from === undefined
      ? []
      : [{ from, fromRanges: namings(document, step, { name, provided }) }];
  });
}

export function listOutgoingCalls(document: PlanDocument, { name }: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const { dependencies } = document.graph;
  const steps = firstById(document);
  const step = steps.get(name);
  const fallback = dependencies.fallbackOf(name);
  const needed = [...dependencies.dependenciesOf(name), ...(fallback === undefined ? [] : [fallback])];
  return unique(needed).flatMap((id) => {
    const target = steps.get(id);
    const to = itemOf(document, target);
    if (step === undefined || target === undefined || to === undefined) {
      return [];
    }
    const provided = new Set(target.provides.map((resource) => resource.name));
    return [{ to, fromRanges: namings(document, step, { name: id, provided }) }];
  });
}

function unique(ids: readonly StepId[]): readonly StepId[] {
  return [...new Set(ids)];
}

function firstById({ source }: PlanDocument): ReadonlyMap<StepId, StepSource> {
  const steps = new Map<StepId, StepSource>();
  for (const step of source.steps) {
    if (step.id !== undefined && !steps.has(step.id)) {
      steps.set(step.id, step);
    }
  }
  return steps;
}

interface Naming {
  readonly name: StepId;
  readonly provided: ReadonlySet<string>;
}

/** Where `step` says that it needs the other: its id, or a resource of it. */
function namings({ source }: PlanDocument, step: StepSource, { name, provided }: Naming): Range[] {
  const fallback: readonly NamedRange[] = step.fallbackStep === undefined ? [] : [step.fallbackStep];
  const ids = [...step.dependsOn, ...fallback].filter((range) => range.name === name);
  const resources = step.consumes.filter((range) => provided.has(range.name));
  return [...ids, ...resources].map(({ range }) => toLspRange(source.lines, range));
}

function itemOf({ uri, source }: PlanDocument, step: StepSource | undefined): CallHierarchyItem | undefined {
  if (step?.id === undefined || step.id === "" || step.idRange === undefined) {
    return undefined;
  }
  const range = rangeOf(step.node);
  // Clients refuse an item whose name lies outside of it; a broken text can have one.
  const isInside = range.start <= step.idRange.start && step.idRange.end <= range.end;
  const detail = textProperty(step, "name");
  return {
    name: step.id,
    kind: SymbolKind.Function,
    uri,
    range: toLspRange(source.lines, isInside ? range : step.idRange),
    selectionRange: toLspRange(source.lines, step.idRange),
    ...(detail === undefined ? {} : { detail }),
  };
}
