import type { NodeType } from "jsonc-parser";
import type { Problem } from "./problem.ts";
import { createProblem, type ProblemCode, type ProblemData } from "./problem-catalog.ts";
import type { TextRange } from "./text-range.ts";

/** A text longer than this is refused unread: about twice a plan of 100,000 steps. */
export const PLAN_LENGTH_MAX = 64 * 1024 * 1024;

/** Brackets nested deeper than this are refused: reading and checking recurse, and no plan needs ten. */
export const NESTING_MAX = 200;

/** Reading stops at so many syntax problems: what follows is no JSON, and nobody reads on. */
const SYNTAX_PROBLEMS_MAX = 100;

/** jsonc-parser's `Node` while it is being built; all have one shape, which keeps reading them fast. */
export interface GrowingNode {
  readonly type: NodeType;
  readonly offset: number;
  length: number;
  value: unknown;
  colonOffset: number | undefined;
  readonly parent: GrowingNode | undefined;
  children: GrowingNode[] | undefined;
}

/** Where reading stands in a text, and what it has met. */
export interface JsonCursor {
  readonly text: string;
  position: number;
  readonly problems: Problem[];
  /** A bracket, comma, colon or value is missing, or something stands where it can't. */
  isBroken: boolean;
  /** Reading has stopped before the end; what is open is not to be reported. */
  isGivenUp: boolean;
  readonly lineComments: TextRange[];
}

export function createJsonCursor(text: string): JsonCursor {
  return { text, position: 0, problems: [], isBroken: false, isGivenUp: false, lineComments: [] };
}

export function createNode(type: NodeType, offset: number, parent: GrowingNode | undefined): GrowingNode {
  return { type, offset, length: 0, value: undefined, colonOffset: undefined, parent, children: undefined };
}

/** Reports something that leaves the structure in doubt. */
export function reportBroken<Code extends ProblemCode>(
  cursor: JsonCursor,
  code: Code,
  range: TextRange,
  data: ProblemData<Code>,
): void {
  cursor.isBroken = true;
  report(cursor, createProblem(code, range, data));
}

export function report(cursor: JsonCursor, problem: Problem): void {
  if (cursor.isGivenUp) {
    return;
  }
  cursor.problems.push(problem);
  if (cursor.problems.length >= SYNTAX_PROBLEMS_MAX) {
    giveUp(cursor);
  }
}

export function giveUp(cursor: JsonCursor): void {
  cursor.isBroken = true;
  cursor.isGivenUp = true;
  cursor.position = cursor.text.length;
}

/** Moves to the next character that is neither white space nor part of a comment. */
export function skipTrivia(cursor: JsonCursor): void {
  const { text } = cursor;
  for (;;) {
    const code = text.charCodeAt(cursor.position);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      cursor.position++;
    } else if (code === 0x2f) {
      if (!skipComment(cursor)) {
        return;
      }
    } else if (code === 0xfeff && cursor.position === 0) {
      cursor.position = 1;
    } else {
      return;
    }
  }
}

function skipComment(cursor: JsonCursor): boolean {
  const { text } = cursor;
  const start = cursor.position;
  const second = text.charCodeAt(start + 1);
  if (second === 0x2f) {
    cursor.position = endOfLine(text, start);
    cursor.lineComments.push({ start, end: cursor.position });
    return true;
  }
  if (second !== 0x2a) {
    return false;
  }
  const end = text.indexOf("*/", start + 2);
  cursor.position = end < 0 ? text.length : end + 2;
  if (end < 0) {
    reportBroken(cursor, "json.unclosed-comment", { start, end: start + 2 }, {});
  }
  return true;
}

function endOfLine(text: string, from: number): number {
  let position = from;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code === 0x0a || code === 0x0d) {
      break;
    }
    position++;
  }
  return position;
}

/** Reads a text in double quotes (or, with a problem, in single ones) that begins at the cursor. */
export function readString(cursor: JsonCursor, parent: GrowingNode | undefined): GrowingNode {
  const { text } = cursor;
  const node = createNode("string", cursor.position, parent);
  const quote = text.charCodeAt(cursor.position);
  let position = cursor.position + 1;
  let copied = position;
  let value = "";
  for (;;) {
    const code = text.charCodeAt(position);
    if (code === quote) {
      break;
    }
    if (code >= 0x20 && code !== 0x5c) {
      position++;
    } else if (code === 0x5c) {
      value += text.slice(copied, position);
      const decoded = readEscape(cursor, position);
      value += decoded.value;
      position = decoded.end;
      copied = decoded.end;
    } else if (code === 0x0a || code === 0x0d || Number.isNaN(code)) {
      return finishString(cursor, node, value + text.slice(copied, position), position);
    } else {
      reportControlCharacter(cursor, position);
      position++;
    }
    if (cursor.isGivenUp) {
      return finishString(cursor, node, value, text.length);
    }
  }
  node.value = copied === node.offset + 1 ? text.slice(copied, position) : value + text.slice(copied, position);
  node.length = position + 1 - node.offset;
  if (!cursor.isGivenUp) {
    cursor.position = position + 1;
  }
  if (quote === 0x27) {
    reportSingleQuotes(cursor, node);
  }
  return node;
}

