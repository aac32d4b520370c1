// Which steps may be named where, so that what is proposed is legal there: no cycle, no crossing of the two lists, no
// fallback with dependencies.
import type { ResourceName, StepId } from "../engine/plan/plan.ts";
import type { PlanSource, StepSource } from "../engine/plan/plan-source.ts";
import { indexProviders } from "../engine/plan/provider-index.ts";
import type { StepGraph, WrittenStep } from "./step-graph.ts";

/** The step that names another; without an id nothing waits for it yet. */
export interface NamingStep {
  readonly list: StepSource["list"];
  readonly owner: StepId | undefined;
}

export function possibleDependencies(graph: StepGraph, { list, owner }: NamingStep): readonly WrittenStep[] {
  const others = graph.steps.filter((step) => step.id !== owner && step.list === list);
  // A fallback starts because its owner failed: it has no dependencies of its own, and nothing depends on it.
  const isFallback = (id: StepId) => graph.dependencies.ownersOf(id).length > 0;
  if (owner === undefined) {
    return others.filter(({ id }) => !isFallback(id));
  }
  if (isFallback(owner)) {
    return [];
  }
  const waiting = graph.waitingFor(owner);
  const rivals = rivalsOf(graph, new Set([owner, ...waiting]));
  return others.filter(({ id }) => !waiting.has(id) && !isFallback(id) && !rivals.has(id));
}

/** Owners of one fallback may not depend on each other: those that share one with the step or what waits for it. */
function rivalsOf({ dependencies }: StepGraph, dependents: ReadonlySet<StepId>): ReadonlySet<StepId> {
  const rivals = new Set<StepId>();
  for (const id of dependents) {
    const fallback = dependencies.fallbackOf(id);
    for (const other of fallback === undefined ? [] : dependencies.ownersOf(fallback)) {
      if (!dependents.has(other)) {
        rivals.add(other);
      }
    }
  }
  const open = [...rivals];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const dependent of dependencies.dependentsOf(next)) {
      if (!rivals.has(dependent)) {
        rivals.add(dependent);
        open.push(dependent);
      }
    }
  }
  return rivals;
}

export function possibleFallbacks(
  source: PlanSource,
  graph: StepGraph,
  { list, owner }: NamingStep,
): readonly WrittenStep[] {
  if (list === "finally") {
    return [];
  }
  const { dependencies } = graph;
  const publishing = new Set(
    source.steps.flatMap(({ id, provides, consumes }) => (provides.length + consumes.length > 0 ? id : [])),
  );
  const written = owner === undefined ? undefined : dependencies.fallbackOf(owner);
  // A fallback that publishes or reads something has rules of its own; whoever wants that writes it.
  const isFree = ({ id, list: where, dependsOn }: WrittenStep) =>
    id !== owner &&
    where === "steps" &&
    dependsOn.length === 0 &&
    dependencies.dependentsOf(id).length === 0 &&
    (id === written || !publishing.has(id));
  if (owner === undefined) {
    return graph.steps.filter(isFree);
  }
  const awaited = graph.awaitedBy(owner);
  const waiting = graph.waitingFor(owner);
  // Two owners of one fallback don't wait for each other.
  const isShareable = (id: StepId) =>
    dependencies.ownersOf(id).every((other) => other === owner || !(awaited.has(other) || waiting.has(other)));
  // What is written there already is awaited because of this very place.
  return graph.steps.filter((step) => {
    const isReachable = step.id === written || !awaited.has(step.id);
    return isFree(step) && !waiting.has(step.id) && isReachable && isShareable(step.id);
  });
}

/** Resources that the step may consume: their provider can be over before it starts. */
export function possibleResources(
  source: PlanSource,
  graph: StepGraph,
  naming: NamingStep,
): readonly { readonly name: ResourceName; readonly provider: StepId }[] {
  const providing = source.steps.flatMap(({ id, list, provides, fallbackStep }) =>
    id === undefined
      ? []
      : [{ id, list, provides: provides.map(({ name }) => name), fallbackStep: fallbackStep?.name }],
  );
  const { owner } = naming;
  const isFallback = owner !== undefined && graph.dependencies.ownersOf(owner).length > 0;
  const waiting = owner === undefined ? new Set<StepId>() : graph.waitingFor(owner);
  const lists = new Map(providing.map(({ id, list }) => [id, list]));
  return [...indexProviders(providing)]
    .filter(([, provider]) => provider !== owner && lists.get(provider) === naming.list && !waiting.has(provider))
    .filter(([, provider]) => !isFallback && graph.dependencies.ownersOf(provider).length === 0)
    .map(([name, provider]) => ({ name, provider }));
}

/** What a run can be asked for: neither a fallback nor a cleanup runs by itself. */
export function possibleTargets({ steps, dependencies }: StepGraph): readonly StepId[] {
  return steps.filter(({ id, list }) => list === "steps" && dependencies.ownersOf(id).length === 0).map(({ id }) => id);
}

/** What stands above comes first, the nearest before the others: plans are mostly written from top to bottom. */
export function nearestFirst(
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

/** `build`, or `build_2` where a step is called that already; ids name folders, so case does not count. */
export function freeStepId(source: PlanSource, wanted: string): StepId {
  const taken = new Set(source.steps.map(({ id }) => id?.toLowerCase()));
  let id = wanted;
  for (let number = 2; taken.has(id.toLowerCase()); number++) {
    id = `${wanted}_${number}`;
  }
  return id;
}
