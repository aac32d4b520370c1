import type { Node } from "jsonc-parser";
import { dependsOnOf } from "./collect-steps.ts";
import { buildStepGraph, type DependencyGraph, type GraphStep } from "./dependency-graph.ts";
import { expandMatrix, type MatrixKeys, matrixKeys } from "./matrix.ts";
import type { ParamType, ResourceName, StepId } from "./plan.ts";
import { jsonValueOf, keyOf, propertiesOf, valueAt } from "./plan-node.ts";
import type { StepSource } from "./plan-source.ts";
import { indexProviders, joinDependencies } from "./provider-index.ts";
import type { ScopedPlan, ScopedStep } from "./step-scope.ts";

/** A plan as it is being written, with or without problems: the steps that have an id, and how they hang together. */
export interface SourceModel extends ScopedPlan {
  /** The first step of each id. */
  readonly sourcesById: ReadonlyMap<StepId, StepSource>;
  readonly graph: DependencyGraph;
  readonly providers: ReadonlyMap<ResourceName, StepId>;
}

export function buildSourceModel(root: Node | undefined, steps: readonly StepSource[]): SourceModel {
  const sourcesById = new Map<StepId, StepSource>();
  for (const step of steps) {
    if (step.id !== undefined && !sourcesById.has(step.id)) {
      sourcesById.set(step.id, step);
    }
  }
  const named = [...sourcesById].map(([id, step]) => ({
    id,
    list: step.list,
    fallbackStep: step.fallbackStep?.name,
    provides: namesOf(step.provides),
    step,
  }));
  const providers = indexProviders(named);
  const graphSteps = named.map(
    ({ id, list, fallbackStep, step }): GraphStep => ({
      id,
      list,
      fallbackStep,
      dependencies: joinDependencies(dependsOnOf(step), namesOf(step.consumes), providers),
    }),
  );
  return {
    sourcesById,
    providers,
    graph: buildStepGraph(graphSteps),
    stepsById: new Map(named.map(({ id, step }) => [id, scopedStep(id, step)])),
    params: readParamTypes(valueAt(root, "params")),
    secretParams: readSecretParams(valueAt(root, "params")),
    globalsEnv: propertiesOf(valueAt(valueAt(root, "globals"), "env")).map(keyOf),
  };
}

function namesOf(ranges: StepSource["provides"]): readonly string[] {
  return ranges.length === 0 ? nothing : ranges.map((range) => range.name);
}

const nothing: readonly string[] = [];

export function scopedStep(id: StepId, step: StepSource): ScopedStep {
  return {
    id,
    list: step.list,
    provides: namesOf(step.provides),
    consumes: namesOf(step.consumes),
    envNames: propertiesOf(valueAt(step.node, "env")).map(keyOf),
    matrix: readMatrixKeys(valueAt(step.node, "matrix")),
  };
}

/** `test.2` → `test`, where that step has a matrix: one of its legs, which exist only in a run. */
export function matrixOfLeg({ stepsById }: SourceModel, name: string): StepId | undefined {
  const [, id] = /^(.+)\.[0-9]+$/.exec(name) ?? [];
  return id !== undefined && stepsById.get(id)?.matrix !== undefined ? id : undefined;
}

function readMatrixKeys(matrix: Node | undefined): MatrixKeys | undefined {
  return matrix === undefined ? undefined : matrixKeys(expandMatrix(jsonValueOf(matrix)));
}

function readParamTypes(params: Node | undefined): ReadonlyMap<string, ParamType> {
  return new Map(propertiesOf(params).map((param) => [keyOf(param), readParamType(param.children?.[1])]));
}

function readSecretParams(params: Node | undefined): ReadonlySet<string> {
  const secrets = propertiesOf(params).filter((param) => valueAt(param.children?.[1], "secret")?.value === true);
  return new Set(secrets.map(keyOf));
}

/** A param is a text unless it says otherwise; of an unknown type (a problem of its own) too. */
function readParamType(param: Node | undefined): ParamType {
  const type: unknown = valueAt(param, "type")?.value;
  return type === "number" || type === "integer" || type === "boolean" ? type : "string";
}
