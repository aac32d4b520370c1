// Hosts one recorded run in this process: everything that serves it is opened before its first event, and closed after
// its last.
import type { Plan } from "../../plan/plan.ts";
import { replay } from "../../run/replay.ts";
import type { RunContext } from "../../run/run-context.ts";
import { createRunCore } from "../../run/run-core.ts";
import type { RecordedEvent } from "../../run/run-event.ts";
import type { UntimedInput } from "../../run/run-input.ts";
import type { RunState } from "../../run/run-state.ts";
import { createSystemClock } from "../clock.ts";
import { engineVersion } from "../engine-version.ts";
import type { Environment } from "../environment.ts";
import { exitCodes } from "../exit-codes.ts";
import { type ProjectionProcess, startProjection } from "../history/projection-process.ts";
import { removeHostFile, writeHostFile } from "../host-file.ts";
import { type Journal, JournalWriteError, openJournal } from "../journal/open-journal.ts";
import { readJournal } from "../journal/read-journal.ts";
import { loadAhead } from "../load-ahead.ts";
import type { BusyLock, HeldLock } from "../locks/acquire-lock.ts";
import { createStepLocks } from "../locks/step-locks.ts";
import { waitForLocks } from "../locks/wait-for-locks.ts";
import type { RunFolder } from "../run-folder.ts";
import { type HostSocket, openHostSocket } from "./host-socket.ts";
import { createLocalBackend } from "./local-backend.ts";
import { createRunLoop, type RunLoop, type RunLoopEnd } from "./run-loop.ts";
import { createRunProcesses, type RunProcesses } from "./run-processes.ts";
import type { UpToDateSteps } from "./up-to-date-steps.ts";

export interface StartedRun {
  readonly kind: "started";
  readonly runId: string;
  readonly folder: RunFolder;
  readonly stateFolder: string;
  readonly plan: Plan;
  /** With `wait`: the lock that the run waits for at first. */
  readonly waitingFor: BusyLock | undefined;
  /** False where no socket could be opened: only this process can follow or cancel the run. */
  readonly isAttachable: boolean;
  /** What is decided so far. */
  state(): RunState;
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
  readonly folder: RunFolder;
  readonly stateFolder: string;
  readonly workspace: string;
  readonly context: RunContext;
  /** What steps get of the engine's environment. */
  readonly environment: Environment;
  /** Held, or busy and to be waited for. */
  readonly locks: HeldLock | BusyLock;
  /** What the run begins with, or goes on with, once its locks are held. */
  readonly first: (state: RunState) => UntimedInput;
  readonly onEvents?: (events: readonly RecordedEvent[]) => void;
}

/** What is open while the run goes on. */
interface Host {
  readonly folder: RunFolder;
  readonly journal: Journal;
  readonly projection: ProjectionProcess;
  readonly processes: RunProcesses;
  readonly loop: RunLoop;
  readonly socket: HostSocket | undefined;
  /** A paused run has neither process nor timer, and the socket holds no engine: without this, Node would end it. */
  readonly keptAlive: NodeJS.Timeout;
  /** Resolves when what it decided is on record, or has been done. */
  input(input: UntimedInput): Promise<void>;
  /** A person has canceled twice: no grace is given any more. */
  isHurried(): boolean;
}

/** Rejects, with nothing left open, when not even the first event could be recorded. */
export async function hostRun(run: RunToHost): Promise<StartedRun> {
  const { folder, locks, stateFolder, context } = run;
  const host = await openHost(run);
  const { loop } = host;
  const first = locks.kind === "held" ? run.first(loop.state) : queueInput(context.plan);
  if (!(await loop.settled(first))) {
    await closeHost(host);
    const end = await loop.ended;
    throw end.kind === "broken" ? end.error : new Error("A run ended before it began.");
  }
  const lockWait = locks.kind === "held" ? undefined : startLockWait(host, run);
  return {
    kind: "started",
    runId: folder.runId,
    folder,
    stateFolder,
    plan: context.plan,
    waitingFor: locks.kind === "busy" ? locks : undefined,
    isAttachable: host.socket !== undefined,
    state: () => loop.state,
    cancel: ({ now }) => host.input({ type: "cancel", now }),
    finished: finishRun(host, async () => {
      const held = locks.kind === "held" ? locks : await lockWait?.callOff();
      held?.release();
    }),
  };
}

