/** Milliseconds, all on one clock. */
export interface PassTimes {
  /** Since the last pass began. */
  readonly firstDirtyAtMs: number;
  readonly lastDirtyAtMs: number;
  /** Undefined before the first pass. */
  readonly lastPassEndedAtMs: number | undefined;
  readonly lastCostMs: number;
}

/** A pause of this length: nothing more will come for now. */
const IDLE_MS = 250;
/** Without any pause the file is at most this old, if passes are quick. */
const GAP_MIN_MS = 1_000;
/** Passes take at most a twentieth of the time, whatever they cost. */
const GAP_PER_COST = 20;

/** When the next pass is due: after a pause, and not too soon after the last one. */
export function nextPassAtMs({ firstDirtyAtMs, lastDirtyAtMs, lastPassEndedAtMs, lastCostMs }: PassTimes): number {
  const wanted = Math.min(lastDirtyAtMs + IDLE_MS, firstDirtyAtMs + GAP_MIN_MS);
  if (lastPassEndedAtMs === undefined) {
    return wanted;
  }
  return Math.max(wanted, lastPassEndedAtMs + Math.max(GAP_MIN_MS, GAP_PER_COST * lastCostMs));
}
