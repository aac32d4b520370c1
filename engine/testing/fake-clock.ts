// A clock that stands still until it is told to go on: what is due happens in order, and time jumps from one to the next.

export interface FakeClock {
  nowMs(): number;
  /** Calls `action` when the clock reaches `atMs`; at once due when that is past. Equal times keep their order. */
  at(atMs: number, action: () => void): ScheduledAction;
  /** Goes to the next action and performs it; false when there is none. */
  runNext(): boolean;
  /** Performs all that is due up to then, and stands there. */
  advanceTo(atMs: number): void;
  pendingCount(): number;
}

export interface ScheduledAction {
  cancel(): void;
}

interface Entry {
  readonly atMs: number;
  readonly order: number;
  readonly action: () => void;
}

export function createFakeClock(startMs = 0): FakeClock {
  let now = startMs;
  let order = 0;
  /** Latest first: the next one is taken from the end. */
  const entries: Entry[] = [];

  function runNext(): boolean {
    const entry = entries.pop();
    if (entry === undefined) {
      return false;
    }
    now = Math.max(now, entry.atMs);
    entry.action();
    return true;
  }

  return {
    nowMs: () => now,
    at(atMs, action) {
      const entry = { atMs, order: order++, action };
      entries.splice(placeFor(entries, entry), 0, entry);
      return {
        cancel() {
          const place = entries.indexOf(entry);
          if (place >= 0) {
            entries.splice(place, 1);
          }
        },
      };
    },
    runNext,
    advanceTo(atMs) {
      while ((entries.at(-1)?.atMs ?? Number.POSITIVE_INFINITY) <= atMs) {
        runNext();
      }
      now = Math.max(now, atMs);
    },
    pendingCount: () => entries.length,
  };
}

function placeFor(entries: readonly Entry[], entry: Entry): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLater(entries[middle], entry)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function isLater(a: Entry | undefined, b: Entry): boolean {
  return a !== undefined && (a.atMs > b.atMs || (a.atMs === b.atMs && a.order > b.order));
}
