import { type LogLine, readLineBatches } from "./log-lines.ts";
import { type LogSource, partsOf } from "./log-parts.ts";

/** Looked through for the wanted lines; who wants more reads the file. */
const BYTES_MAX = 1024 * 1024;

/** The last `count` lines of a log, colours stripped; fewer where the log has fewer, or very long ones. */
export async function lastLines(source: LogSource, count: number): Promise<readonly string[]> {
  if (count <= 0) {
    return [];
  }
  let lines: LogLine[] = [];
  for (const part of partsOf(source)) {
    const startOffset = Math.max(0, part.bytes - BYTES_MAX);
    let isPartial = startOffset > 0;
    for await (const batch of readLineBatches(part.path, { startOffset, bytesMax: BYTES_MAX })) {
      lines = [...lines, ...(isPartial ? batch.slice(1) : batch)].slice(-count);
      isPartial &&= batch.length === 0;
    }
  }
  return lines.map((line) => line.text);
}
