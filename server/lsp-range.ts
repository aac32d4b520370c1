import type { Range } from "vscode-languageserver/node";
import type { LineIndex, TextRange } from "../engine/plan/text-range.ts";

export function toLspRange(lines: LineIndex, range: TextRange): Range {
  return { start: lines.positionAt(range.start), end: lines.positionAt(range.end) };
}

/** The end counts as inside: a cursor behind the last letter of a name still points at it. */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
