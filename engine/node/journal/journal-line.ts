// One event as one line: `{"seq":1,"at":"2026-01-31T09:05:07.123Z","type":…}`, and back.

import type { RecordedEvent } from "../../run/run-event.ts";
import { checkEvent } from "./event-shapes.ts";

export function formatJournalLine(event: RecordedEvent, at: string): string {
  const { seq, atMs: _, ...fields } = event;
  return `${JSON.stringify({ seq, at, ...fields })}\n`;
}

export type ParsedJournalLine =
  | { readonly ok: true; readonly event: RecordedEvent }
  | { readonly ok: false; readonly why: string };

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export function parseJournalLine(line: string): ParsedJournalLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, why: "it is not JSON" };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { ok: false, why: "it is not an object" };
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const seq = fields["seq"];
  if (typeof seq !== "number" || !Number.isSafeInteger(seq) || seq < 1) {
    return { ok: false, why: "`seq` must be a whole number from 1" };
  }
  const at = fields["at"];
  const atMs = typeof at === "string" && isoTime.test(at) ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(atMs)) {
    return { ok: false, why: "`at` must be a time such as `2026-01-31T09:05:07.123Z`" };
  }
  const checked = checkEvent(fields);
  return checked.ok ? { ok: true, event: { ...checked.event, seq, atMs } } : checked;
}
