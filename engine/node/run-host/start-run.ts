// How a run begins: refused without a trace, or on record.
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { engineVersion } from "../engine-version.ts";
import { exitCodes } from "../exit-codes.ts";
import { JournalWriteError } from "../journal/open-journal.ts";
import { acquireLocks, type BusyLock, type HeldLock } from "../locks/acquire-lock.ts";
import { stopLeftSteps } from "../locks/stop-left-steps.ts";
import { readGitFacts } from "../read-git-facts.ts";
import { pathInWorkspace, type RunFile } from "../run-file.ts";
import { createRunFolder, newRunId, openRunFolder, type RunFolder } from "../run-folder.ts";
import { prepareStateFolder, stateFolderFailure } from "../state-folder.ts";
import { hostRun, type StartedRun } from "./host-run.ts";
import { type PreparedRun, prepareRun, runContextOf } from "./prepare-run.ts";
import { type RunRefusal, type RunRequest, refuse } from "./run-request.ts";

/** Resolves when the run is on record, `running` or (with `wait`) `pending`; or with the reason why there is none. */
export async function startRun(request: RunRequest): Promise<StartedRun | RunRefusal> {
  const prepared = await prepareRun(request);
  return prepared.kind === "refused" ? prepared : startPreparedRun(prepared);
}

export async function startPreparedRun(prepared: PreparedRun): Promise<StartedRun | RunRefusal> {
  const { stateFolder } = prepared.request;
  const failure = prepareStateFolder(stateFolder);
  if (failure !== undefined) {
    return refuse(failure.message);
  }
  let held: HeldLock | undefined;
  let folder: RunFolder | undefined;
  try {
    const runId = drawRunId(prepared);
    const locks = await acquireRunLocks(stateFolder, prepared.plan.globals.locks, runId);
    if (locks.kind === "busy" && prepared.request.options.wait !== true) {
      return refuse(locks.message, { exitCode: exitCodes.busy });
    }
    held = locks.kind === "held" ? locks : undefined;
    folder = await recordRun(prepared, runId);
    return await hostRun({
      folder,
      stateFolder,
      workspace: prepared.request.workspace,
      context: runContextOf(prepared, folder.runId),
      environment: prepared.environment,
      locks,
      first: () => ({ type: "start", startedAt: new Date().toISOString() }),
      ...(prepared.request.onEvents === undefined ? {} : { onEvents: prepared.request.onEvents }),
    });
  } catch (error) {
    held?.release();
    // Only what this run has made itself.
    if (folder !== undefined) {
      rmSync(folder.path, { recursive: true, force: true });
    }
    const message = unwritableMessage(stateFolder, error);
    if (message === undefined) {
      throw error;
    }
    return refuse(message);
  }
}

/** What is left of a run whose engine is gone is stopped first. */
async function acquireRunLocks(
  stateFolder: string,
  names: readonly string[],
  runId: string,
): Promise<HeldLock | BusyLock> {
  const stopped = new Set<string>();
  for (;;) {
    const locks = acquireLocks(stateFolder, names, { runId });
    if (locks.kind === "held" || locks.leftByRun === undefined || stopped.has(locks.leftByRun)) {
      return locks;
    }
    stopped.add(locks.leftByRun);
    await stopLeftSteps(stateFolder, locks.leftByRun);
  }
}

function drawRunId({ plan, request }: PreparedRun): string {
  for (;;) {
    const runId = newRunId(plan.planId, Date.now(), randomBytes(2).toString("hex"));
    if (openRunFolder(request.stateFolder, runId) === undefined) {
      return runId;
    }
  }
}

/** Two runs of one plan may draw one id in the same moment: whose folder is there first keeps it. */
async function recordRun(prepared: PreparedRun, drawnId: string): Promise<RunFolder> {
  const content = { document: prepared.document, run: await runFileOf(prepared) };
  for (let runId = drawnId; ; runId = drawRunId(prepared)) {
    const creation = createRunFolder(prepared.request.stateFolder, runId, content);
    if (creation.kind === "created") {
      return creation.folder;
    }
    if (creation.kind === "failed") {
      throw new JournalWriteError(creation.failure.message);
    }
  }
}

async function runFileOf(prepared: PreparedRun): Promise<RunFile> {
  const { request, params, targets, frozenEnvironment } = prepared;
  const { workspace, plan, options, problemMatchers = {} } = request;
  const git = await readGitFacts(workspace);
  return {
    planPath: pathInWorkspace(workspace, plan.path),
    workspace,
    engineVersion,
    // Secret params are refused by this version, so there is nothing to mask.
    params,
    options: {
      ...(options.maxConcurrency === undefined ? {} : { maxConcurrency: options.maxConcurrency }),
      keepGoing: options.keepGoing ?? false,
      strict: options.strict ?? false,
    },
    problemMatchers,
    ...(targets === undefined ? {} : { targets }),
    environment: frozenEnvironment,
    ...(git === undefined ? {} : { git }),
  };
}

/** Undefined: it is not the disk's fault. */
export function unwritableMessage(stateFolder: string, error: unknown): string | undefined {
  if (error instanceof JournalWriteError) {
    return error.message;
  }
  const isFromDisk = error instanceof Error && "code" in error && "syscall" in error;
  return isFromDisk ? stateFolderFailure(stateFolder, error).message : undefined;
}
