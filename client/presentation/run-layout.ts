import type { DependencyGraph } from "../../engine/plan/dependency-graph.ts";
import { allSteps, type Plan, type StepId } from "../../engine/plan/plan.ts";

/** Which rows stand below which in the Runs view: steps in waves, fallbacks below their owner, `finally` last. */
export interface RunLayout {
  readonly roots: readonly StepId[];
  readonly fallbacksOf: ReadonlyMap<StepId, readonly StepId[]>;
  readonly ownerOf: ReadonlyMap<StepId, StepId>;
  readonly names: ReadonlyMap<StepId, string>;
}

/** VS Code draws rows lazily but holds all of them: more siblings than this are put into groups. */
export const SIBLINGS_MAX = 200;

export function layOutRun(plan: Plan, graph: DependencyGraph): RunLayout {
  const steps = allSteps(plan);
  const ownerOf = new Map<StepId, StepId>();
  const fallbacksOf = new Map<StepId, StepId[]>();
  for (const { id } of steps) {
    // A fallback that several share stands below the first of them; one row for one step.
    const owner = graph.ownersOf(id)[0];
    if (owner === undefined) {
      continue;
    }
    ownerOf.set(id, owner);
    fallbacksOf.set(owner, [...(fallbacksOf.get(owner) ?? []), id]);
  }
  const roots = [...graph.waves.flat(), ...graph.finallyWaves.flat()];
  const names = new Map(steps.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name] as const])));
  return { roots, fallbacksOf, ownerOf, names };
}

/** For a run whose frozen plan can't be read any more: its steps as they were recorded. */
export function flatLayout(stepIds: readonly StepId[]): RunLayout {
  return { roots: stepIds, fallbacksOf: new Map(), ownerOf: new Map(), names: new Map() };
}

export interface SiblingGroup {
  /** Counts from 0. */
  readonly index: number;
  readonly stepIds: readonly StepId[];
}

/** Undefined while the roots are few enough to stand below the run themselves. */
export function groupSiblings(roots: readonly StepId[]): readonly SiblingGroup[] | undefined {
  if (roots.length <= SIBLINGS_MAX) {
    return undefined;
  }
  const groups: SiblingGroup[] = [];
  for (let start = 0; start < roots.length; start += SIBLINGS_MAX) {
    groups.push({ index: groups.length, stepIds: roots.slice(start, start + SIBLINGS_MAX) });
  }
  return groups;
}

export function groupLabel(group: SiblingGroup): string {
  const first = group.index * SIBLINGS_MAX + 1;
  return `Steps ${first} to ${first + group.stepIds.length - 1}`;
}
