// Which step waits for which, read from a plan's text whether or not it has problems: completion and hover must answer
// while a plan is being written, when there is no checked plan.
import { dependsOnOf } from "../engine/plan/collect-steps.ts";
import { buildStepGraph, type DependencyGraph, type GraphStep } from "../engine/plan/dependency-graph.ts";
import type { StepId } from "../engine/plan/plan.ts";
import type { PlanSource } from "../engine/plan/plan-source.ts";
import { indexProviders, joinDependencies } from "../engine/plan/provider-index.ts";

export interface StepGraph {
  /** In the order of the file; of several with one id the first. */
  readonly steps: readonly WrittenStep[];
  find(id: StepId): WrittenStep | undefined;
  readonly dependencies: DependencyGraph;
  /** All that must be over before the step can be: its dependencies and its fallback, and theirs. */
  awaitedBy(id: StepId): ReadonlySet<StepId>;
  /** The other way round: all that cannot be over before the step is. */
  waitingFor(id: StepId): ReadonlySet<StepId>;
}

export interface WrittenStep extends GraphStep {
  /** What `depends_on` says, or the step before it in a sequence. */
  readonly dependsOn: readonly StepId[];
}

/** Of several texts of one plan the first decides the order; what any of them says about a step is put together. */
export function createStepGraph(sources: readonly PlanSource[]): StepGraph {
  const stepsById = new Map<StepId, WrittenStep>();
  for (const step of sources.flatMap(writtenSteps)) {
    const known = stepsById.get(step.id);
    stepsById.set(step.id, known === undefined ? step : merge(known, step));
  }
  const steps = [...stepsById.values()];
  const dependencies = buildStepGraph(steps);
  return {
    steps,
    find: (id) => stepsById.get(id),
    dependencies,
    awaitedBy: (id) =>
      collect(id, (next) => [...dependencies.dependenciesOf(next), ...fallbacksOf(dependencies, next)]),
    waitingFor: (id) => collect(id, (next) => [...dependencies.dependentsOf(next), ...dependencies.ownersOf(next)]),
  };
}

function writtenSteps(source: PlanSource): readonly WrittenStep[] {
  const named = source.steps.flatMap((step) => {
    const { id, list, fallbackStep, provides, consumes } = step;
    if (id === undefined || id === "") {
      return [];
    }
    return [
      {
        id,
        list,
        dependsOn: dependsOnOf(step),
        fallbackStep: fallbackStep?.name,
        provides: names(provides),
        consumes: names(consumes),
      },
    ];
  });
  const providers = indexProviders(named);
  return named.map(({ id, list, dependsOn, fallbackStep, consumes }) => {
    return { id, list, dependsOn, fallbackStep, dependencies: joinDependencies(dependsOn, consumes, providers) };
  });
}

function names(ranges: readonly { readonly name: string }[]): readonly string[] {
  return ranges.map(({ name }) => name);
}

function merge(one: WrittenStep, other: WrittenStep): WrittenStep {
  return {
    ...one,
    dependsOn: [...new Set([...one.dependsOn, ...other.dependsOn])],
    dependencies: [...new Set([...one.dependencies, ...other.dependencies])],
    fallbackStep: one.fallbackStep ?? other.fallbackStep,
  };
}

function fallbacksOf(graph: DependencyGraph, id: StepId): readonly StepId[] {
  const fallback = graph.fallbackOf(id);
  return fallback === undefined ? [] : [fallback];
}

/** Everything that `nextOf` leads to; `start` itself only when it lies on a circle. */
function collect(start: StepId, nextOf: (id: StepId) => readonly StepId[]): ReadonlySet<StepId> {
  const found = new Set<StepId>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of nextOf(id)) {
      if (found.has(next)) {
        continue;
      }
      found.add(next);
      open.push(next);
    }
  }
  return found;
}
