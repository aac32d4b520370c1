import type { RecordedEvent } from "../run/run-event.ts";

/** The event as a line of `journal.jsonl` has it. */
export function toJournalLine({ atMs, seq, ...event }: RecordedEvent): Record<string, unknown> {
  return { seq, at: new Date(atMs).toISOString(), ...event };
}

export function fromJournalLine(line: string): RecordedEvent {
  const { at, ...event } = JSON.parse(line);
  return { ...event, atMs: Date.parse(at) };
}
