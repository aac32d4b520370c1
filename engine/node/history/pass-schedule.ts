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
const idleMs = 250;
/** Without any pause the file is at most this old, if passes are quick. */
const gapMinMs = 1_000;
/** Passes take at most a twentieth of the time, whatever they cost. */
const gapPerCost = 20;

/** When the next pass is due: after a pause, and not too soon after the last one. */
export function nextPassAtMs({ firstDirtyAtMs, lastDirtyAtMs, lastPassEndedAtMs, lastCostMs }: PassTimes): number {
  const wanted = Math.min(lastDirtyAtMs + idleMs, firstDirtyAtMs + gapMinMs);
  if (lastPassEndedAtMs === undefined) return wanted;
  return Math.max(wanted, lastPassEndedAtMs + Math.max(gapMinMs, gapPerCost * lastCostMs));
}
