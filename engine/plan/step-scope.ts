import { computedMap } from "./computed-map.ts";
import { buildStepGraph, type DependencyGraph, type GraphStep } from "./dependency-graph.ts";
import type { ScopeInput } from "./expression/scope-input.ts";
import { type MatrixKeys, matrixKeys } from "./matrix.ts";
import {
  allSteps,
  type Leg,
  type ParamType,
  type Plan,
  type ResourceName,
  type Step,
  type StepId,
  writtenId,
} from "./plan.ts";

/** What of a step decides what its expressions may read. */
export interface ScopedStep {
  readonly id: StepId;
  readonly list: "steps" | "finally";
  readonly provides: readonly ResourceName[];
  readonly consumes: readonly ResourceName[];
  /** Names of the variables in its `env`. */
  readonly envNames: readonly string[];
  /** Of a step with a matrix. */
  readonly matrix?: MatrixKeys | undefined;
}

/** What of a plan decides it: of a checked one, or of one that is being written. */
export interface ScopedPlan {
  readonly graph: DependencyGraph;
  readonly stepsById: ReadonlyMap<StepId, ScopedStep>;
  readonly params: ReadonlyMap<string, ParamType>;
  readonly secretParams: ReadonlySet<string>;
  /** Names of the variables in `globals.env`. */
  readonly globalsEnv: readonly string[];
}

/** Step → the scope of its texts, but for its `env` values, whose `place` is `step-env`. What steps share is built once. */
export function createStepScopes(plan: Plan): (step: Step) => ScopeInput {
  // What targets left out stays readable where it was: an expression means the same in every run of the plan.
  const steps = foldLegs([...allSteps(plan), ...plan.leftOut]);
  const stepsById = new Map(steps.map((step) => [step.id, step]));
  const scoped: ScopedPlan = {
    graph: buildStepGraph(steps),
    stepsById,
    ...scopedParams(plan),
    globalsEnv: [...plan.globals.env.keys()],
  };
  return (step) => scopeOf(scoped, stepsById.get(writtenId(step)) ?? scopedStep(step));
}

type FoldedStep = ScopedStep & GraphStep;

/** The steps as they are written: the legs of a matrix are one there. */
function foldLegs(steps: readonly Step[]): readonly FoldedStep[] {
  const legsById = new Map<StepId, Leg[]>();
  for (const { matrix } of steps) {
    if (matrix !== undefined) {
      legsById.set(matrix.of, [...(legsById.get(matrix.of) ?? []), matrix]);
    }
  }
  const writtenIds = new Map(steps.map((step) => [step.id, writtenId(step)]));
  return steps
    .filter(({ matrix }) => matrix === undefined || matrix.index === 1)
    .map((step): FoldedStep => {
      const legs = legsById.get(writtenId(step));
      const { fallbackStep } = step;
      return {
        ...scopedStep(step),
        dependencies: [...new Set(step.dependencies.map((id) => writtenIds.get(id) ?? id))],
        fallbackStep,
        matrix: legs && matrixKeys(legs.map(({ values }) => values)),
      };
    });
}

/** @internal but for the names of locks */
export function scopedParams({ params }: Plan): Pick<ScopedPlan, "params" | "secretParams"> {
  const secrets = [...params.values()].filter(({ secret }) => secret);
  return {
    params: new Map([...params].map(([name, { type }]) => [name, type])),
    secretParams: new Set(secrets.map(({ name }) => name)),
  };
}

function scopedStep(step: Step): ScopedStep {
  const { list, provides, consumes, env } = step;
  return { id: writtenId(step), list, provides, consumes, envNames: [...env.keys()] };
}

export function scopeOf(plan: ScopedPlan, step: ScopedStep): ScopeInput {
  const isReadable = (id: StepId) => isReadableIn(plan, step, id);
  const others = function* () {
    for (const id of plan.graph.ids) {
      if (!isReadable(id)) {
        yield id;
      }
    }
  };
  return {
    place: "step",
    readableSteps: computedMap({
      get: (id) => (isReadable(id) ? plan.stepsById.get(id)?.provides : undefined),
      names: () => readableIds(plan, step),
    }),
    unreadableSteps: computedMap({
      get: (id) => (!plan.graph.has(id) || isReadable(id) ? undefined : reasonAgainst(plan, step, id)),
      names: others,
    }),
    params: plan.params,
    consumes: step.consumes,
    declaredEnv: step.envNames.length === 0 ? plan.globalsEnv : [...plan.globalsEnv, ...step.envNames],
    inFinally: step.list === "finally",
    inFallback: plan.graph.ownersOf(step.id).length > 0,
    matrixSteps: { has: (id) => plan.stepsById.get(id)?.matrix !== undefined },
    ...(step.matrix && { matrix: step.matrix }),
  };
}

