/** Where times and timers come from; tests advance one of their own. */
export interface Clock {
  /** Milliseconds since the epoch; never runs backwards. */
  nowMs(): number;
  /** Calls back once, not before `dueAtMs`; what it returns calls that off. */
  schedule(dueAtMs: number, callback: () => void): () => void;
}

/** Node counts a longer timeout as 1 ms; the longest time of a plan, 2,000,000 s, lies below it. */
const DELAY_MS_MAX = 2_147_483_647;

export function createSystemClock(): Clock {
  let latestMs = 0;
  const nowMs = () => {
    // A clock that is set back must not put an event before its cause.
    latestMs = Math.max(latestMs, Date.now());
    return latestMs;
  };
  return {
    nowMs,
    schedule(dueAtMs, callback) {
      const timer = setTimeout(callback, Math.min(Math.max(0, dueAtMs - nowMs()), DELAY_MS_MAX));
      return () => clearTimeout(timer);
    },
  };
}
