import {
  clip,
  createJsonCursor,
  createNode,
  endOfWord,
  type GrowingNode,
  giveUp,
  type JsonCursor,
  NESTING_MAX,
  readString,
  readWord,
  report,
  reportBroken,
  skipTrivia,
} from "./json-cursor.ts";
import type { Problem } from "./problem.ts";
import { createProblem } from "./problem-catalog.ts";
import type { TextRange } from "./text-range.ts";

// JSON with comments and trailing commas → jsonc-parser's syntax tree and our problems, from any text, however broken.
// Not by jsonc-parser itself: it recurses without a limit, can't stop at nonsense (20 MB of it take seconds), and lets
// the next step slip into an unclosed one. Duplicate keys and what is left open are found on the way.

export interface ParsedJson {
  readonly root: GrowingNode | undefined;
  readonly problems: readonly Problem[];
  readonly isBroken: boolean;
  readonly lineComments: readonly TextRange[];
}

/** Reads a text whose first character that counts is `{`; anything else gives no root. */
export function parseJson(text: string): ParsedJson {
  const cursor = createJsonCursor(text);
  const nul = text.indexOf("\0");
  // No JSON holds one, but UTF-16 that was read as UTF-8 does, beside every letter.
  if (nul >= 0) {
    reportBroken(cursor, "json.encoding", { start: nul, end: nul + 1 }, {});
    giveUp(cursor);
  }
  skipTrivia(cursor);
  const root = text.charCodeAt(cursor.position) === 0x7b ? parseObject(cursor, undefined, surroundings) : undefined;
  if (root === undefined) {
    reportNoObject(cursor);
  } else {
    reportRest(cursor);
  }
  const { problems, isBroken, lineComments } = cursor;
  return { root, problems, isBroken, lineComments };
}

/** What lies around a value: tells whether a closing bracket belongs to something further out. */
interface Surroundings {
  readonly depth: number;
  readonly isInObject: boolean;
  readonly isInArray: boolean;
}

const surroundings: Surroundings = { depth: 0, isInObject: false, isInArray: false };

function reportNoObject(cursor: JsonCursor): void {
  const { text, position: start } = cursor;
  if (cursor.isGivenUp || cursor.problems.length > 0) {
    return;
  }
  const isEmpty = start >= text.length;
  const range = isEmpty ? { start: 0, end: 0 } : { start, end: endOfWord(text, start) };
  reportBroken(cursor, isEmpty ? "json.empty" : "json.not-object", range, {});
}

function reportRest(cursor: JsonCursor): void {
  skipTrivia(cursor);
  const { text, position: start } = cursor;
  if (start >= text.length) {
    return;
  }
  reportBroken(cursor, "json.text-after-end", { start, end: endOfWord(text, start) }, {});
}

function parseValue(cursor: JsonCursor, parent: GrowingNode, around: Surroundings): GrowingNode | undefined {
  switch (cursor.text.charCodeAt(cursor.position)) {
    case 0x7b: // {
      return parseObject(cursor, parent, around);
    case 0x5b: // [
      return parseArray(cursor, parent, around);
    case 0x22: // "
    case 0x27: // '
      return readString(cursor, parent);
    default:
      return readWord(cursor, parent);
  }
}

/** Reads `[…]`. `needsComma` is about the next entry. */
function parseArray(cursor: JsonCursor, parent: GrowingNode, around: Surroundings): GrowingNode {
  const node = openBracket(cursor, "array", parent, around);
  const children = node.children ?? [];
  const inside = { depth: around.depth + 1, isInObject: around.isInObject, isInArray: true };
  let needsComma = false;
  for (;;) {
    skipTrivia(cursor);
    const start = cursor.position;
    const code = cursor.text.charCodeAt(start);
    if (Number.isNaN(code)) {
      return leaveOpen(cursor, node);
    }
    if (code === 0x5d) {
      return closeBracket(cursor, node);
    }
    if (code === 0x7d && around.isInObject) {
      return leaveOpen(cursor, node);
    }
    if (code === 0x2c) {
      if (!needsComma) {
        reportUnexpected(cursor, ",");
      } else {
        cursor.position++;
      }
      needsComma = false;
      continue;
    }
    if (code === 0x7d || code === 0x3a) {
      reportUnexpected(cursor, String.fromCharCode(code));
      continue;
    }
    const last = children.at(-1);
    const child = parseValue(cursor, node, inside);
    if (child !== undefined && child.type === "string" && around.isInObject && isColonNext(cursor)) {
      // A key: the bracket of this list is missing, and the object around it goes on.
      cursor.position = start;
      return leaveOpen(cursor, node);
    }
    if (needsComma && last !== undefined && !endedOpen(cursor, last)) {
      reportMissingComma(cursor, last);
    }
    if (child !== undefined) {
      children.push(child);
    }
    needsComma = true;
  }
}

