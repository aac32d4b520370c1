import type { DependencyGraph } from "../engine/plan/dependency-graph.ts";
import type { StepId } from "../engine/plan/plan.ts";

/**
 * The steps of the longest way through `steps`, by the seconds that each takes; one that is not known takes none. Empty
 * where nothing is known. Linear: each wave depends on earlier ones only.
 */
export function findCriticalPath(
  graph: DependencyGraph,
  secondsOf: (id: StepId) => number | undefined,
): ReadonlySet<StepId> {
  const { secondsById, beforeById } = measureWays(graph, secondsOf);
  let last: StepId | undefined;
  for (const [id, seconds] of secondsById) {
    if (seconds > 0 && (last === undefined || seconds > (secondsById.get(last) ?? 0))) {
      last = id;
    }
  }
  const path = new Set<StepId>();
  for (let id = last; id !== undefined; id = beforeById.get(id)) {
    path.add(id);
  }
  return path;
}

interface Ways {
  /** The longest way up to the end of each step. */
  readonly secondsById: ReadonlyMap<StepId, number>;
  /** The step before it on that way. */
  readonly beforeById: ReadonlyMap<StepId, StepId>;
}

export function measureWays(graph: DependencyGraph, secondsOf: (id: StepId) => number | undefined): Ways {
  const secondsById = new Map<StepId, number>();
  const beforeById = new Map<StepId, StepId>();
  for (const id of [...graph.waves, ...graph.finallyWaves].flat()) {
    let longest = 0;
    for (const dependency of graph.dependenciesOf(id)) {
      const seconds = secondsById.get(dependency) ?? 0;
      if (seconds > longest) {
        longest = seconds;
        beforeById.set(id, dependency);
      }
    }
    secondsById.set(id, longest + (secondsOf(id) ?? 0));
  }
  return { secondsById, beforeById };
}
