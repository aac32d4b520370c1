import type { Node } from "jsonc-parser";
import type { NamedRange } from "./plan-source.ts";
import type { TextRange } from "./text-range.ts";

// Reading the syntax tree: what a node holds and where it stands, whatever it turns out to be.

/** The value of `key`; the first one where a key is there twice. */
export function valueAt(object: Node | undefined, key: string): Node | undefined {
  return propertyOf(object, key)?.children?.[1];
}

export function propertyOf(object: Node | undefined, key: string): Node | undefined {
  return propertiesOf(object).find((property) => property.children?.[0]?.value === key);
}

export function propertiesOf(object: Node | undefined): readonly Node[] {
  return object?.type === "object" ? (object.children ?? []) : [];
}

export function entriesOf(array: Node | undefined): readonly Node[] {
  return array?.type === "array" ? (array.children ?? []) : [];
}

export function keyOf(property: Node): string {
  return String(property.children?.[0]?.value ?? "");
}

export function textOf(node: Node | undefined): string | undefined {
  return node?.type === "string" ? String(node.value) : undefined;
}

export function rangeOf(node: Node): TextRange {
  return { start: node.offset, end: node.offset + node.length };
}

/** Inside the quotes of a text; the whole of anything else. */
export function innerRangeOf(node: Node): TextRange {
  if (node.type !== "string") {
    return rangeOf(node);
  }
  // With both quotes a text is at least two longer than its value; while it is typed, the closing one is not there yet.
  const isUnclosed = String(node.value).length === node.length - 1;
  return { start: node.offset + 1, end: node.offset + node.length - (isUnclosed ? 0 : 1) };
}

/** The bracket that opens an object or a list. */
export function openingOf(node: Node): TextRange {
  return { start: node.offset, end: node.offset + 1 };
}

export function keyRangeOf(property: Node): TextRange {
  const key = property.children?.[0];
  return key === undefined ? rangeOf(property) : innerRangeOf(key);
}

export function namedRangeOf(node: Node | undefined): NamedRange | undefined {
  return node?.type === "string" ? { name: String(node.value), range: innerRangeOf(node) } : undefined;
}

export function namedRangesOf(array: Node | undefined): readonly NamedRange[] {
  const named: NamedRange[] = [];
  for (const entry of entriesOf(array)) {
    const name = namedRangeOf(entry);
    if (name !== undefined) {
      named.push(name);
    }
  }
  return named;
}

/** The plain JSON value. `__proto__` becomes a key like any other; of a key that is there twice the first counts. */
export function jsonValueOf(node: Node): unknown {
  switch (node.type) {
    case "array":
      return (node.children ?? []).map(jsonValueOf);
    case "object":
      return objectOf(node);
    default:
      return node.value;
  }
}

function objectOf(node: Node): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) {
      continue;
    }
    const name = String(key.value);
    if (name === "__proto__") {
      Object.defineProperty(object, name, { value: jsonValueOf(value), enumerable: true, configurable: true });
    } else if (!Object.hasOwn(object, name)) {
      object[name] = jsonValueOf(value);
    }
  }
  return object;
}