function parseObject(cursor: JsonCursor, parent: GrowingNode | undefined, around: Surroundings): GrowingNode {
  const node = openBracket(cursor, "object", parent, around);
  const properties = node.children ?? [];
  const inside = { depth: around.depth + 1, isInObject: true, isInArray: around.isInArray };
  let keys: KeyIndex;
  let needsComma = false;
  for (;;) {
    skipTrivia(cursor);
    const code = cursor.text.charCodeAt(cursor.position);
    if (Number.isNaN(code)) {
      return leaveOpen(cursor, node);
    }
    if (code === 0x7d) {
      return closeBracket(cursor, node);
    }
    if (code === 0x5d && around.isInArray) {
      return leaveOpen(cursor, node);
    }
    if (code === 0x7b && parent?.type === "array") {
      return leaveOpen(cursor, node);
    }
    if (code === 0x2c) {
      if (!needsComma) {
        reportUnexpected(cursor, ",");
      } else {
        cursor.position++;
      }
      needsComma = false;
      continue;
    }
    if (code === 0x7b || code === 0x5b) {
      reportUnexpected(cursor, String.fromCharCode(code));
      cursor.position--;
      parseValue(cursor, node, inside);
      needsComma = true;
      continue;
    }
    const last = properties.at(-1);
    const property = parseProperty(cursor, node, inside);
    if (property === undefined) {
      continue;
    }
    if (needsComma && last !== undefined && !endedOpen(cursor, last)) {
      reportMissingComma(cursor, last);
    }
    keys = checkDuplicate(cursor, properties, property, keys);
    properties.push(property);
    needsComma = (property.children?.length ?? 0) > 1 || property.colonOffset !== undefined;
  }
}

function openBracket(
  cursor: JsonCursor,
  type: "object" | "array",
  parent: GrowingNode | undefined,
  around: Surroundings,
): GrowingNode {
  const node = createNode(type, cursor.position, parent);
  node.children = [];
  if (around.depth >= NESTING_MAX) {
    const range = { start: node.offset, end: node.offset + 1 };
    reportBroken(cursor, "json.too-deep", range, { levelsMax: NESTING_MAX });
    giveUp(cursor);
  } else {
    cursor.position++;
  }
  return node;
}

function closeBracket(cursor: JsonCursor, node: GrowingNode): GrowingNode {
  cursor.position++;
  node.length = cursor.position - node.offset;
  return node;
}

/** The closing bracket is missing. At the end of the text only the innermost one is reported. */
function leaveOpen(cursor: JsonCursor, node: GrowingNode): GrowingNode {
  node.length = cursor.position - node.offset;
  const range = { start: node.offset, end: node.offset + 1 };
  reportBroken(cursor, "json.unclosed-bracket", range, { bracket: node.type === "array" ? "[" : "{" });
  if (cursor.position >= cursor.text.length) {
    giveUp(cursor);
  }
  return node;
}

function parseProperty(cursor: JsonCursor, parent: GrowingNode, inside: Surroundings): GrowingNode | undefined {
  const { text } = cursor;
  const node = createNode("property", cursor.position, parent);
  const key = readKey(cursor, node);
  if (key === undefined) {
    return undefined;
  }
  node.children = [key];
  skipTrivia(cursor);
  const hasColon = text.charCodeAt(cursor.position) === 0x3a;
  if (hasColon) {
    node.colonOffset = cursor.position++;
  } else {
    reportBroken(cursor, "json.missing-colon", rangeOf(key), { key: clip(String(key.value)) });
  }
  skipTrivia(cursor);
  const problemsBefore = cursor.problems.length;
  const value = readPropertyValue(cursor, node, inside);
  if (value !== undefined) {
    node.children.push(value);
  }
  // A word that is no value has been reported as such.
  else if (hasColon && cursor.problems.length === problemsBefore) {
    reportMissingValue(cursor, node, key);
  }
  const end = value ? value.offset + value.length : node.colonOffset ? node.colonOffset + 1 : key.offset + key.length;
  node.length = end - node.offset;
  return node;
}

