// What a step published: the lines that it appended to the file named in `$PLAN_OUTPUT`.
//
//   artifact=dist/app.zip        one line
//   notes<<END                   several lines, up to the one that is exactly END;
//   First.                       the last newline before it is not part of the value
//   END

import { existsSync } from "node:fs";
import { readRegularFile, UnusableFileError } from "../read-regular-file.ts";

export interface PlanOutput {
  /** In the order of the file; of two values for one name the later counts. */
  readonly published: ReadonlyMap<string, string>;
  /** What could not be understood, in words for a person; the try fails, class `config`. */
  readonly problem?: string;
}

/** What GitHub Actions allows for the outputs of a job. */
const OUTPUT_BYTES_MAX = 1024 * 1024;
/** A consumer gets the value as an environment variable, of which Linux allows 128 KiB each, name included. */
const VALUE_BYTES_MAX = 64 * 1024;
const resourceName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const NAME_LENGTH_MAX = 64;

/** A step that never wrote to the file published nothing. */
export function readPlanOutput(path: string): PlanOutput {
  // Asked first because most steps publish nothing, and an error that is thrown and caught costs ten times as much.
  if (!existsSync(path)) {
    return { published: new Map() };
  }
  try {
    return parsePlanOutput(readRegularFile(path, { bytesMax: OUTPUT_BYTES_MAX }));
  } catch (error) {
    const why =
      error instanceof UnusableFileError ? `larger than ${OUTPUT_BYTES_MAX} bytes, or no regular file` : "not readable";
    return { published: new Map(), problem: `\`$PLAN_OUTPUT\` is ${why}. Publish a path instead of the content.` };
  }
}

/** @internal for tests and scripts */
export function parsePlanOutput(bytes: Uint8Array): PlanOutput {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { published: new Map(), problem: "`$PLAN_OUTPUT` is not UTF-8." };
  }
  const lines = text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
  const published = new Map<string, string>();
  for (let index = 0; index < lines.length; ) {
    const entry = readEntry(lines, index);
    if (entry.kind === "problem") {
      return { published, problem: `\`$PLAN_OUTPUT\`, line ${index + 1}: ${entry.message}` };
    }
    if (entry.kind === "value") {
      published.set(entry.name, entry.value);
    }
    index = entry.next;
  }
  return { published };
}

type Entry =
  | { readonly kind: "value"; readonly name: string; readonly value: string; readonly next: number }
  | { readonly kind: "blank"; readonly next: number }
  | { readonly kind: "problem"; readonly message: string };

function readEntry(lines: readonly string[], index: number): Entry {
  const line = lines[index] ?? "";
  if (line.trim() === "") {
    return { kind: "blank", next: index + 1 };
  }
  // Whichever comes first, as in `a=b<<c` and `a<<b=c`.
  const [, name = "", sign, rest = ""] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? [];
  if (sign === undefined) {
    return { kind: "problem", message: `\`${excerpt(line)}\` is neither \`name=value\` nor \`name<<END\`.` };
  }
  if (!resourceName.test(name) || name.length > NAME_LENGTH_MAX) {
    return {
      kind: "problem",
      message: `\`${excerpt(name)}\` is no resource name. Use letters, digits and \`_\`, at most ${NAME_LENGTH_MAX}, and no digit first.`,
    };
  }
  const entry: Entry =
    sign === "=" ? { kind: "value", name, value: rest, next: index + 1 } : readBlock({ lines, index, name, end: rest });
  return entry.kind === "value" ? refuseUnusable(entry) : entry;
}

function readBlock(block: {
  readonly lines: readonly string[];
  readonly index: number;
  readonly name: string;
  readonly end: string;
}): Entry {
  const { lines, index, name, end } = block;
  if (end === "") {
    return { kind: "problem", message: `\`${name}<<\` must be followed by the word that ends the block.` };
  }
  const endIndex = lines.indexOf(end, index + 1);
  if (endIndex < 0) {
    return { kind: "problem", message: `the block of \`${name}\` has no line \`${excerpt(end)}\` that ends it.` };
  }
  return { kind: "value", name, value: lines.slice(index + 1, endIndex).join("\n"), next: endIndex + 1 };
}

/** A value ends up in an environment variable. */
function refuseUnusable(entry: Extract<Entry, { kind: "value" }>): Entry {
  if (entry.value.includes("\0")) {
    return { kind: "problem", message: `the value of \`${entry.name}\` contains a NUL character.` };
  }
  if (Buffer.byteLength(entry.value) > VALUE_BYTES_MAX) {
    return {
      kind: "problem",
      message: `the value of \`${entry.name}\` is longer than ${VALUE_BYTES_MAX} bytes. Publish a path instead of the content.`,
    };
  }
  return entry;
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
