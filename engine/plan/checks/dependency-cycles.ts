import type { DependencyGraph } from "../dependency-graph.ts";
import type { StepId } from "../plan.ts";
import type { Problem, RelatedPlace } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import { findCycles } from "../strong-components.ts";
import type { TextRange } from "../text-range.ts";
import type { CheckContext } from "./check.ts";

/** Steps that depend on each other: one problem for each group, on its first step, naming a shortest way round. */
export function* checkDependencyCycles({ model }: CheckContext): Iterable<Problem> {
  const { graph } = model;
  for (const members of findCycles(graph)) {
    const first = members.reduce((one, other) => (graph.positionOf(one) < graph.positionOf(other) ? one : other));
    const path = shortestWayRound(graph, first, new Set(members));
    const edges = path.slice(0, -1).map((id, n) => ({ id, dependency: path[n + 1] ?? first }));
    const isWritten = edges.every(({ id, dependency }) => edgeRange(model, id, dependency) !== undefined);
    // Where an edge comes from the order of the file, none of the others is more to blame than the order.
    const [told, ...others] = isWritten ? edges : [undefined, ...edges];
    const range = told === undefined ? idRangeOf(model, first) : edgeRange(model, told.id, told.dependency);
    if (range === undefined) {
      continue;
    }
    const related = others.flatMap((edge) => (edge === undefined ? [] : describeEdge(model, edge)));
    yield createProblem("plan.dependency-cycle", range, { path }, { related });
  }
}

interface Edge {
  readonly id: StepId;
  readonly dependency: StepId;
}

function describeEdge(model: CheckContext["model"], { id, dependency }: Edge): readonly RelatedPlace[] {
  const written = edgeRange(model, id, dependency);
  if (written !== undefined) {
    return [{ message: `\`${id}\` depends on \`${dependency}\`.`, range: written }];
  }
  const range = idRangeOf(model, id);
  return range === undefined ? [] : [{ message: `\`${id}\` comes after \`${dependency}\` in the sequence.`, range }];
}

function idRangeOf(model: CheckContext["model"], id: StepId): TextRange | undefined {
  return model.sourcesById.get(id)?.idRange;
}

/** From a step along dependencies back to it, within its group; begins and ends with the step. */
function shortestWayRound(graph: DependencyGraph, first: StepId, members: ReadonlySet<StepId>): StepId[] {
  const cameFrom = new Map<StepId, StepId>();
  let wave = [first];
  while (wave.length > 0) {
    const next: StepId[] = [];
    for (const id of wave) {
      for (const dependency of graph.dependenciesOf(id)) {
        if (dependency === first) {
          return [...wayTo(id, cameFrom), first];
        }
        if (!members.has(dependency) || cameFrom.has(dependency)) {
          continue;
        }
        cameFrom.set(dependency, id);
        next.push(dependency);
      }
    }
    wave = next;
  }
  return [first];
}

function wayTo(id: StepId, cameFrom: ReadonlyMap<StepId, StepId>): StepId[] {
  const way: StepId[] = [];
  for (let at: StepId | undefined = id; at !== undefined; at = cameFrom.get(at)) {
    way.push(at);
  }
  return way.reverse();
}

/** Where a step names what it depends on: in `depends_on`, else in `consumes`. */
function edgeRange(model: CheckContext["model"], id: StepId, dependency: StepId): TextRange | undefined {
  const step = model.sourcesById.get(id);
  const direct = step?.dependsOn.find(({ name }) => name === dependency);
  return (direct ?? step?.consumes.find(({ name }) => model.providers.get(name) === dependency))?.range;
}