function finishString(cursor: JsonCursor, node: GrowingNode, value: string, end: number): GrowingNode {
  node.value = value;
  node.length = end - node.offset;
  cursor.position = end;
  reportBroken(cursor, "json.unclosed-string", { start: node.offset, end }, {});
  return node;
}

const simpleEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** The text that an escape at `start` stands for; a wrong one stands for itself. */
function readEscape(cursor: JsonCursor, start: number): { readonly value: string; readonly end: number } {
  const { text } = cursor;
  const name = text.charAt(start + 1);
  const simple = Object.hasOwn(simpleEscapes, name) ? simpleEscapes[name] : undefined;
  if (simple !== undefined) {
    return { value: simple, end: start + 2 };
  }
  const digits = text.slice(start + 2, start + 6);
  if (name === "u" && /^[0-9a-fA-F]{4}$/.test(digits)) {
    return { value: String.fromCharCode(Number.parseInt(digits, 16)), end: start + 6 };
  }
  const end = name === "" || name === "\n" || name === "\r" ? start + 1 : start + 2;
  const written = text.slice(start, end);
  const range = { start, end };
  report(
    cursor,
    createProblem(
      "json.bad-escape",
      range,
      { escape: written },
      { fixes: [{ title: "Write a backslash", edits: [{ range: { start, end: start + 1 }, newText: "\\\\" }] }] },
    ),
  );
  return { value: written, end };
}

function reportControlCharacter(cursor: JsonCursor, position: number): void {
  const code = cursor.text.charCodeAt(position);
  const written = code === 0x09 ? "\\t" : `\\u${code.toString(16).padStart(4, "0")}`;
  const range = { start: position, end: position + 1 };
  const fixes = [{ title: `Replace by \`${written}\``, edits: [{ range, newText: written }] }];
  report(cursor, createProblem("json.control-character", range, { escape: written }, { fixes }));
}

function reportSingleQuotes(cursor: JsonCursor, node: GrowingNode): void {
  const range = { start: node.offset, end: node.offset + node.length };
  const fixes = [{ title: "Use double quotes", edits: [{ range, newText: JSON.stringify(node.value) }] }];
  report(cursor, createProblem("json.single-quotes", range, {}, { fixes }));
}

const numberForm = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Reads `true`, `false`, `null`, a number, or, with a problem, whatever word stands at the cursor. */
export function readWord(cursor: JsonCursor, parent: GrowingNode | undefined): GrowingNode | undefined {
  const start = cursor.position;
  const end = endOfWord(cursor.text, start);
  const word = cursor.text.slice(start, end);
  cursor.position = end;
  if (word === "true" || word === "false") {
    return literal("boolean", word === "true");
  }
  if (word === "null") {
    return literal("null", null);
  }
  if (numberForm.test(word)) {
    return literal("number", Number(word));
  }
  const range = { start, end };
  const fixes = [{ title: "Put it in double quotes", edits: [{ range, newText: JSON.stringify(word) }] }];
  cursor.isBroken = true;
  report(cursor, createProblem("json.bare-word", range, { word: clip(word) }, { fixes }));
  return undefined;

  function literal(type: "boolean" | "null" | "number", value: unknown): GrowingNode {
    const node = createNode(type, start, parent);
    node.value = value;
    node.length = end - start;
    return node;
  }
}

/** End of the run of characters up to a space, bracket, comma, colon, quote or slash; at least one character. */
export function endOfWord(text: string, start: number): number {
  let position = start + 1;
  while (position < text.length && !isWordEnd(text.charCodeAt(position))) {
    position++;
  }
  return position;
}

function isWordEnd(code: number): boolean {
  switch (code) {
    case 0x22: // "
    case 0x27: // '
    case 0x2c: // ,
    case 0x2f: // /
    case 0x3a: // :
    case 0x5b: // [
    case 0x5d: // ]
    case 0x7b: // {
    case 0x7d: // }
      return true;
    default:
      return code <= 0x20;
  }
}

/** Words in messages are cut at this length. */
const WORD_SHOWN_MAX = 40;

export function clip(word: string): string {
  return word.length <= WORD_SHOWN_MAX ? word : `${word.slice(0, WORD_SHOWN_MAX)}…`;
}
