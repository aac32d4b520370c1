import type { EventTime } from "../run/run-event.ts";

/** Where times and timers come from; tests advance one of their own. */
export interface Clock {
  /** By both clocks, now: the wall's, which may jump, and the run's own, which never does. Whole milliseconds. */
  now(): EventTime;
  /** Calls back once, not before `dueMs` on the run's clock; what it returns calls that off. */
  schedule(dueMs: number, callback: () => void): () => void;
}

/** Node counts a longer timeout as 1 ms; the longest time of a plan, 2,000,000 s, lies below it. */
const DELAY_MS_MAX = 2_147_483_647;

/** The run's clock goes on from `startMs`: where it stood when a run was last heard of. */
export function createSystemClock({ startMs = 0 }: { readonly startMs?: number } = {}): Clock {
  const originMs = performance.now() - startMs;
  const elapsedMs = () => performance.now() - originMs;
  return {
    now: () => ({ atMs: Date.now(), elapsedMs: Math.floor(elapsedMs()) }),
    schedule(dueMs, callback) {
      let timer: NodeJS.Timeout | undefined;
      const wait = () => {
        // Timers may come early: by a millisecond, or where one is longer than the system can count.
        const leftMs = dueMs - Math.floor(elapsedMs());
        if (leftMs <= 0) {
          callback();
        } else {
          timer = setTimeout(wait, Math.min(leftMs, DELAY_MS_MAX));
        }
      };
      timer = setTimeout(wait, Math.min(Math.max(0, dueMs - Math.floor(elapsedMs())), DELAY_MS_MAX));
      return () => clearTimeout(timer);
    },
  };
}
