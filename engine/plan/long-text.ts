import type { Node } from "jsonc-parser";
import { entriesOf, keyOf, textOf, valueAt } from "./plan-node.ts";

// A long text may be written as the list of its lines.

/** Lines are joined by `\n`; none is added at the end. */
export function joinLines(text: string | readonly string[]): string {
  return typeof text === "string" ? text : text.join("\n");
}

/** The text of a node that holds one, in either form. */
export function longTextOf(node: Node | undefined): string | undefined {
  if (node?.type !== "array") {
    return textOf(node);
  }
  const lines = entriesOf(node).map(textOf);
  return lines.every((line) => line !== undefined) ? joinLines(lines) : undefined;
}

/** Whether the value of this property of a plan may be a list of lines. */
export function isLongText(property: Node): boolean {
  const object = property.parent;
  switch (keyOf(property)) {
    case "description":
      return isPlanStepOrParam(object);
    case "stdin":
      return isStep(object);
    case "script":
      return isDefinition(object) && textOf(valueAt(object, "type")) === "shell";
    case "inline":
    case "content":
    case "message":
      return isDefinition(object);
    default:
      return false;
  }
}

function isPlanStepOrParam(object: Node | undefined): boolean {
  const outer = object?.parent;
  const isPlan = object !== undefined && outer === undefined;
  const isParam = outer?.type === "property" && isTopLevel(outer.parent?.parent, "params");
  return isPlan || isParam || isStep(object);
}

function isDefinition(object: Node | undefined): boolean {
  const property = object?.parent;
  return property?.type === "property" && keyOf(property) === "step_def" && isStep(property.parent);
}

function isStep(object: Node | undefined): boolean {
  const list = object?.parent;
  return list?.type === "array" && (isTopLevel(list.parent, "steps") || isTopLevel(list.parent, "finally"));
}

/** Whether this is the property of that name of the whole document. */
function isTopLevel(property: Node | undefined, key: string): boolean {
  return property?.type === "property" && keyOf(property) === key && property.parent?.parent === undefined;
}
