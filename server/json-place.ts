// Recognizes what belongs where a cursor stands in a plan's JSON (a key, a value, an entry of a list), and how to put it
// there so that nothing around it breaks: with the commas and quotes that are missing, and without eating what follows.
import type { PlanSource } from "../engine/plan/plan-source.ts";
import type { TextRange } from "../engine/plan/text-range.ts";
import { type Container, type CursorPath, type CursorToken, readCursorPath } from "./cursor-path.ts";
import { type JsonToken, nextJsonToken, readJsonTokens } from "./json-tokens.ts";

export interface JsonPlace {
  /** From the whole plan to what the cursor stands in. */
  readonly containers: readonly Container[];
  readonly slot: "key" | "value" | "item";
  /** The text or word that stands there, without its quotes; undefined where nothing is written yet. */
  readonly written: string | undefined;
  /** The colon of a key, and so its value, stand there already. */
  readonly hasValue: boolean;
  /** Keys (or texts of a list) behind the cursor in the same container, as far as they can be told. */
  readonly after: ReadonlyMap<string, string | undefined>;
  /** What an accepted proposal replaces, quotes included. */
  readonly replace: TextRange;
  /** White space that the replaced range holds besides, because an edit has to hold the cursor. */
  readonly lead: string;
  /** Where a comma is missing in front of it. */
  readonly commaAt: number | undefined;
  /** Whether a comma is missing behind it. */
  readonly needsComma: boolean;
}

/** Undefined where nothing can be inserted: in a comment, directly behind a value, in front of a list that is there. */
export function findJsonPlace(source: PlanSource, cursor: number): JsonPlace | undefined {
  const { text } = source;
  const start = nextJsonToken(text, 0)?.start ?? 0;
  const path = readCursorPath(text, start, cursor, { skip: createSkip(source, cursor) });
  const innermost = path?.containers.at(-1);
  if (path === undefined || innermost === undefined) {
    return undefined;
  }
  const slot = slotOf(innermost, path);
  if (slot === undefined || (path.previous === "value" && path.token === undefined && path.previousEnd === cursor)) {
    return undefined;
  }
  const site = siteOf(text, path, slot, cursor);
  if (site === undefined) {
    return undefined;
  }
  const after = readAfter(text, site.replace.end, innermost.kind);
  return { containers: path.containers, slot, after, ...site };
}

/** The steps in front of the cursor are whole and of no interest; without broken text all of them are passed at once. */
function createSkip({ steps, isBroken, text }: PlanSource, cursor: number): (offset: number) => number | undefined {
  const ends = new Map<number, number>();
  let run: { start: number; end: number; list: string } | undefined;
  for (const { node, list } of steps) {
    const end = node.offset + node.length;
    if (end >= cursor || node.type !== "object" || text.charAt(end - 1) !== "}") {
      continue;
    }
    if (isBroken) {
      ends.set(node.offset, end);
    } else if (run?.list === list) {
      run.end = end;
      ends.set(run.start, end);
    } else {
      run = { start: node.offset, end, list };
      ends.set(node.offset, end);
    }
  }
  return (offset) => ends.get(offset);
}

function slotOf(innermost: Container, { previous, token }: CursorPath): JsonPlace["slot"] | undefined {
  if (innermost.kind === "array") {
    return "item";
  }
  if (innermost.key === undefined || (previous === "value" && innermost.hasColon)) {
    return "key";
  }
  // Behind a key only a colon can follow.
  return innermost.hasColon && (previous === "opening" || token !== undefined) ? "value" : undefined;
}

type Site = Omit<JsonPlace, "containers" | "slot" | "after">;