function queueInput({ globals }: Plan): UntimedInput {
  return { type: "queue", locks: globals.locks };
}

const KEEP_ALIVE_MS = 60_000;

async function openHost(run: RunToHost): Promise<Host> {
  const { folder, stateFolder, workspace, context, environment, onEvents } = run;
  await loadAhead();
  writeHostFile(folder);
  const recorded = readJournal(folder.journalFile).events;
  const journal = openJournal(folder.journalFile, { durability: context.plan.globals.durability });
  const projection = startProjection(stateFolder);
  const processes = createRunProcesses({ folder, workspace, environment, random: Math.random });
  const backend = createLocalBackend({
    journal,
    recorded,
    processes,
    locks: createStepLocks({ stateFolder, runId: folder.runId, heldByRun: context.plan.globals.locks }),
    upToDate: alwaysOutdated,
  });
  let lastSeq = recorded.at(-1)?.seq ?? 0;
  let socket: HostSocket | undefined;
  const onRecorded = (events: readonly RecordedEvent[]): void => {
    lastSeq = events.at(-1)?.seq ?? lastSeq;
    projection.dirty();
    socket?.publish(events);
    onEvents?.(events);
  };
  const state = replay(context.plan, await backend.open(), context.pastDurationsSec);
  const clock = createSystemClock({ startMs: clockStart(recorded) });
  const loop = createRunLoop({ core: createRunCore(context), backend, state, clock, onRecorded });
  const inputs = takeInputs(loop, processes);
  socket = await openHostSocket({
    runId: folder.runId,
    runFolder: folder.path,
    engineVersion,
    lastSeq: () => lastSeq,
    readEvents: async (fromSeq) => readJournal(folder.journalFile).events.filter(({ seq }) => seq >= fromSeq),
    input: inputs.input,
  });
  const keptAlive = setInterval(() => {}, KEEP_ALIVE_MS);
  return { folder, journal, projection, processes, loop, socket, keptAlive, ...inputs };
}

/** What comes from people. Cancels reach what was kept, too, also after the run's end: the second one skips its grace. */
function takeInputs(loop: RunLoop, processes: RunProcesses): Pick<Host, "input" | "isHurried"> {
  let cancels = 0;
  return {
    isHurried: () => cancels >= 2,
    input: async (input) => {
      const isCancel = input.type === "cancel" && input.stepId === undefined;
      if (isCancel) {
        cancels += input.now ? 2 : 1;
      }
      if (!(await loop.settled(input)) && isCancel && cancels >= 2) {
        await processes.stopKept({ immediately: true });
      }
    },
  };
}

/** The run's clock goes on where it stood; what has passed since by the wall clock counts, unless that was set back. */
function clockStart(recorded: readonly RecordedEvent[]): number {
  const last = recorded.at(-1);
  return last === undefined ? 0 : last.elapsedMs + Math.max(0, Date.now() - last.atMs);
}

/** Steps that declare `inputs` and `outputs` are refused before a run starts. */
const alwaysOutdated: UpToDateSteps = {
  check: async () => ({ kind: "outdated", why: "It is not looked at." }),
  keep: () => {},
};

interface LockWait {
  /** Ends the wait; gives what is held by then. */
  callOff(): Promise<HeldLock | undefined>;
}

function startLockWait({ folder, loop }: Host, { stateFolder, context, first }: RunToHost): LockWait {
  const calledOff = new AbortController();
  const held = waitForLocks(stateFolder, context.plan.globals.locks, {
    runId: folder.runId,
    signal: calledOff.signal,
  }).then(
    (locks) => {
      if (locks !== undefined) {
        loop.input(first(loop.state));
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

async function closeHost({
  processes,
  journal,
  projection,
  socket,
  folder,
  keptAlive,
  isHurried,
}: Host): Promise<void> {
  try {
    await processes.stopKept({ immediately: isHurried() });
    await journal.close();
  } finally {
    clearInterval(keptAlive);
    await projection.finish();
    // First, so that who sees the connection end finds no engine any more.
    removeHostFile(folder);
    await socket?.dispose();
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
