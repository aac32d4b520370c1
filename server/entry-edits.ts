// Edits of one entry of an object or list that leave the commas around it right.
import type { Node } from "jsonc-parser";
import type { TextRange } from "../engine/plan/text-range.ts";

/** The stretch to delete so that the entry is gone, with the comma that belonged to it. */
export function removalOf(text: string, entry: Node): TextRange {
  const siblings = entry.parent?.children ?? [];
  const index = siblings.indexOf(entry);
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  const end = entry.offset + entry.length;
  if (next !== undefined) {
    return { start: entry.offset, end: next.offset };
  }
  if (previous !== undefined) {
    return { start: previous.offset + previous.length, end };
  }
  const comma = /^\s*,/.exec(text.slice(end));
  return { start: entry.offset, end: end + (comma?.[0].length ?? 0) };
}

export function hasComment(text: string, { start, end }: TextRange): boolean {
  return /\/[/*]/.test(text.slice(start, end).replaceAll(/"(?:[^"\\]|\\.)*"/g, ""));
}
