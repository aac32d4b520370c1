// Whether anyone still reads what a descriptor writes, asked without writing. A socket and a terminal tell by an empty
// write; a pipe tells nobody, so its other end is looked for among the processes, where the system shows them.
import { readdirSync, readFileSync, readlinkSync, writeSync } from "node:fs";

export interface OutputReader {
  readonly descriptor: number;
  /** As /proc names a pipe; undefined: it is none, or cannot be known. */
  readonly pipe: string | undefined;
  /** Where the reading end was seen last. */
  seenAt: string | undefined;
}

export function readerOf(descriptor: number): OutputReader {
  const file = process.platform === "linux" ? linkOf(`/proc/self/fd/${descriptor}`) : undefined;
  return { descriptor, pipe: file?.startsWith("pipe:") === true ? file : undefined, seenAt: undefined };
}

/** False also where it cannot be known. */
export function isReaderGone(reader: OutputReader): boolean {
  try {
    writeSync(reader.descriptor, Buffer.alloc(0));
  } catch (error) {
    // A pipe that is full just now.
    return (error as NodeJS.ErrnoException).code !== "EAGAIN";
  }
  if (reader.pipe === undefined || (reader.seenAt !== undefined && linkOf(reader.seenAt) === reader.pipe)) {
    return false;
  }
  const found = findReadingEnd(reader.pipe);
  reader.seenAt = found === "hidden" ? undefined : found;
  return found === undefined;
}

/** `hidden`: among the processes that could have it are some of other users. */
function findReadingEnd(pipe: string): string | "hidden" | undefined {
  let hasHidden = false;
  for (const process of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      for (const descriptor of readdirSync(`/proc/${process}/fd`)) {
        const path = `/proc/${process}/fd/${descriptor}`;
        if (linkOf(path) === pipe && isForReading(process, descriptor)) {
          return path;
        }
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      hasHidden ||= code === "EACCES" || code === "EPERM";
    }
  }
  return hasHidden ? "hidden" : undefined;
}

function isForReading(process: string, descriptor: string): boolean {
  try {
    const [, flags = "1"] =
      /^flags:\s*([0-7]+)$/m.exec(readFileSync(`/proc/${process}/fdinfo/${descriptor}`, "utf8")) ?? [];
    const accessMode = Number.parseInt(flags, 8) & 3;
    return accessMode !== 1;
  } catch {
    return false;
  }
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
