/** A stretch of a text in UTF-16 offsets; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Zero-based line and UTF-16 character, as in the Language Server Protocol. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets of one text into lines and characters and back. */
export interface LineIndex {
  positionAt(offset: number): TextPosition;
  offsetAt(position: TextPosition): number;
}

/** Lines end with LF, CRLF or a lone CR, as the Language Server Protocol counts them. Offsets outside the text are clamped. */
export function createLineIndex(text: string): LineIndex {
  const lineStarts = findLineStarts(text);
  return {
    positionAt(offset) {
      const clamped = Math.min(Math.max(offset, 0), text.length);
      const line = lastIndexAtMost(lineStarts, clamped);
      return { line, character: clamped - (lineStarts[line] ?? 0) };
    },
    offsetAt({ line, character }) {
      const start = lineStarts[line];
      if (start === undefined) {
        return line < 0 ? 0 : text.length;
      }
      const next = lineStarts[line + 1] ?? text.length;
      return Math.min(start + Math.max(character, 0), next);
    },
  };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 0x0d && text.charCodeAt(offset + 1) === 0x0a) {
      continue;
    }
    if (code === 0x0a || code === 0x0d) {
      starts.push(offset + 1);
    }
  }
  return starts;
}

/** By binary search; 0 where every element is greater. */
export function lastIndexAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
