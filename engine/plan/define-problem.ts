import type { Severity } from "./problem.ts";

/** One entry of a problem catalogue: how grave it is, what it means, and its words. */
export interface ProblemEntry<Data> {
  readonly severity: Severity;
  /** For the list of codes: what has to be true for it to be reported. */
  readonly summary: string;
  readonly message: (data: Data) => string;
  /** What to do; follows the message. */
  readonly hint?: string;
}

/** Marks an entry of a catalogue, so that the type of its data is kept. */
export function problem<Data>(entry: ProblemEntry<Data>): ProblemEntry<Data> {
  return entry;
}
