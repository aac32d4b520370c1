// What is left of a run whose engine is gone: the processes of those tries that its journal shows in flight. Only looks.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { StepId } from "../../plan/plan.ts";
import type { RecordedEvent } from "../../run/run-event.ts";
import { attemptToken } from "../attempt-token.ts";
import { readJournal } from "../journal/read-journal.ts";
import { isProcessAlive } from "../process/process-table.ts";
import { openRunFolder, type RunFolder } from "../run-folder.ts";
import { runsFolder } from "../state-folder.ts";
import type { IsRunStillAlive } from "./acquire-lock-file.ts";

export interface AttemptInFlight {
  readonly stepId: StepId;
  readonly attempt: number;
  readonly token: string;
  readonly process?: { readonly pid: number; readonly startTime: string };
}

/** What one journal says, as long as it is the same: nobody writes to it any more, and waiters ask again and again. */
interface KnownJournal {
  readonly bytes: number;
  /** Undefined: the journal does not tell. */
  readonly inFlight: readonly AttemptInFlight[] | undefined;
}

export function createRunLiveness(stateFolder: string): IsRunStillAlive {
  const known = new Map<string, KnownJournal>();
  return (runId) => {
    const folder = openRunFolder(stateFolder, runId);
    const bytes = folder === undefined ? 0 : sizeOf(folder.journalFile);
    let journal = known.get(runId);
    if (journal === undefined || journal.bytes !== bytes) {
      journal = { bytes, inFlight: folder === undefined || bytes === 0 ? undefined : readAttemptsInFlight(folder) };
      known.set(runId, journal);
    }
    if (journal.inFlight === undefined) {
      // Whatever writes its outputs into the run's folder, wherever that is now.
      const ownOutputs = `PLAN_OUTPUT=${join(runsFolder(stateFolder), runId)}${sep}`;
      return isAnyProcess((entry) => entry.startsWith(ownOutputs));
    }
    const tokens = new Set(journal.inFlight.map(({ token }) => `PLAN_ATTEMPT_TOKEN=${token}`));
    return journal.inFlight.some(isRunning) || (tokens.size > 0 && isAnyProcess((entry) => tokens.has(entry)));
  };
}

/** Undefined: the journal cannot be read. */
export function readAttemptsInFlight(folder: RunFolder): readonly AttemptInFlight[] | undefined {
  const { events, damage } = readJournal(folder.journalFile);
  return damage === undefined ? [...inFlightOf(folder, events).values()] : undefined;
}

function inFlightOf(folder: RunFolder, events: readonly RecordedEvent[]): ReadonlyMap<string, AttemptInFlight> {
  const inFlight = new Map<string, AttemptInFlight>();
  for (const event of events) {
    switch (event.type) {
      case "attempt_started":
        inFlight.set(keyOf(event), {
          stepId: event.step_id,
          attempt: event.attempt,
          token: attemptToken(folder.path, event.step_id, event.attempt),
        });
        break;
      case "attempt_spawned": {
        const { pid, start_time: startTime } = event;
        const token = attemptToken(folder.path, event.step_id, event.attempt);
        inFlight.set(keyOf(event), {
          stepId: event.step_id,
          attempt: event.attempt,
          token,
          process: { pid, startTime },
        });
        break;
      }
      case "attempt_finished":
        inFlight.delete(keyOf(event));
        break;
      case "run_finished":
        inFlight.clear();
        break;
      default:
        // Says nothing of processes.
        break;
    }
  }
  return inFlight;
}

function keyOf(event: { readonly step_id: string; readonly attempt: number }): string {
  return `${event.step_id}/${event.attempt}`;
}

function isRunning({ process }: AttemptInFlight): boolean {
  // Without its start time it could be anybody.
  return process !== undefined && process.startTime !== "" && isProcessAlive(process.pid, process.startTime);
}

/** Whether any process but this one has such an entry in its environment. Only Linux shows that of another process. */
function isAnyProcess(hasEntry: (entry: string) => boolean): boolean {
  if (process.platform !== "linux") {
    return false;
  }
  const others = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return others.some((pid) => environmentOf(pid).some(hasEntry));
}

/** Nothing of a zombie, of one that ended meanwhile, and of someone else's. */
function environmentOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
  } catch {
    return [];
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
