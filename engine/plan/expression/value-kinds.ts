import type { RecordValue, Value } from "./value.ts";

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function isRecord(value: Value | undefined): value is RecordValue {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
