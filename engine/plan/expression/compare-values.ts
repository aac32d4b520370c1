import { type CallSite, type EvaluationFrame, spend, spendCharacters } from "./evaluation-frame.ts";
import type { RecordValue, Value } from "./value.ts";
import { isList, isRecord } from "./value-kinds.ts";

/** CEL's `==`: total, by value, at any depth; every element compared is paid for. */
export function areEqual(left: Value, right: Value, frame: EvaluationFrame, site: CallSite): boolean {
  if (typeof left === "string" && typeof right === "string") {
    spendCharacters(frame, Math.min(left.length, right.length), site);
    return left === right;
  }
  if (isList(left)) {
    return isList(right) && areListsEqual(left, right, frame, site);
  }
  if (isRecord(left)) {
    return isRecord(right) && areMapsEqual(left, right, frame, site);
  }
  return left === right;
}

function areListsEqual(
  left: readonly Value[],
  right: readonly Value[],
  frame: EvaluationFrame,
  site: CallSite,
): boolean {
  if (left.length !== right.length) {
    return false;
  }
  return left.every((item, index) => {
    spend(frame, 1, site);
    return areEqual(item, right[index] ?? null, frame, site);
  });
}

function areMapsEqual(left: RecordValue, right: RecordValue, frame: EvaluationFrame, site: CallSite): boolean {
  let count = 0;
  for (const name of left.keys()) {
    spend(frame, 1, site);
    count++;
    const value = left.get(name);
    const other = right.get(name);
    if (value === undefined || other === undefined || !areEqual(value, other, frame, site)) {
      return false;
    }
  }
  for (const _ of right.keys()) {
    count--;
  }
  return count === 0;
}