function readKey(cursor: JsonCursor, parent: GrowingNode): GrowingNode | undefined {
  const { text, position: start } = cursor;
  const code = text.charCodeAt(start);
  if (code === 0x22 || code === 0x27) {
    return readString(cursor, parent);
  }
  const end = endOfWord(text, start);
  const word = text.slice(start, end);
  cursor.position = end;
  skipTrivia(cursor);
  const range = { start, end };
  cursor.isBroken = true;
  if (text.charCodeAt(cursor.position) !== 0x3a || !/^[\w$-]+$/.test(word)) {
    report(cursor, createProblem("json.unexpected", range, { text: clip(word) }));
    return undefined;
  }
  const fixes = [{ title: "Put it in double quotes", edits: [{ range, newText: JSON.stringify(word) }] }];
  report(cursor, createProblem("json.bare-word", range, { word: clip(word) }, { fixes }));
  const key = createNode("string", start, parent);
  key.value = word;
  key.length = word.length;
  return key;
}

/** The value after a colon, unless what stands there closes the object or is the next key. */
function readPropertyValue(cursor: JsonCursor, property: GrowingNode, inside: Surroundings): GrowingNode | undefined {
  const start = cursor.position;
  const code = cursor.text.charCodeAt(start);
  if (Number.isNaN(code) || code === 0x7d || code === 0x2c || code === 0x5d || code === 0x3a) {
    return undefined;
  }
  const value = parseValue(cursor, property, inside);
  if (value?.type === "string" && isColonNext(cursor)) {
    cursor.position = start;
    return undefined;
  }
  return value;
}

function isColonNext(cursor: JsonCursor): boolean {
  skipTrivia(cursor);
  return cursor.text.charCodeAt(cursor.position) === 0x3a;
}

/** From this many keys on, an object's keys are looked up in a map. */
const KEYS_SCANNED_MAX = 12;

/** The keys of an object with many; undefined while there are few. */
type KeyIndex = Map<unknown, GrowingNode> | undefined;

/** Reports a key that the object has already. Returns the index to go on with. */
function checkDuplicate(
  cursor: JsonCursor,
  properties: GrowingNode[],
  property: GrowingNode,
  index: KeyIndex,
): KeyIndex {
  const key = property.children?.[0];
  if (key === undefined) {
    return index;
  }
  const first = index === undefined ? findKey(properties, key.value) : index.get(key.value);
  if (first !== undefined) {
    const related = [{ message: "It stands here first.", range: innerRangeOf(first) }];
    const data = { key: clip(String(key.value)) };
    report(cursor, createProblem("json.duplicate-key", innerRangeOf(key), data, { related }));
  } else if (index !== undefined) {
    index.set(key.value, key);
  } else if (properties.length === KEYS_SCANNED_MAX) {
    return new Map([...properties, property].map(({ children }) => [children?.[0]?.value, children?.[0] ?? key]));
  }
  return index;
}

function findKey(properties: readonly GrowingNode[], name: unknown): GrowingNode | undefined {
  for (const { children } of properties) {
    const key = children?.[0];
    if (key?.value === name) {
      return key;
    }
  }
  return undefined;
}

/** Reports a character that can't stand here, and skips it. */
function reportUnexpected(cursor: JsonCursor, text: string): void {
  const start = cursor.position;
  cursor.position++;
  reportBroken(cursor, "json.unexpected", { start, end: start + 1 }, { text });
}

function reportMissingComma(cursor: JsonCursor, after: GrowingNode): void {
  const end = after.offset + after.length;
  cursor.isBroken = true;
  const fixes = [{ title: "Insert a comma", edits: [{ range: { start: end, end }, newText: "," }] }];
  report(cursor, createProblem("json.missing-comma", { start: end - 1, end }, {}, { fixes }));
}

function reportMissingValue(cursor: JsonCursor, property: GrowingNode, key: GrowingNode): void {
  const start = property.colonOffset ?? key.offset;
  reportBroken(cursor, "json.missing-value", { start, end: start + 1 }, { key: clip(String(key.value)) });
}

/** Its closing quote or bracket is missing, and may have swallowed the comma. */
function endedOpen(cursor: JsonCursor, node: GrowingNode): boolean {
  const last = node.type === "property" ? (node.children?.[1] ?? node) : node;
  if (last.type === "property") {
    return true;
  }
  const close = cursor.text.charAt(last.offset + last.length - 1);
  if (last.type === "string") {
    return last.length < 2 || close !== cursor.text.charAt(last.offset);
  }
  if (last.type === "object") {
    return close !== "}";
  }
  return last.type === "array" && close !== "]";
}

function rangeOf(node: GrowingNode): TextRange {
  return { start: node.offset, end: node.offset + node.length };
}

function innerRangeOf(key: GrowingNode): TextRange {
  return key.length >= 2 ? { start: key.offset + 1, end: key.offset + key.length - 1 } : rangeOf(key);
}