function siteOf(text: string, path: CursorPath, slot: JsonPlace["slot"], cursor: number): Site | undefined {
  const commaAt = path.previous === "value" ? path.previousEnd : undefined;
  const { token } = path;
  if (token !== undefined) {
    const range = wholeOf(text, token, cursor);
    const next = nextJsonToken(text, range.end);
    return {
      written: text.slice(token.range.start, Math.min(token.range.end, range.end)),
      hasValue: slot === "key" && next?.kind === ":",
      replace: range,
      lead: "",
      commaAt,
      needsComma: startsValue(next),
    };
  }
  const next = nextJsonToken(text, cursor);
  const isKeyNext = next !== undefined && isFollowedByColon(text, next);
  if (slot !== "value" || next === undefined || isKeyNext || !startsValue(next)) {
    const replace = { start: cursor, end: cursor };
    return { written: undefined, hasValue: false, replace, lead: "", commaAt, needsComma: startsValue(next) };
  }
  // A value stands there: a text or word is replaced, a list or object stays.
  const lead = text.slice(cursor, next.start);
  if (next.kind === "{" || next.kind === "[" || /\S|[\r\n]/.test(lead)) {
    return undefined;
  }
  const written = next.kind === "string" ? next.text.slice(1, -1) : next.text;
  const replace = { start: cursor, end: next.end };
  const needsComma = startsValue(nextJsonToken(text, next.end));
  return { written, hasValue: false, replace, lead, commaAt, needsComma };
}

const NAME_LETTERS = /[\w$.-]*/y;

/** The token with its quotes. Of a text that is still open only what looks like a name. */
function wholeOf(text: string, token: CursorToken, cursor: number): TextRange {
  const { range } = token;
  if (token.kind === "word") {
    return range;
  }
  const start = range.start - 1;
  if (token.isClosed && endsHere(text, range.end + 1)) {
    return { start, end: range.end + 1 };
  }
  NAME_LETTERS.lastIndex = cursor;
  NAME_LETTERS.test(text);
  return { start, end: Math.max(cursor, NAME_LETTERS.lastIndex) };
}

/** Whether a quote in front of the offset ends its text; else it was meant to begin the next one. */
function endsHere(text: string, offset: number): boolean {
  const next = nextJsonToken(text, offset);
  if (next === undefined || next.kind === "word" || next.kind === "string") {
    return next === undefined || /[\r\n]/.test(text.slice(offset, next.start));
  }
  return true;
}

function startsValue(token: JsonToken | undefined): boolean {
  return token !== undefined && ["string", "word", "{", "["].includes(token.kind);
}

function isFollowedByColon(text: string, token: JsonToken): boolean {
  return token.kind === "string" && nextJsonToken(text, token.end)?.kind === ":";
}

/** Far behind the cursor nothing belongs to the same container any more, unless a bracket is missing. */
const AFTER_LETTERS_MAX = 100_000;

function readAfter(text: string, start: number, kind: Container["kind"]): Map<string, string | undefined> {
  const after = new Map<string, string | undefined>();
  let depth = 0;
  let last: JsonToken | undefined;
  let key: string | undefined;
  for (const token of readJsonTokens(text, start)) {
    if (token.start > start + AFTER_LETTERS_MAX) {
      break;
    }
    switch (token.kind) {
      case "{":
      case "[":
        // An object where a key belongs begins the next step: the bracket before it is missing.
        if (depth === 0 && kind === "object" && last?.kind !== ":") {
          return after;
        }
        depth++;
        break;
      case "}":
      case "]":
        depth--;
        break;
      case ":":
        if (depth === 0 && last?.kind === "string") {
          key = last.text.slice(1, -1);
          after.set(key, undefined);
        }
        break;
      case "string":
      case "word":
        if (depth === 0 && last?.kind === ":" && key !== undefined) {
          after.set(key, token.kind === "string" ? token.text.slice(1, -1) : token.text);
        } else if (depth === 0 && kind === "array" && token.kind === "string") {
          after.set(token.text.slice(1, -1), undefined);
        }
        break;
      default:
    }
    if (depth < 0) {
      return after;
    }
    last = token.kind === "comment" ? last : token;
  }
  return after;
}
