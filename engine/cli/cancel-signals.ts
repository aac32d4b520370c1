// What signals mean to planctl. One that would end it ends the run in order, as a person's cancel; one that the caller
// ignored means nothing, and so does the one by which Node would open a port for debuggers.
import { constants } from "node:os";
import { findIgnoredSignals, isBackgroundJob } from "./ignored-signals.ts";

/**
 * Every signal that ends a process and that it can catch. Not those of a fault of its own (SEGV, BUS, FPE, ILL, TRAP),
 * from which there is no going on, and not PIPE and XFSZ: they are failed writes, which are told otherwise.
 */
const ENDING_SIGNALS: readonly NodeJS.Signals[] = [
  "SIGINT",
  "SIGTERM",
  "SIGHUP",
  "SIGQUIT",
  "SIGABRT",
  "SIGALRM",
  "SIGVTALRM",
  "SIGUSR2",
  "SIGXCPU",
  "SIGSYS",
  "SIGBREAK",
  // A profiler of Node needs it.
  ...(process.execArgv.some((arg) => arg.includes("prof")) ? [] : (["SIGPROF"] as const)),
  // Elsewhere they are harmless or don't exist.
  ...(process.platform === "linux" ? (["SIGIO", "SIGPWR", "SIGSTKFLT"] as const) : []),
];

/** Programs that pass on to their children what the terminal has already sent them do so at once; no finger is faster. */
const SAME_KEY_PRESS_MS = 300;

export interface CancelSignals {
  /** Calls back for every signal so far and from now on, with their number. */
  onCancel(listener: (count: number) => void): void;
  dispose(): void;
}

/** To be called before anything else: from then on what the caller ignored is ignored again. Gives these signals. */
export function keepIgnoredSignals(
  environment: Readonly<Record<string, string | undefined>>,
): ReadonlySet<NodeJS.Signals> {
  const ignored = findIgnoredSignals(environment);
  // Node's own use of USR1 is to open a port.
  for (const signal of [...ignored, "SIGUSR1"] as const) {
    process.on(signal, ignore);
  }
  return ignored;
}

function ignore(): void {}

export interface CancelSignalOptions {
  /** They mean nothing to this process. */
  readonly ignored: ReadonlySet<NodeJS.Signals>;
  /** Monotonic. */
  readonly nowMs?: () => number;
}

export function watchCancelSignals({ ignored, nowMs = () => performance.now() }: CancelSignalOptions): CancelSignals {
  let count = 0;
  let listener: ((count: number) => void) | undefined;
  const keyPresses = new Map<NodeJS.Signals, number>();
  const wasStartedInBackground = isBackgroundJob();
  const take = async (signal: NodeJS.Signals): Promise<void> => {
    const atMs = nowMs();
    if (atMs - (keyPresses.get(signal) ?? Number.NEGATIVE_INFINITY) < SAME_KEY_PRESS_MS) {
      return;
    }
    keyPresses.set(signal, atMs);
    const isForTheFront = signal === "SIGINT" || signal === "SIGQUIT";
    if (isForTheFront && ((await wasStartedInBackground) || (await isBackgroundJob()))) {
      return;
    }
    count++;
    listener?.(count);
  };
  // Node waits for no handler.
  const handle = (signal: NodeJS.Signals): void => void take(signal);
  const signals = ENDING_SIGNALS.filter((signal) => signal in constants.signals);
  for (const signal of signals) {
    process.on(signal, ignored.has(signal) ? ignore : handle);
  }
  return {
    onCancel: (callback) => {
      listener = callback;
      for (let earlier = 1; earlier <= count; earlier++) {
        callback(earlier);
      }
    },
    dispose: () => {
      for (const signal of signals) {
        process.off(signal, handle);
      }
    },
  };
}
