import type { Position, Range } from "vscode-languageserver/node";
import type { PlanSource } from "../engine/plan/plan-source.ts";
import type { LineIndex, TextRange } from "../engine/plan/text-range.ts";

export function toLspRange(lines: LineIndex, range: TextRange): Range {
  return { start: lines.positionAt(range.start), end: lines.positionAt(range.end) };
}

/** A character behind the end of its line means the end of that line, as the protocol says. */
export function toOffset({ text, lines }: Pick<PlanSource, "text" | "lines">, position: Position): number {
  let offset = lines.offsetAt(position);
  while (offset > 0 && lines.positionAt(offset).line > position.line) {
    offset--;
  }
  // Between the two letters of a line's end there is no place either.
  return text.charAt(offset) === "\n" && text.charAt(offset - 1) === "\r" ? offset - 1 : offset;
}

export function toTextRange(source: Pick<PlanSource, "text" | "lines">, { start, end }: Range): TextRange {
  return { start: toOffset(source, start), end: toOffset(source, end) };
}

/** The end counts as inside: a cursor behind the last letter of a name still points at it. */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
