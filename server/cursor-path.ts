// Where a cursor stands inside a JSON text, found by reading the tokens from a start to the cursor. Unlike the syntax
// tree it cannot be misled by what comes after the cursor, which is where a text that is being typed is broken.
import type { TextRange } from "../engine/plan/text-range.ts";
import { type JsonToken, readJsonTokens } from "./json-tokens.ts";

export interface CursorPath {
  /** From the outermost container to the innermost; never empty. */
  readonly containers: readonly Container[];
  /** The string or bare word that the cursor stands in or at the end of. */
  readonly token: CursorToken | undefined;
  /** What stands before the token, or before the cursor where there is none: `opening` is `[`, `{` or `:`. */
  readonly previous: "opening" | "comma" | "value";
  /** Where what stands before ends. */
  readonly previousEnd: number;
}

export type Container = ObjectContainer | ArrayContainer;

export interface ObjectContainer {
  readonly kind: "object";
  readonly offset: number;
  /** The property whose value comes next or is being written; undefined where a key is. */
  key: string | undefined;
  /** Whether the colon behind the key has been read. */
  hasColon: boolean;
  /** The value of `id`, when it stands before the cursor. */
  id: string | undefined;
  /** The keys before the cursor, and the texts of those values that are one string or word. */
  readonly entries: Map<string, string | undefined>;
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

interface CursorPathOptions {
  /** Where a whole value that begins at an offset ends, if nobody needs to look into it. */
  readonly skip?: (offset: number) => number | undefined;
}

/** Undefined when the cursor is in a comment, or outside the object or array that begins at `start`. */
export function readCursorPath(
  text: string,
  start: number,
  cursor: number,
  { skip }: CursorPathOptions = {},
): CursorPath | undefined {
  const containers: Container[] = [];
  let previous: CursorPath["previous"] = "opening";
  let previousEnd = start;
  for (const token of readJsonTokens(text, start, skip)) {
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
        return containers.length === 0 ? undefined : { containers, token: found, previous, previousEnd };
      }
      previous = advance(containers, token, previous);
      previousEnd = token.end;
      if (containers.length === 0) {
        return undefined;
      }
    }
  }
  return containers.length === 0 ? undefined : { containers, token: undefined, previous, previousEnd };
}

/** Whether a letter typed at the cursor would belong to the token. */
function isInside(token: JsonToken, cursor: number): boolean {
  return token.start < cursor && (token.isOpen ? cursor <= token.end : cursor < token.end);
}

function tokenAtCursor(token: JsonToken, cursor: number): CursorToken | undefined {
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
function advance(containers: Container[], token: JsonToken, previous: CursorPath["previous"]): CursorPath["previous"] {
  const innermost = containers.at(-1);
  switch (token.kind) {
    case "{": {
      const entries = new Map<string, string | undefined>();
      const key = undefined;
      containers.push({ kind: "object", offset: token.start, key, hasColon: false, id: undefined, entries });
      return "opening";
    }
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
        innermost.hasColon = false;
      }
      return "comma";
    case ":":
      if (innermost?.kind === "object") {
        innermost.hasColon = true;
      }
      return "opening";
    case "string":
      takeString(innermost, token.text.slice(1, token.isOpen ? undefined : -1), previous);
      return "value";
    case "word":
      takeWord(innermost, token.text);
      return "value";
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
    container.hasColon = false;
    container.entries.set(value, undefined);
    return;
  }
  container.entries.set(container.key, value);
  if (container.key === "id") {
    container.id = value;
  }
}

function takeWord(container: Container | undefined, word: string): void {
  if (container?.kind === "object" && container.key !== undefined && container.hasColon) {
    container.entries.set(container.key, word);
  }
}
