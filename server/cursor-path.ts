// Where a cursor stands inside a step, found by reading the tokens from the step's start to the cursor. Unlike the syntax
// tree it cannot be misled by what comes after the cursor, which is where a text that is being typed is broken.
import type { TextRange } from "../engine/plan/text-range.ts";

export interface CursorPath {
  /** From the outermost container to the innermost; never empty. */
  readonly containers: readonly Container[];
  /** The string or bare word that the cursor stands in or at the end of. */
  readonly token: CursorToken | undefined;
  /** What stands before the token, or before the cursor where there is none: `opening` is `[`, `{` or `:`. */
  readonly previous: "opening" | "comma" | "value";
}

export type Container = ObjectContainer | ArrayContainer;

interface ObjectContainer {
  readonly kind: "object";
  readonly offset: number;
  /** The property whose value comes next or is being written; undefined where a key is. */
  key: string | undefined;
  /** The value of `id`, when it stands before the cursor. */
  id: string | undefined;
}

interface ArrayContainer {
  readonly kind: "array";
  readonly offset: number;
  /** The texts that are complete before the cursor. */
  readonly strings: string[];
}

export interface CursorToken {
  readonly kind: "string" | "word";
  /** Without the quotes. */
  readonly range: TextRange;
  readonly isClosed: boolean;
}

/** Undefined when the cursor is in a comment, or outside the object or array that begins at `start`. */
export function readCursorPath(text: string, start: number, cursor: number): CursorPath | undefined {
  const containers: Container[] = [];
  let previous: CursorPath["previous"] = "opening";
  for (const token of readTokens(text, start)) {
    if (token.start >= cursor) {
      break;
    }
    if (token.kind === "comment") {
      if (isInside(token, cursor)) {
        return undefined;
      }
    } else {
      const found = tokenAtCursor(token, cursor);
      if (found !== undefined) {
        return containers.length === 0 ? undefined : { containers, token: found, previous };
      }
      previous = advance(containers, token, previous);
      if (containers.length === 0) {
        return undefined;
      }
    }
  }
  return containers.length === 0 ? undefined : { containers, token: undefined, previous };
}

interface Token extends TextRange {
  readonly kind: "comment" | "string" | "word" | "{" | "}" | "[" | "]" | "," | ":";
  readonly text: string;
  /** A string without its last quote, a comment that the next letter would belong to. */
  readonly isOpen: boolean;
}

const WHITE_SPACE = /\s+/y;
const TOKEN = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\r\n]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"/]+|[\s\S]/y;

function* readTokens(text: string, start: number): Iterable<Token> {
  let position = start;
  for (;;) {
    WHITE_SPACE.lastIndex = position;
    if (WHITE_SPACE.test(text)) {
      position = WHITE_SPACE.lastIndex;
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

function createToken(text: string, start: number): Token {
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

/** Whether a letter typed at the cursor would belong to the token. */
function isInside(token: Token, cursor: number): boolean {
  return token.start < cursor && (token.isOpen ? cursor <= token.end : cursor < token.end);
}

function tokenAtCursor(token: Token, cursor: number): CursorToken | undefined {
  if (!isInside(token, cursor)) {
    return undefined;
  }
  const { start, end, isOpen } = token;
  if (token.kind === "word") {
    return { kind: "word", range: { start, end }, isClosed: true };
  }
  if (token.kind !== "string") {
    return undefined;
  }
  return { kind: "string", range: { start: start + 1, end: isOpen ? end : end - 1 }, isClosed: !isOpen };
}

/** Takes one whole token into account and tells what now stands before the next. */
function advance(containers: Container[], token: Token, previous: CursorPath["previous"]): CursorPath["previous"] {
  const innermost = containers.at(-1);
  switch (token.kind) {
    case "{":
      containers.push({ kind: "object", offset: token.start, key: undefined, id: undefined });
      return "opening";
    case "[":
      containers.push({ kind: "array", offset: token.start, strings: [] });
      return "opening";
    case "}":
    case "]":
      containers.pop();
      return "value";
    case ",":
      if (innermost?.kind === "object") {
        innermost.key = undefined;
      }
      return "comma";
    case ":":
      return "opening";
    case "string":
      takeString(innermost, token.text.slice(1, token.isOpen ? undefined : -1), previous);
      return "value";
    case "word":
    case "comment":
      return "value";
  }
}

function takeString(container: Container | undefined, value: string, previous: CursorPath["previous"]): void {
  if (container === undefined) {
    return;
  }
  if (container.kind === "array") {
    container.strings.push(value);
    return;
  }
  // After a value without a comma another key must follow; a person forgets commas more often than colons.
  if (container.key === undefined || previous === "value") {
    container.key = value;
  } else if (container.key === "id") {
    container.id = value;
  }
}
