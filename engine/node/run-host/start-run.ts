// How a run begins: refused without a trace, or on record.
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { exitCodes } from "../exit-codes.ts";
import { JournalWriteError } from "../journal/open-journal.ts";
import { acquireLocks, type HeldLock } from "../locks/acquire-lock.ts";
import { createRunFolder, newRunId, openRunFolder, type RunFolder } from "../run-folder.ts";
import { prepareStateFolder, stateFolderFailure } from "../state-folder.ts";
import { hostRun, type StartedRun } from "./host-run.ts";
import { type PreparedRun, prepareRun } from "./prepare-run.ts";
import { runFileOf } from "./run-file.ts";
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
    const locks = acquireLocks(stateFolder, prepared.plan.globals.locks, { runId });
    if (locks.kind === "busy" && prepared.request.options.wait !== true) {
      return refuse(locks.message, { exitCode: exitCodes.busy });
    }
    held = locks.kind === "held" ? locks : undefined;
    folder = recordRun(prepared, runId);
    return await hostRun({ prepared, folder, locks });
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

function drawRunId({ plan, request }: PreparedRun): string {
  for (;;) {
    const runId = newRunId(plan.planId, Date.now(), randomBytes(2).toString("hex"));
    if (openRunFolder(request.stateFolder, runId) === undefined) {
      return runId;
    }
  }
}

/** Two runs of one plan may draw one id in the same moment: whose folder is there first keeps it. */
function recordRun(prepared: PreparedRun, drawnId: string): RunFolder {
  const planText = `${JSON.stringify(prepared.document, null, 2)}\n`;
  const content = { planText, run: runFileOf(prepared) };
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

/** Undefined: it is not the disk's fault. */
function unwritableMessage(stateFolder: string, error: unknown): string | undefined {
  if (error instanceof JournalWriteError) {
    return error.message;
  }
  const isFromDisk = error instanceof Error && "code" in error && "syscall" in error;
  return isFromDisk ? stateFolderFailure(stateFolder, error).message : undefined;
}
