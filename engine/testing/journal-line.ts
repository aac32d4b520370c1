import type { RecordedEvent } from "../run/run-event.ts";

/** The event as a line of `journal.jsonl` has it. */
export function toJournalLine({ atMs, elapsedMs, seq, ...event }: RecordedEvent): Record<string, unknown> {
  return { seq, at: new Date(atMs).toISOString(), elapsed_ms: elapsedMs, ...event };
}

/** Lines of the first format say nothing of the run's own clock. */
export function fromJournalLine(line: string): RecordedEvent {
  const { at, elapsed_ms, ...event } = JSON.parse(line);
  const atMs = Date.parse(at);
  return { ...event, atMs, elapsedMs: elapsed_ms ?? atMs };
}
