import { constants, type Stats } from "node:fs";
import { open } from "node:fs/promises";
import { type PlanReading, readPlan } from "../plan/read-plan.ts";

export interface PlanFile {
  /** Absolute. */
  readonly path: string;
  /** What messages call it: the words of whoever named it. */
  readonly shownAs?: string;
}

export type PlanFileReading =
  | { readonly ok: true; readonly reading: PlanReading }
  /** There is no text to find problems in. */
  | { readonly ok: false; readonly message: string };

/** A plan of 100,000 steps has about 34 MB; whatever is larger was not meant to be a plan. */
const PLAN_BYTES_MAX = 64 * 1024 * 1024;

/** Reads a plan's bytes, which must be UTF-8 (a BOM is accepted), and finds its problems. */
export async function readPlanFile(plan: PlanFile): Promise<PlanFileReading> {
  const file = plan.shownAs ?? plan.path;
  const bytes = await readBytes(plan.path, file);
  if (typeof bytes === "string") {
    return { ok: false, message: bytes };
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    return { ok: false, message: encodingMessage(file, bytes) };
  }
  return { ok: true, reading: readPlan(text) };
}

/** The bytes, or a message that says why there are none. */
async function readBytes(absolute: string, file: string): Promise<Uint8Array | string> {
  try {
    // Without O_NONBLOCK a named pipe would be waited for.
    const handle = await open(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const refusal = refuseByKind(file, await handle.stat());
      return refusal ?? (await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return unreadableMessage(absolute, file, error);
  }
}

function refuseByKind(file: string, stats: Stats): string | undefined {
  if (stats.isDirectory()) {
    return `\`${file}\` is a folder, not a plan. Give the path of a plan file in it.`;
  }
  if (!stats.isFile()) {
    return `\`${file}\` is not a regular file.`;
  }
  if (stats.size <= PLAN_BYTES_MAX) {
    return undefined;
  }
  const megabytes = Math.ceil(stats.size / 1024 / 1024);
  return `\`${file}\` is too large for a plan: ${megabytes} MB, at most ${PLAN_BYTES_MAX / 1024 / 1024} MB are read.`;
}

function unreadableMessage(absolute: string, file: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return `There is no file \`${file}\` (looked for \`${absolute}\`).`;
    case "EACCES":
    case "EPERM":
      return `\`${file}\` may not be read: permission denied.`;
    case "EISDIR":
      return `\`${file}\` is a folder, not a plan. Give the path of a plan file in it.`;
    case "ELOOP":
      return `\`${file}\` is a symbolic link that leads to itself.`;
    case "ENAMETOOLONG":
      return `The file name is too long: \`${file.slice(0, 80)}…\`.`;
    default:
      if (code === undefined) {
        throw error;
      }
      return `\`${file}\` cannot be read (${code}).`;
  }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    // `ignoreBOM: false` drops the mark.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
    // UTF-16 without a mark decodes, with a NUL beside every letter.
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

function encodingMessage(file: string, bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const hasNul = bytes.includes(0);
  const found = isUtf16 || hasNul ? "It looks like UTF-16" : `Byte ${firstBadByte(bytes)} is no UTF-8`;
  return `\`${file}\` is not UTF-8 text. ${found}; save it as UTF-8.`;
}

/** Counts from 1. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  // The longest prefix that decodes; `stream: true` forgives a sequence that is cut off at its end.
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (decodesAsPrefix(bytes.subarray(0, middle))) {
      good = middle;
    } else {
      bad = middle - 1;
    }
  }
  return good + 1;
}

function decodesAsPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
