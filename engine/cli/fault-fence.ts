// What happens on a fault of ours that nobody caught: it is told, what was begun is ended in order, then the process exits
// with 70. An engine that just died would leave its steps running and its locks behind.
import { setTimeout as wait } from "node:timers/promises";
import { exitCodes } from "../node/exit-codes.ts";
import { reportBug } from "./report-bug.ts";
import type { Terminal } from "./terminal.ts";

export interface FaultFence {
  /** Called on a fault: ends what must not be left behind, `now` without grace. Gives what takes it back. */
  guard(end: (how: { readonly now: boolean }) => Promise<unknown>): () => void;
  /** As if nobody had caught it. */
  take(error: unknown): void;
}

/** For steps that clean up and for `finally`; then what runs is killed. */
const ORDERLY_END_MS = 60_000;
const KILL_MS = 15_000;

export function raiseFaultFence(terminal: Terminal): FaultFence {
  const guarded = new Set<(how: { readonly now: boolean }) => Promise<unknown>>();
  let isFaulty = false;
  const endAll = async (how: { readonly now: boolean }): Promise<true> => {
    await Promise.allSettled([...guarded].map(async (end) => end(how)));
    return true;
  };
  const take = (error: unknown): void => {
    // One fault often makes more; the first tells most, and what ends the run must not be ended by them.
    if (isFaulty) {
      return;
    }
    isFaulty = true;
    // Whatever else ends the process meanwhile.
    process.once("exit", () => {
      process.exitCode = exitCodes.bug;
    });
    reportBug(error, terminal);
    void (async () => {
      const isDone = (await Promise.race([endAll({ now: false }), wait(ORDERLY_END_MS)])) === true;
      if (!isDone) {
        await Promise.race([endAll({ now: true }), wait(KILL_MS)]);
      }
      process.exit(exitCodes.bug);
    })();
  };
  process.on("uncaughtException", take);
  return {
    guard: (end) => {
      guarded.add(end);
      return () => guarded.delete(end);
    },
    take,
  };
}
