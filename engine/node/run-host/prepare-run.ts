// Everything that can be known about a run before anything is written: whether it may start at all, and with what.
import { availableParallelism } from "node:os";
import type { ParamValue, Plan } from "../../plan/plan.ts";
import type { PlanSource } from "../../plan/plan-source.ts";
import type { Problem } from "../../plan/problem.ts";
import { resolveParams } from "../../plan/resolve-params.ts";
import { findUnsupportedFeatures } from "../../plan/unsupported-features.ts";
import type { RunContext } from "../../run/run-context.ts";
import { engineVersion } from "../engine-version.ts";
import { type Environment, stepEnvironment } from "../environment.ts";
import { readPlanFile } from "../read-plan-file.ts";
import { type RunRefusal, type RunRequest, refuse } from "./run-request.ts";

export interface PreparedRun {
  readonly kind: "prepared";
  readonly request: RunRequest;
  readonly plan: Plan;
  /** The plan as JSON, comments and all formatting gone. */
  readonly document: unknown;
  readonly source: PlanSource;
  /** Warnings and less. */
  readonly problems: readonly Problem[];
  readonly params: ReadonlyMap<string, ParamValue>;
  /** What steps get of the engine's environment. */
  readonly environment: Environment;
}

/** Reads and checks; writes nothing. */
export async function prepareRun(request: RunRequest): Promise<PreparedRun | RunRefusal> {
  const file = await readPlanFile(request.plan);
  if (!file.ok) {
    return refuse(file.message);
  }
  const { plan, problems, source, document } = file.reading;
  if (plan === undefined) {
    return refuse("", { problems, source });
  }
  const unsupported = findUnsupportedFeatures(plan);
  if (unsupported.length > 0) {
    return refuse(unsupported.map(({ message }) => message).join("\n"), { source });
  }
  const resolved = resolveParams(plan, request.params);
  if (resolved.problems !== undefined) {
    return refuse(resolved.problems.map(({ message }) => message).join("\n"), { source });
  }
  return {
    kind: "prepared",
    request,
    plan,
    document,
    source,
    problems,
    params: resolved.params,
    environment: stepEnvironment(request.environment),
  };
}

export function runContextOf(prepared: PreparedRun, runId: string): RunContext {
  const { plan, params, environment, request } = prepared;
  return {
    runId,
    plan,
    targets: undefined,
    facts: runFacts(request.workspace),
    params,
    environment: new Map(Object.entries(environment)),
    maxConcurrency: request.options.maxConcurrency ?? plan.globals.maxConcurrency ?? availableParallelism(),
    keepGoing: request.options.keepGoing ?? false,
    strict: request.options.strict ?? false,
    pastDurationsSec: new Map(),
    engineVersion,
  };
}

const systems = { darwin: "macos", win32: "windows" } as const;

/** What `run.os`, `run.arch` and `run.workspace` read. */
function runFacts(workspace: string): RunContext["facts"] {
  const { platform } = process;
  const os = platform === "darwin" || platform === "win32" ? systems[platform] : "linux";
  return { os, arch: process.arch, workspace };
}
