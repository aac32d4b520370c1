// Reads JSON token by token, whatever the text: what completion looks at, because a syntax tree of a text that is being
// typed is misled by what stands behind the cursor.
import type { TextRange } from "../engine/plan/text-range.ts";

export interface JsonToken extends TextRange {
  readonly kind: "comment" | "string" | "word" | "{" | "}" | "[" | "]" | "," | ":";
  readonly text: string;
  /** A string without its last quote, a comment that the next letter would belong to. */
  readonly isOpen: boolean;
}

const WHITE_SPACE = /\s+/y;
const TOKEN = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\r\n]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"/]+|[\s\S]/y;

/** `skip` tells where a stretch that begins at a token ends, if it is known to be whole and of no interest. */
export function* readJsonTokens(
  text: string,
  start: number,
  skip: (offset: number) => number | undefined = () => undefined,
): Iterable<JsonToken> {
  let position = start;
  for (;;) {
    WHITE_SPACE.lastIndex = position;
    if (WHITE_SPACE.test(text)) {
      position = WHITE_SPACE.lastIndex;
    }
    const end = skip(position);
    if (end !== undefined) {
      yield { kind: "word", text: "", start: position, end, isOpen: false };
      position = end;
      continue;
    }
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (match === null) {
      return;
    }
    yield createToken(match[0], position);
    position += match[0].length;
  }
}

/** The first token at or behind the offset that is no comment. */
export function nextJsonToken(text: string, offset: number): JsonToken | undefined {
  for (const token of readJsonTokens(text, offset)) {
    if (token.kind !== "comment") {
      return token;
    }
  }
  return undefined;
}

function createToken(text: string, start: number): JsonToken {
  const end = start + text.length;
  const first = text.charAt(0);
  switch (first) {
    case "{":
    case "}":
    case "[":
    case "]":
    case ",":
    case ":":
      return { kind: first, text, start, end, isOpen: false };
    case '"':
      return { kind: "string", text, start, end, isOpen: !/^"(?:[^"\\]|\\.)*"$/.test(text) };
    case "/": {
      const isOpen = !text.startsWith("/*") || !text.endsWith("*/");
      return { kind: text.length > 1 ? "comment" : "word", text, start, end, isOpen };
    }
    default:
      return { kind: "word", text, start, end, isOpen: true };
  }
}
