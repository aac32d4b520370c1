// How a run begins: refused without a trace, or on record.
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { exitCodes } from "../exit-codes.ts";
import { JournalWriteError } from "../journal/open-journal.ts";
import { acquireLocks, type BusyLock, type HeldLock } from "../locks/acquire-lock.ts";
import { createRunFolder, newRunId, openRunFolder } from "../run-folder.ts";
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
  if (failure !== undefined) return refuse(failure.message);
  const runId = drawRunId(prepared);
  let held: HeldLock | undefined;
  try {
    const locks = acquireLocks(stateFolder, prepared.plan.globals.locks, { runId });
    if (locks.kind === "busy" && prepared.request.options.wait !== true) {
      return refuse(locks.message, { exitCode: exitCodes.busy });
    }
    held = locks.kind === "held" ? locks : undefined;
    return await recordRun(prepared, runId, locks);
  } catch (error) {
    held?.release();
    removeRunFolder(stateFolder, runId);
    const message = unwritableMessage(stateFolder, error);
    if (message === undefined) throw error;
    return refuse(message);
  }
}

function drawRunId({ plan, request }: PreparedRun): string {
  for (;;) {
    const runId = newRunId(plan.planId, Date.now(), randomBytes(2).toString("hex"));
    if (openRunFolder(request.stateFolder, runId) === undefined) return runId;
  }
}

async function recordRun(prepared: PreparedRun, runId: string, locks: HeldLock | BusyLock): Promise<StartedRun> {
  const planText = `${JSON.stringify(prepared.document, null, 2)}\n`;
  const creation = createRunFolder(prepared.request.stateFolder, runId, { planText, run: runFileOf(prepared) });
  switch (creation.kind) {
    case "created":
      return hostRun({ prepared, folder: creation.folder, locks });
    case "failed":
      throw new JournalWriteError(creation.failure.message);
    case "taken":
      throw new Error(`Two runs drew the id \`${runId}\` in one moment. Start the plan again.`);
  }
}

function removeRunFolder(stateFolder: string, runId: string): void {
  const folder = openRunFolder(stateFolder, runId);
  if (folder !== undefined) rmSync(folder.path, { recursive: true, force: true });
}

/** Undefined: it is not the disk's fault. */
function unwritableMessage(stateFolder: string, error: unknown): string | undefined {
  if (error instanceof JournalWriteError) return error.message;
  const isFromDisk = error instanceof Error && "code" in error && "syscall" in error;
  return isFromDisk ? stateFolderFailure(stateFolder, error).message : undefined;
}
