// Hosts one recorded run in this process: everything that serves it is opened before its first event, and closed after
// its last.
import { createRunCore } from "../../run/run-core.ts";
import type { RecordedEvent } from "../../run/run-event.ts";
import type { RunState } from "../../run/run-state.ts";
import { createSystemClock } from "../clock.ts";
import { engineVersion } from "../engine-version.ts";
import { exitCodes } from "../exit-codes.ts";
import { type ProjectionProcess, startProjection } from "../history/projection-process.ts";
import { removeHostFile, writeHostFile } from "../host-file.ts";
import { type Journal, JournalWriteError, openJournal } from "../journal/open-journal.ts";
import { readJournal } from "../journal/read-journal.ts";
import type { BusyLock, HeldLock } from "../locks/acquire-lock.ts";
import { waitForLocks } from "../locks/wait-for-locks.ts";
import type { RunFolder } from "../run-folder.ts";
import { type HostSocket, openHostSocket } from "./host-socket.ts";
import { createLocalBackend } from "./local-backend.ts";
import { type PreparedRun, runContextOf } from "./prepare-run.ts";
import { createRunLoop, type RunLoop, type RunLoopEnd } from "./run-loop.ts";
import { createRunProcesses, type RunProcesses } from "./run-processes.ts";
import { createStepLocks } from "./step-locks.ts";
import type { UpToDateSteps } from "./up-to-date-steps.ts";

export interface StartedRun {
  readonly kind: "started";
  readonly runId: string;
  readonly folder: RunFolder;
  readonly prepared: PreparedRun;
  /** With `wait`: the lock that the run waits for at first. */
  readonly waitingFor: BusyLock | undefined;
  /** False where no socket could be opened: only this process can follow or cancel the run. */
  readonly isAttachable: boolean;
  /** A person's cancel; resolves when it is recorded. */
  cancel(options: { readonly now: boolean }): Promise<void>;
  /** Resolves when all is over: nothing of this run is left running, and history knows everything. Never rejects. */
  readonly finished: Promise<RunEnd>;
}

export type RunEnd =
  | { readonly kind: "finished"; readonly exitCode: number; readonly state: RunState }
  /** The state folder could not be written any more; everything was stopped, and the run has no verdict. */
  | { readonly kind: "unwritable"; readonly exitCode: 2; readonly message: string }
  | { readonly kind: "bug"; readonly exitCode: 70; readonly error: unknown };

export interface RunToHost {
  readonly prepared: PreparedRun;
  readonly folder: RunFolder;
  /** Held, or busy and to be waited for. */
  readonly locks: HeldLock | BusyLock;
}

/** What is open while the run goes on. */
interface Host {
  readonly folder: RunFolder;
  readonly journal: Journal;
  readonly projection: ProjectionProcess;
  readonly processes: RunProcesses;
  readonly loop: RunLoop;
  readonly socket: HostSocket | undefined;
}

/** Steps that declare `inputs` and `outputs` are refused before a run starts. */
const alwaysOutdated: UpToDateSteps = {
  check: async () => ({ kind: "outdated", why: "It is not looked at." }),
  keep: () => {},
};

/** Rejects, with nothing left open, when not even the first event could be recorded. */
export async function hostRun(run: RunToHost): Promise<StartedRun> {
  const { prepared, folder, locks } = run;
  const host = await openHost(run);
  const first = locks.kind === "held" ? startInput() : queueInput(prepared);
  if (!(await host.loop.settled(first))) {
    await closeHost(host);
    const end = await host.loop.ended;
    throw end.kind === "broken" ? end.error : new Error("A run ended before it began.");
  }
  const lockWait = locks.kind === "held" ? undefined : startLockWait(host, prepared);
  return {
    kind: "started",
    runId: folder.runId,
    folder,
    prepared,
    waitingFor: locks.kind === "busy" ? locks : undefined,
    isAttachable: host.socket !== undefined,
    cancel: async ({ now }) => {
      await host.loop.settled({ type: "cancel", now });
    },
    finished: finishRun(host, async () => {
      const held = locks.kind === "held" ? locks : await lockWait?.callOff();
      held?.release();
    }),
  };
}