/** The scope of the values of `globals.env`, and of `globals.cwd`. */
export function globalsEnvScope({ params }: Pick<ScopedPlan, "params">): ScopeInput {
  return { ...emptyStepScope, place: "globals-env", params };
}

/** The scope of the names of locks. Such a name is shown everywhere, so no secret may become a part of it. */
export function lockNameScope({ params, secretParams }: Pick<ScopedPlan, "params" | "secretParams">): ScopeInput {
  const shown = [...params].filter(([name]) => !secretParams.has(name));
  return { ...emptyStepScope, place: "lock-name", params: new Map(shown), secretParams };
}

/** The scope of the `name` of a step with a matrix: known when the run starts, and shown everywhere. */
export function stepNameScope(plan: Pick<ScopedPlan, "params" | "secretParams">, matrix: MatrixKeys): ScopeInput {
  return { ...lockNameScope(plan), place: "step-name", matrix };
}

/** A step that depends on nothing, in a plan without params: what is right there is right in every step. */
export const emptyStepScope: ScopeInput = {
  place: "step",
  readableSteps: new Map(),
  unreadableSteps: new Map(),
  params: new Map(),
  consumes: [],
  declaredEnv: [],
  inFinally: false,
  inFallback: false,
};

/**
 * A step reads what it depends on, directly or through others. A fallback has no dependencies: it reads its owners and
 * what they all can read. A step of `finally` reads every step of `steps` besides.
 */
function isReadableIn(plan: ScopedPlan, reader: ScopedStep, id: StepId): boolean {
  const target = plan.stepsById.get(id);
  if (target === undefined || id === reader.id) {
    return false;
  }
  if (reader.list === "finally" && target.list === "steps") {
    return true;
  }
  return isUpstreamOf(plan.graph, reader.id, id);
}

/** Whether `id` is over when `reader` starts: a dependency, or for a fallback what all its owners wait for. */
export function isUpstreamOf(graph: DependencyGraph, reader: StepId, id: StepId): boolean {
  return isUpstream(graph, reader, id, new Set());
}

/** `seen` ends circles of fallbacks, which are a problem of their own. */
function isUpstream(graph: DependencyGraph, reader: StepId, id: StepId, seen: Set<StepId>): boolean {
  if (graph.dependsOn(reader, id)) {
    return true;
  }
  const owners = graph.ownersOf(reader);
  if (owners.length === 0 || seen.has(reader)) {
    return false;
  }
  if (owners.includes(id)) {
    return true;
  }
  seen.add(reader);
  return owners.every((owner) => isUpstream(graph, owner, id, seen));
}

function* readableIds(plan: ScopedPlan, reader: ScopedStep): Iterable<StepId> {
  if (reader.list === "finally") {
    for (const [id, step] of plan.stepsById) {
      if (step.list === "steps") {
        yield id;
      }
    }
  }
  const upstream = upstreamOf(plan.graph, reader.id, new Set());
  upstream.delete(reader.id);
  for (const id of upstream) {
    if (reader.list === "steps" || plan.stepsById.get(id)?.list === "finally") {
      yield id;
    }
  }
}

function upstreamOf(graph: DependencyGraph, id: StepId, seen: Set<StepId>): Set<StepId> {
  const upstream = new Set(graph.transitiveDependenciesOf(id));
  const owners = graph.ownersOf(id);
  if (owners.length === 0 || seen.has(id)) {
    return upstream;
  }
  seen.add(id);
  const [first = new Set<StepId>(), ...others] = owners.map((owner) => upstreamOf(graph, owner, seen));
  for (const common of first) {
    if (others.every((other) => other.has(common))) {
      upstream.add(common);
    }
  }
  for (const owner of owners) {
    upstream.add(owner);
  }
  return upstream;
}

function reasonAgainst(plan: ScopedPlan, reader: ScopedStep, id: StepId): "unrelated" | "later" | "self" {
  if (id === reader.id) {
    return "self";
  }
  const target = plan.stepsById.get(id);
  if (reader.list === "steps" && target?.list === "finally") {
    return "later";
  }
  return isUpstreamOf(plan.graph, id, reader.id) ? "later" : "unrelated";
}
