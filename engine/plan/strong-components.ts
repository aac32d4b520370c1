import type { DependencyGraph } from "./dependency-graph.ts";
import type { StepId } from "./plan.ts";

/**
 * The groups of steps that all depend on each other (Tarjan's strongly connected components of two or more), so that
 * steps which merely come after a cycle are not accused. Without recursion: a plan may be one chain of 100,000 steps.
 */
export function findCycles(graph: DependencyGraph): StepId[][] {
  const cycles: StepId[][] = [];
  const indexes = new Map<StepId, number>();
  const lowest = new Map<StepId, number>();
  const component: StepId[] = [];
  const isOpen = new Set<StepId>();
  for (const root of graph.ids) {
    if (!indexes.has(root)) {
      explore(root);
    }
  }
  return cycles;

  function explore(root: StepId): void {
    const calls = [enter(root)];
    for (let call = calls.at(-1); call !== undefined; call = calls.at(-1)) {
      const dependency = call.dependencies[call.next++];
      if (dependency === undefined) {
        calls.pop();
        leave(call.id);
        const caller = calls.at(-1);
        if (caller !== undefined) {
          lower(caller.id, lowest.get(call.id));
        }
      } else if (!indexes.has(dependency)) {
        calls.push(enter(dependency));
      } else if (isOpen.has(dependency)) {
        lower(call.id, indexes.get(dependency));
      }
    }
  }

  function enter(id: StepId): { id: StepId; dependencies: readonly StepId[]; next: number } {
    lowest.set(id, indexes.size);
    indexes.set(id, indexes.size);
    component.push(id);
    isOpen.add(id);
    return { id, dependencies: graph.dependenciesOf(id), next: 0 };
  }

  function lower(id: StepId, index = Number.POSITIVE_INFINITY): void {
    lowest.set(id, Math.min(lowest.get(id) ?? index, index));
  }

  function leave(id: StepId): void {
    if (lowest.get(id) !== indexes.get(id)) {
      return;
    }
    const members = component.splice(component.lastIndexOf(id));
    for (const member of members) {
      isOpen.delete(member);
    }
    if (members.length > 1) {
      cycles.push(members);
    }
  }
}
