import type { TimerKey } from "../../run/run-input.ts";
import type { Clock } from "../clock.ts";

/** The timers of one run. Setting a key again replaces its timer. */
export interface RunTimers {
  set(key: TimerKey, dueAtMs: number): void;
  clear(key: TimerKey): void;
  clearAll(): void;
}

export function createRunTimers(clock: Clock, onFired: (key: TimerKey) => void): RunTimers {
  const callOffs = new Map<TimerKey, () => void>();
  const clear = (key: TimerKey): void => {
    callOffs.get(key)?.();
    callOffs.delete(key);
  };
  const set = (key: TimerKey, dueAtMs: number): void => {
    clear(key);
    const callOff = clock.schedule(dueAtMs, () => {
      // Timers may come early: by a millisecond, or where one is longer than the system can count.
      if (clock.nowMs() < dueAtMs) {
        set(key, dueAtMs);
        return;
      }
      callOffs.delete(key);
      onFired(key);
    });
    callOffs.set(key, callOff);
  };
  return {
    set,
    clear,
    clearAll: () => {
      for (const key of [...callOffs.keys()]) {
        clear(key);
      }
    },
  };
}
