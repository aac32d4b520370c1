import type { Value } from "./value.ts";

/** What CEL's `string(e)` writes. Lists, maps and null have no text: the checker refuses them, null fails the step before. */
export function stringifyValue(value: Value): string {
  if (typeof value === "string") {
    return value;
  }
  if (typeof value === "number") {
    return stringifyNumber(value);
  }
  if (typeof value === "boolean") {
    return value ? "true" : "false";
  }
  throw new TypeError("Only strings, numbers and bools have a text.");
}

function stringifyNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}
