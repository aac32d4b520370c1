import { namesIn } from "../engine/plan/expression/names-in.ts";
import type { ResourceName, StepId } from "../engine/plan/plan.ts";
import type { PlanDocument } from "./plan-documents.ts";

/** Whether a fallback stays right when it is one no longer: it neither publishes nor reads anything. */
export function canRelease({ source, graph }: PlanDocument, fallback: StepId, owner: StepId): boolean {
  if (graph.dependencies.ownersOf(fallback).some((other) => other !== owner)) {
    return true;
  }
  const index = source.steps.findIndex(({ id }) => id === fallback);
  const step = source.steps[index];
  const isFree = step === undefined || step.provides.length + step.consumes.length === 0;
  return isFree && !source.expressions.some((expression) => expression.step === index);
}

/** Whether the step may stop consuming the resource: it reads it nowhere, and needs its provider for nothing else. */
export function canStopConsuming(document: PlanDocument, owner: StepId, name: ResourceName): boolean {
  const { source } = document;
  const step = source.steps.find(({ id }) => id === owner);
  const provider = source.steps.find(({ provides }) => provides.some((resource) => resource.name === name))?.id;
  if (step === undefined || provider === undefined) {
    return true;
  }
  const { offset, length } = step.node;
  const reads = source.occurrences.filter(({ kind, name: used, range }) => {
    return kind === "resource" && used === name && range.start > offset && range.end < offset + length;
  });
  return reads.length <= 1 && canLose(document, owner, provider);
}

/**
 * Whether nothing breaks when `owner` no longer depends on `old`: neither it nor what comes after it reads `old` or what
 * stands above it, unless there is another way to it.
 */
export function canLose({ source, graph }: PlanDocument, owner: StepId, old: StepId): boolean {
  const { dependencies } = graph;
  const kept = dependencies.dependenciesOf(owner).filter((id) => id !== old);
  if (kept.some((id) => id === old || dependencies.dependsOn(id, old))) {
    return true;
  }
  const lost = new Set([old, ...dependencies.transitiveDependenciesOf(old)]);
  const reading = new Set([owner, ...dependencies.transitiveDependentsOf(owner)]);
  for (const id of [...reading]) {
    const fallback = dependencies.fallbackOf(id);
    if (fallback !== undefined) {
      reading.add(fallback);
    }
  }
  const isReading = (id: StepId | undefined) => id !== undefined && reading.has(id);
  const reads = source.expressions.some(({ step, parsed }) => {
    const id = step === undefined ? undefined : source.steps[step]?.id;
    return isReading(id) && namesIn(parsed).some(({ kind, name }) => kind === "step" && lost.has(name));
  });
  // What a fallback consumes comes from above its owners.
  const consumes = source.steps.some(({ id, consumes: names }) => {
    return isReading(id) && names.length > 0 && id !== undefined && dependencies.ownersOf(id).length > 0;
  });
  return !reads && !consumes;
}
