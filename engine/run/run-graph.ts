import { allSteps, type Plan, type Step, type StepId } from "../plan/plan.ts";
import { invert, remainingPaths, type StepLinks } from "./step-links.ts";

/** The plan's shape as a run needs it: steps by number, `steps` first and then `finally`, both in the order of the file. */
export interface RunGraph extends StepLinks {
  readonly plan: Plan;
  readonly steps: readonly Step[];
  /** How many of them are in `steps`; the others are in `finally`. */
  readonly mainCount: number;
  readonly indexById: ReadonlyMap<StepId, number>;
  /** Order in which ready steps start: lower first. */
  readonly rank: readonly number[];
}

export function buildRunGraph(plan: Plan, pastDurationsSec: ReadonlyMap<StepId, number> = new Map()): RunGraph {
  const steps = allSteps(plan);
  const indexById = new Map(steps.map((step, index) => [step.id, index]));
  const dependencies = steps.map((step) => step.dependencies.map((id) => indexOf(indexById, id)));
  const fallbackOf = steps.map((step) =>
    step.fallbackStep === undefined ? undefined : indexOf(indexById, step.fallbackStep),
  );
  const links: StepLinks = {
    dependencies,
    dependents: invert(dependencies),
    fallbackOf,
    ownersOf: invertOne(fallbackOf),
  };
  const durations = durationsOf(steps, pastDurationsSec);
  const rank = ranksOf(remainingPaths(links, durations));
  return { plan, steps, mainCount: plan.steps.length, indexById, ...links, rank };
}

export function stepAt(graph: RunGraph, index: number): Step {
  const step = graph.steps[index];
  if (step === undefined) {
    throw new RangeError(`No step number ${index}.`);
  }
  return step;
}

export function indexOf(indexById: ReadonlyMap<StepId, number>, id: StepId): number {
  const index = indexById.get(id);
  if (index === undefined) {
    throw new Error(`The plan has no step \`${id}\`.`);
  }
  return index;
}

function invertOne(targets: readonly (number | undefined)[]): number[][] {
  return invert(targets.map((target) => (target === undefined ? [] : [target])));
}

/** A step without a past counts as an average one, so that it is neither favoured nor held back. */
function durationsOf(steps: readonly Step[], past: ReadonlyMap<StepId, number>): number[] {
  const known = steps.flatMap((step) => past.get(step.id) ?? []);
  const average = known.length === 0 ? 1 : known.reduce((sum, seconds) => sum + seconds, 0) / known.length;
  return steps.map((step) => past.get(step.id) ?? average);
}

function ranksOf(paths: readonly number[]): number[] {
  const order = paths.map((_, index) => index);
  // Equal paths keep the order of the file: sorting is stable.
  order.sort((a, b) => (paths[b] ?? 0) - (paths[a] ?? 0));
  const ranks = paths.map(() => 0);
  order.forEach((index, rank) => {
    ranks[index] = rank;
  });
  return ranks;
}
