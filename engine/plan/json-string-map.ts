import { lastIndexAtMost, type TextRange } from "./text-range.ts";

/** Where each character of a decoded JSON string stands in the document, and back. */
export interface JsonStringMap {
  toDocument(offset: number): number;
  fromDocument(offset: number): number;
}

/** `inner` is the string without its quotes. `\n` and `\u0041` are one character each, decoded. */
export function mapJsonString(text: string, inner: TextRange): JsonStringMap {
  const raw = text.slice(inner.start, inner.end);
  if (!raw.includes("\\")) {
    return {
      toDocument: (offset) => inner.start + clamp(offset, raw.length),
      fromDocument: (offset) => clamp(offset - inner.start, raw.length),
    };
  }
  const starts = startsOfCharacters(raw);
  const last = starts.length - 1;
  return {
    toDocument: (offset) => inner.start + (starts[clamp(offset, last)] ?? 0),
    fromDocument: (offset) => lastIndexAtMost(starts, clamp(offset - inner.start, raw.length)),
  };
}

/** Of every decoded UTF-16 unit, and of the end. Wrong escapes are kept as they are, as `json-cursor.ts` reads them. */
function startsOfCharacters(raw: string): number[] {
  const starts: number[] = [];
  let position = 0;
  while (position < raw.length) {
    starts.push(position);
    if (raw[position] !== "\\") {
      position++;
    } else if (/^\\u[0-9a-fA-F]{4}/.test(raw.slice(position, position + 6))) {
      position += 6;
    } else if (/["\\/bfnrt]/.test(raw[position + 1] ?? "")) {
      position += 2;
    } else {
      position++;
    }
  }
  starts.push(raw.length);
  return starts;
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max);
}
