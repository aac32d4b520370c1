import { readRegularFile } from "../read-regular-file.ts";
import { parseJournalLine } from "./journal-line.ts";

/** Room for a `run_queued` that names many locks, and the `run_started` behind it. */
const START_BYTES_MAX = 16 * 1024;

/** When a run started, without reading all of its journal. Undefined: it has not, or its journal does not tell. */
export function readJournalStart(journalFile: string): { readonly startedAtMs?: number } {
  for (const line of firstLines(journalFile)) {
    const parsed = parseJournalLine(line);
    if (!parsed.ok) {
      break;
    }
    if (parsed.event.type === "run_started") {
      return { startedAtMs: parsed.event.atMs };
    }
  }
  return {};
}

function firstLines(journalFile: string): readonly string[] {
  try {
    const text = readRegularFile(journalFile, { bytesMax: START_BYTES_MAX, cutAtMax: true }).toString("utf8");
    // What follows the last line end was cut off, by us or by a crash.
    return text.split("\n").slice(0, -1);
  } catch {
    return [];
  }
}
