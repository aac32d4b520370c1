// One event as one line: `{"seq":1,"at":"2026-01-31T09:05:07.123Z","elapsed_ms":0,"type":…}`, and back.

import type { RecordedEvent } from "../../run/run-event.ts";
import { checkEvent } from "./check-event.ts";

export function formatJournalLine(event: RecordedEvent): string {
  const { seq, atMs, elapsedMs, ...fields } = event;
  return `${JSON.stringify({ seq, at: new Date(atMs).toISOString(), elapsed_ms: elapsedMs, ...fields })}\n`;
}

/** `elapsedMs` is undefined in journals of the first format. */
export type ParsedJournalLine =
  | { readonly ok: true; readonly event: Omit<RecordedEvent, "elapsedMs">; readonly elapsedMs: number | undefined }
  | { readonly ok: false; readonly why: string };

export function parseJournalLine(line: string): ParsedJournalLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, why: "it is not JSON" };
  }
  const checked = checkEvent(value);
  if (!checked.ok) {
    return checked;
  }
  const { at, elapsed_ms: elapsedMs, ...event } = checked.event;
  const atMs = Date.parse(at);
  return Number.isNaN(atMs)
    ? { ok: false, why: "`at` must be a time such as `2026-01-31T09:05:07.123Z`" }
    : { ok: true, event: { ...event, atMs }, elapsedMs };
}

/** Where the run's clock stood at a line that doesn't say it: as far behind the line before as the wall clock says. */
export function elapsedAfter(before: RecordedEvent | undefined, atMs: number): number {
  return before === undefined ? 0 : before.elapsedMs + Math.max(0, atMs - before.atMs);
}