function startInput() {
  return { type: "start", startedAt: new Date().toISOString() } as const;
}

function queueInput({ plan }: PreparedRun) {
  return { type: "queue", locks: plan.globals.locks } as const;
}

async function openHost({ prepared, folder }: RunToHost): Promise<Host> {
  const { request, plan, environment } = prepared;
  writeHostFile(folder);
  const journal = openJournal(folder.journalFile, { durability: plan.globals.durability });
  const projection = startProjection(request.stateFolder);
  const processes = createRunProcesses({ folder, workspace: request.workspace, environment, random: Math.random });
  const core = createRunCore(runContextOf(prepared, folder.runId));
  let lastSeq = 0;
  let socket: HostSocket | undefined;
  const onRecorded = (events: readonly RecordedEvent[]): void => {
    lastSeq = events.at(-1)?.seq ?? lastSeq;
    projection.dirty();
    socket?.publish(events);
    request.onEvents?.(events);
  };
  const backend = createLocalBackend({
    journal,
    recorded: [],
    processes,
    locks: createStepLocks({ stateFolder: request.stateFolder, runId: folder.runId }),
    upToDate: alwaysOutdated,
  });
  const state = core.initialState;
  const loop = createRunLoop({ core, backend, state, clock: createSystemClock(), onRecorded });
  socket = await openHostSocket({
    runId: folder.runId,
    runFolder: folder.path,
    engineVersion,
    lastSeq: () => lastSeq,
    readEvents: async (fromSeq) => readJournal(folder.journalFile).events.filter(({ seq }) => seq >= fromSeq),
    cancel: async (now) => {
      await loop.settled({ type: "cancel", now });
    },
  });
  return { folder, journal, projection, processes, loop, socket };
}

interface LockWait {
  /** Ends the wait; gives what is held by then. */
  callOff(): Promise<HeldLock | undefined>;
}

function startLockWait({ folder, loop }: Host, { plan, request }: PreparedRun): LockWait {
  const calledOff = new AbortController();
  const held = waitForLocks(request.stateFolder, plan.globals.locks, {
    runId: folder.runId,
    signal: calledOff.signal,
  }).then(
    (locks) => {
      if (locks !== undefined) {
        loop.input(startInput());
      }
      return locks;
    },
    (error: unknown) => {
      loop.fail(error);
      return undefined;
    },
  );
  return {
    callOff: () => {
      calledOff.abort();
      return held;
    },
  };
}

async function finishRun(host: Host, releaseLocks: () => Promise<void>): Promise<RunEnd> {
  const end = toRunEnd(await host.loop.ended);
  try {
    await closeHost(host);
    await releaseLocks();
    return end;
  } catch (error) {
    // The first thing that went wrong tells most.
    return end.kind === "finished" ? toRunEnd({ kind: "broken", error }) : end;
  }
}

async function closeHost({ processes, journal, projection, socket, folder }: Host): Promise<void> {
  try {
    await processes.stopKept();
    await journal.close();
  } finally {
    await projection.finish();
    await socket?.dispose();
    removeHostFile(folder);
  }
}

function toRunEnd(end: RunLoopEnd): RunEnd {
  if (end.kind === "finished") {
    const exitCode = end.state.finished?.exit_code ?? exitCodes.bug;
    return { kind: "finished", exitCode, state: end.state };
  }
  const { error } = end;
  if (!(error instanceof JournalWriteError)) {
    return { kind: "bug", exitCode: exitCodes.bug, error };
  }
  const message = `${error.message} Everything that was running has been stopped; the run has no verdict.`;
  return { kind: "unwritable", exitCode: exitCodes.invalid, message };
}
