// Everything that can be known about a run before anything is written: whether it may start at all, and with what.
import { availableParallelism } from "node:os";
import { mentionedVariables } from "../../plan/mentioned-variables.ts";
import { allSteps, type ParamValue, type Plan, type StepId } from "../../plan/plan.ts";
import type { PlanSource } from "../../plan/plan-source.ts";
import type { Problem } from "../../plan/problem.ts";
import { resolveParams } from "../../plan/resolve-params.ts";
import { selectTargets } from "../../plan/select-targets.ts";
import { findUnsupportedFeatures } from "../../plan/unsupported-features.ts";
import type { RunContext } from "../../run/run-context.ts";
import { engineVersion } from "../engine-version.ts";
import { type Environment, stepEnvironment } from "../environment.ts";
import { freezeEnvironment, thawEnvironment } from "../frozen-environment.ts";
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
  /** What was asked for; undefined: the whole plan. `plan` has only what these need. */
  readonly targets: readonly StepId[] | undefined;
  /** What steps get of the engine's environment. */
  readonly environment: Environment;
  /** What expressions read of it. */
  readonly frozenEnvironment: ReadonlyMap<string, string | null>;
  /** Seconds, of earlier runs. */
  readonly pastDurationsSec: ReadonlyMap<StepId, number>;
}

/** Reads and checks; writes nothing. */
export async function prepareRun(request: RunRequest): Promise<PreparedRun | RunRefusal> {
  const file = await readPlanFile(request.plan);
  if (!file.ok) {
    return refuse(file.message);
  }
  const { plan: whole, problems, source, document } = file.reading;
  if (whole === undefined) {
    return refuse("", { problems, source });
  }
  const selected = selectRun(whole, request.targets ?? []);
  if (!selected.ok) {
    return refuse(selected.message, { source });
  }
  const { plan } = selected;
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
    targets: selected.targets,
    environment: stepEnvironment(request.environment),
    frozenEnvironment: frozenEnvironmentOf(plan, request.environment),
    pastDurationsSec: new Map(),
  };
}

type SelectedRun =
  | { readonly ok: true; readonly plan: Plan; readonly targets: readonly StepId[] | undefined }
  | { readonly ok: false; readonly message: string };

/** Without targets those that the plan names, else all of it. */
export function selectRun(plan: Plan, asked: readonly StepId[]): SelectedRun {
  const targets = asked.length > 0 ? asked : plan.defaultTargets;
  const selected = selectTargets(plan, targets);
  if (!selected.ok) {
    return { ok: false, message: selected.problems.map(({ message }) => message).join("\n") };
  }
  return { ok: true, plan: selected.plan, targets: targets.length === 0 ? undefined : targets };
}

function frozenEnvironmentOf(plan: Plan, environment: RunRequest["environment"]): ReadonlyMap<string, string | null> {
  const secrets = new Set([...plan.globals.secrets, ...allSteps(plan).flatMap((step) => step.secrets)]);
  return freezeEnvironment({ environment, mentioned: mentionedVariables(plan), secrets });
}

export function runContextOf(prepared: PreparedRun, runId: string): RunContext {
  const { plan, params, targets, frozenEnvironment, request } = prepared;
  return {
    runId,
    plan,
    targets,
    facts: runFacts(request.workspace),
    params,
    environment: thawEnvironment(frozenEnvironment, request.environment),
    maxConcurrency: concurrencyOf(plan, request.options.maxConcurrency),
    keepGoing: request.options.keepGoing ?? false,
    strict: request.options.strict ?? false,
    pastDurationsSec: prepared.pastDurationsSec,
    engineVersion,
  };
}

const systems = { darwin: "macos", win32: "windows" } as const;

/** What was asked for, else what the plan says, else the number of CPUs. */
export function concurrencyOf(plan: Plan, asked: number | undefined): number {
  return asked ?? plan.globals.maxConcurrency ?? availableParallelism();
}

/** What `run.os`, `run.arch` and `run.workspace` read. */
export function runFacts(workspace: string): RunContext["facts"] {
  const { platform } = process;
  const os = platform === "darwin" || platform === "win32" ? systems[platform] : "linux";
  return { os, arch: process.arch, workspace };
}
