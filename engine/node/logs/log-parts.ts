// The log of one try: one file, or two with `output: split`. Offsets count through the files in the order of the list, so
// one number names a byte of the whole log; the database's `log_offset` is such a number.
import { lstatSync } from "node:fs";
import { liesInRunFolder, type RunFolder } from "../run-folder.ts";

export interface LogPart {
  readonly stream: "output" | "stdout" | "stderr";
  readonly path: string;
  /** Of its first byte, in the whole log. */
  readonly startOffset: number;
  readonly bytes: number;
}

/** A file, or what `listLogParts` found. */
export type LogSource = string | readonly LogPart[];

/** What there is of a try's log just now. Links that lead out of the run's folder, and what is no file, are left out. */
export function listLogParts(folder: RunFolder, stepId: string, attempt: number): readonly LogPart[] {
  const files = folder.logFiles(stepId, attempt);
  return toParts(
    (["output", "stdout", "stderr"] as const)
      .map((stream) => ({ stream, path: files[stream] }))
      .filter(({ path }) => liesInRunFolder(folder, path)),
  );
}

export function partsOf(source: LogSource): readonly LogPart[] {
  return typeof source === "string" ? toParts([{ stream: "output", path: source }]) : source;
}

function toParts(files: readonly Pick<LogPart, "stream" | "path">[]): readonly LogPart[] {
  const parts: LogPart[] = [];
  let startOffset = 0;
  for (const { stream, path } of files) {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat?.isFile() !== true) {
      continue;
    }
    parts.push({ stream, path, startOffset, bytes: stat.size });
    startOffset += stat.size;
  }
  return parts;
}
