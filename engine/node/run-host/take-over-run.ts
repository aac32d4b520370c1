// How a recorded run goes on in this process: after it ended, or after its engine died.
import { createHash } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan, StepId } from "../../plan/plan.ts";
import type { RecordedEvent, RunResumed } from "../../run/run-event.ts";
import { engineVersion } from "../engine-version.ts";
import { stepEnvironment } from "../environment.ts";
import { exitCodes } from "../exit-codes.ts";
import { thawEnvironment } from "../frozen-environment.ts";
import { formatFrozenPlan } from "../frozen-plan.ts";
import { readLiveHost } from "../host-file.ts";
import { acquireLock, acquireLocks, type BusyLock, type HeldLock, heldTogether } from "../locks/acquire-lock.ts";
import { waitForLocks } from "../locks/wait-for-locks.ts";
import { prepareStateFolder } from "../state-folder.ts";
import { writeAtomically } from "../write-atomically.ts";
import { hostRun, type StartedRun } from "./host-run.ts";
import type { LoadedRun } from "./load-run.ts";
import { concurrencyOf, runFacts } from "./prepare-run.ts";
import { type RunOptions, type RunRefusal, refuse } from "./run-request.ts";
import { unwritableMessage } from "./start-run.ts";
import { stopLostAttempts } from "./stop-lost-attempts.ts";

export interface TakeOver {
  /** As it was when the person was told what would happen. */
  readonly run: LoadedRun;
  readonly stateFolder: string;
  readonly how: RunResumed["how"];
  readonly reset: readonly StepId[];
  /** Undefined options are what the run had. */
  readonly options: RunOptions;
  /** The engine's own. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Replaces the run's own plan; as JSON, comments gone. */
  readonly newPlan?: { readonly plan: Plan; readonly document: unknown };
  readonly onEvents?: (events: readonly RecordedEvent[]) => void;
}

/** Resolves when the run goes on, on record; or with the reason why it does not: then nothing has changed. */
export async function takeOverRun(request: TakeOver): Promise<StartedRun | RunRefusal> {
  const { run, stateFolder } = request;
  const failure = prepareStateFolder(stateFolder);
  if (failure !== undefined) {
    return refuse(failure.message);
  }
  const claim = claimRun(request);
  if (claim.kind === "refused") {
    return claim;
  }
  let held: HeldLock = claim.held;
  try {
    const locks = await takeLocks(request);
    if (locks.kind === "busy") {
      held.release();
      return refuse(locks.message, { exitCode: exitCodes.busy });
    }
    held = heldTogether([claim.held, locks]);
    const lost = await stopLostAttempts(run.folder, run.state);
    if (request.newPlan !== undefined) {
      replacePlan(request, request.newPlan.document);
    }
    return await hostRun({ ...hostOf(request), locks: held, first: () => resumeInput(request, lost) });
  } catch (error) {
    held.release();
    const message = unwritableMessage(stateFolder, error);
    if (message === undefined) {
      throw error;
    }
    return refuse(message);
  }
}

type Claim = { readonly kind: "claimed"; readonly held: HeldLock } | RunRefusal;

/** One engine a run, whoever asks at the same moment. */
export function claimRun({ run, stateFolder }: Pick<TakeOver, "run" | "stateFolder">): Claim {
  const { folder } = run;
  const name = `_host_${createHash("sha256").update(folder.runId).digest("hex").slice(0, 32)}`;
  const held = acquireLock(stateFolder, name, { runId: folder.runId });
  if (held.kind === "busy") {
    return refuse(`Run \`${folder.runId}\` is being taken up by process ${held.holder.pid} already.`);
  }
  const host = readLiveHost(folder);
  if (host !== undefined) {
    held.release();
    return refuse(
      `Run \`${folder.runId}\` is alive: its engine is process ${host.pid}. Follow it, or cancel it first.`,
    );
  }
  return { kind: "claimed", held };
}

async function takeLocks({ run, stateFolder, options }: TakeOver): Promise<HeldLock | BusyLock> {
  const { plan, folder } = run;
  const locks = acquireLocks(stateFolder, plan.globals.locks, { runId: folder.runId });
  if (locks.kind === "held" || options.wait !== true) {
    return locks;
  }
  const waited = await waitForLocks(stateFolder, plan.globals.locks, {
    runId: folder.runId,
    signal: new AbortController().signal,
  });
  return waited ?? locks;
}

/** The plan that the run had stays beside the new one. */
function replacePlan({ run }: TakeOver, document: unknown): void {
  const { folder, state } = run;
  renameSync(folder.planFile, join(folder.path, `plan.${state.attempt}.json`));
  writeFileSync(folder.planFile, "", { flag: "wx" });
  writeAtomically(folder.planFile, formatFrozenPlan(document));
}

function hostOf({ run, stateFolder, options, environment, onEvents }: TakeOver) {
  const { folder, file, plan } = run;
  const workspace = file.workspace ?? process.cwd();
  const maxConcurrency = options.maxConcurrency ?? file.options?.maxConcurrency;
  return {
    folder,
    stateFolder,
    workspace,
    environment: stepEnvironment(environment),
    context: {
      runId: folder.runId,
      plan,
      targets: file.targets,
      facts: runFacts(workspace),
      params: new Map([...(file.params ?? [])].flatMap(([name, value]) => (value === null ? [] : [[name, value]]))),
      environment: thawEnvironment(file.environment ?? new Map(), environment),
      maxConcurrency: concurrencyOf(plan, maxConcurrency),
      keepGoing: options.keepGoing ?? file.options?.keepGoing ?? false,
      strict: options.strict ?? file.options?.strict ?? false,
      pastDurationsSec: new Map<StepId, number>(),
      engineVersion,
    },
    ...(onEvents === undefined ? {} : { onEvents }),
  };
}

function resumeInput(request: TakeOver, lost: Awaited<ReturnType<typeof stopLostAttempts>>) {
  const { how, reset, newPlan } = request;
  return {
    type: "resume",
    how,
    reset,
    lost,
    random: Math.random(),
    ...(newPlan === undefined ? {} : { withNewPlan: true }),
  } as const;
}
