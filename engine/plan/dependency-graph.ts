import { allSteps, type Plan, type StepId } from "./plan.ts";

/** Who waits for whom in a plan. Also for plans with problems: what is named but is not there, or is in the other list, has no edge. */
export interface DependencyGraph {
  /** In the order of the file, `steps` first. */
  readonly ids: readonly StepId[];
  has(id: StepId): boolean;
  /** Place in `ids`; -1 for an unknown step. */
  positionOf(id: StepId): number;
  dependenciesOf(id: StepId): readonly StepId[];
  dependentsOf(id: StepId): readonly StepId[];
  transitiveDependenciesOf(id: StepId): ReadonlySet<StepId>;
  transitiveDependentsOf(id: StepId): ReadonlySet<StepId>;
  /** Whether `id` depends on `other`, directly or through others. */
  dependsOn(id: StepId, other: StepId): boolean;
  fallbackOf(id: StepId): StepId | undefined;
  /** The steps that a fallback stands in for; empty for a step that is no fallback. */
  ownersOf(fallbackId: StepId): readonly StepId[];
  /**
   * Kahn's levels of `steps`: each wave depends on earlier ones only. For people to look at: steps start when they are
   * ready. Fallbacks are in no wave, nor is what is part of a cycle or behind one.
   */
  readonly waves: readonly (readonly StepId[])[];
  /** The same for `finally`. */
  readonly finallyWaves: readonly (readonly StepId[])[];
}

/** What the graph needs to know of a step. */
export interface GraphStep {
  readonly id: StepId;
  readonly list: "steps" | "finally";
  readonly dependencies: readonly StepId[];
  readonly fallbackStep?: StepId | undefined;
}

export function buildDependencyGraph(plan: Plan): DependencyGraph {
  return buildStepGraph(allSteps(plan));
}

/** Of several steps with one id the first counts. */
export function buildStepGraph(steps: readonly GraphStep[]): DependencyGraph {
  const stepsById = new Map<StepId, GraphStep>();
  for (const step of steps) {
    if (!stepsById.has(step.id)) {
      stepsById.set(step.id, step);
    }
  }
  const ids = [...stepsById.keys()];
  const positions = new Map(ids.map((id, position) => [id, position]));
  const dependencies = new Map<StepId, readonly StepId[]>();
  for (const [id, step] of stepsById) {
    dependencies.set(
      id,
      step.dependencies.filter((dependency) => stepsById.get(dependency)?.list === step.list),
    );
  }
  const dependents = invert(dependencies);
  const owners = ownersByFallback(stepsById);
  const levels = levelsOf(ids, dependencies, dependents);
  const isFallback = (id: StepId) => owners.has(id);
  return {
    ids,
    has: (id) => positions.has(id),
    positionOf: (id) => positions.get(id) ?? -1,
    dependenciesOf: (id) => dependencies.get(id) ?? [],
    dependentsOf: (id) => dependents.get(id) ?? [],
    transitiveDependenciesOf: (id) => closure(id, dependencies),
    transitiveDependentsOf: (id) => closure(id, dependents),
    dependsOn: (id, other) => isReached(id, other, dependencies, levels),
    fallbackOf: (id) => stepsById.get(id)?.fallbackStep,
    ownersOf: (id) => owners.get(id) ?? [],
    waves: wavesOf("steps"),
    finallyWaves: wavesOf("finally"),
  };

  function wavesOf(list: "steps" | "finally"): StepId[][] {
    const waves: StepId[][] = [];
    for (const id of ids) {
      const level = levels.get(id);
      if (level === undefined || isFallback(id) || stepsById.get(id)?.list !== list) {
        continue;
      }
      const wave = waves[level] ?? [];
      wave.push(id);
      waves[level] = wave;
    }
    // A level may hold nothing but fallbacks.
    return waves.filter((wave) => wave !== undefined);
  }
}

function invert(edges: ReadonlyMap<StepId, readonly StepId[]>): Map<StepId, StepId[]> {
  const inverted = new Map<StepId, StepId[]>();
  for (const [id, targets] of edges) {
    for (const target of targets) {
      const sources = inverted.get(target);
      if (sources === undefined) {
        inverted.set(target, [id]);
      } else {
        sources.push(id);
      }
    }
  }
  return inverted;
}

function ownersByFallback(stepsById: ReadonlyMap<StepId, GraphStep>): Map<StepId, StepId[]> {
  const owners = new Map<StepId, StepId[]>();
  for (const { id, fallbackStep } of stepsById.values()) {
    if (fallbackStep === undefined || !stepsById.has(fallbackStep)) {
      continue;
    }
    const known = owners.get(fallbackStep);
    if (known === undefined) {
      owners.set(fallbackStep, [id]);
    } else {
      known.push(id);
    }
  }
  return owners;
}

/** Longest way down from a step without dependencies; no level in a cycle and behind one. */
function levelsOf(
  ids: readonly StepId[],
  dependencies: ReadonlyMap<StepId, readonly StepId[]>,
  dependents: ReadonlyMap<StepId, readonly StepId[]>,
): Map<StepId, number> {
  const open = new Map(ids.map((id) => [id, dependencies.get(id)?.length ?? 0]));
  const levels = new Map<StepId, number>();
  let wave = ids.filter((id) => open.get(id) === 0);
  for (let level = 0; wave.length > 0; level++) {
    const next: StepId[] = [];
    for (const id of wave) {
      levels.set(id, level);
      for (const dependent of dependents.get(id) ?? []) {
        const left = (open.get(dependent) ?? 0) - 1;
        open.set(dependent, left);
        if (left === 0) {
          next.push(dependent);
        }
      }
    }
    wave = next;
  }
  return levels;
}

function closure(id: StepId, edges: ReadonlyMap<StepId, readonly StepId[]>): Set<StepId> {
  const reached = new Set<StepId>();
  const open = [...(edges.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) {
      continue;
    }
    reached.add(next);
    open.push(...(edges.get(next) ?? []));
  }
  return reached;
}

/** A search upwards that leaves out what lies too high to stand above `target`. */
function isReached(
  from: StepId,
  target: StepId,
  dependencies: ReadonlyMap<StepId, readonly StepId[]>,
  levels: ReadonlyMap<StepId, number>,
): boolean {
  const direct = dependencies.get(from) ?? [];
  if (direct.includes(target)) {
    return true;
  }
  const targetLevel = levels.get(target);
  const reached = new Set<StepId>();
  const open = [...direct];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === target) {
      return true;
    }
    const level = levels.get(next);
    const isAbove = targetLevel !== undefined && level !== undefined && level <= targetLevel;
    if (isAbove || reached.has(next)) {
      continue;
    }
    reached.add(next);
    open.push(...(dependencies.get(next) ?? []));
  }
  return false;
}
