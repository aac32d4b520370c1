// How types relate: which can be equal, and what two of them have in common.
import { type ExpressionType, isNumber, isText, isUnknown, NULL, nullable, STRING } from "./expression-type.ts";

/** Whether values of the two could ever be equal. */
export function canBeEqual(left: ExpressionType, right: ExpressionType): boolean {
  if (isUnknown(left) || isUnknown(right)) {
    return true;
  }
  if (left.kind === "nullable") {
    return right.kind === "null" || canBeEqual(left.of, right);
  }
  if (right.kind === "nullable") {
    return left.kind === "null" || canBeEqual(left, right.of);
  }
  if (isNumber(left)) {
    return isNumber(right);
  }
  if (left.kind === "enum" && right.kind === "enum") {
    return left.values.some((value) => right.values.includes(value));
  }
  if (isText(left)) {
    return isText(right);
  }
  if (left.kind === "list") {
    return right.kind === "list" && canBeEqual(left.element, right.element);
  }
  if (left.kind === "map") {
    return right.kind === "map" && canBeEqual(left.value, right.value);
  }
  if (left.kind === "record" || right.kind === "record") {
    return false;
  }
  return left.kind === right.kind;
}

/** The type that holds all values of both; undefined where a list or `?:` may not mix them. */
export function joinTypes(left: ExpressionType, right: ExpressionType): ExpressionType | undefined {
  if (left === right || isUnknown(right)) {
    return left;
  }
  if (isUnknown(left)) {
    return right;
  }
  if (left.kind === "null") {
    return right.kind === "null" ? NULL : nullable(right);
  }
  if (right.kind === "null") {
    return nullable(left);
  }
  if (left.kind === "nullable") {
    return joinNullable(left.of, right);
  }
  if (right.kind === "nullable") {
    return joinNullable(left, right.of);
  }
  if (left.kind === "enum" && right.kind === "enum" && isSameSet(left.values, right.values)) {
    return left;
  }
  if (isText(left) && isText(right)) {
    return STRING;
  }
  if (left.kind === "list" && right.kind === "list") {
    const element = joinTypes(left.element, right.element);
    return element === undefined ? undefined : { kind: "list", element };
  }
  if (left.kind === "map" && right.kind === "map") {
    const value = joinTypes(left.value, right.value);
    return value === undefined ? undefined : { kind: "map", value, isTotal: false };
  }
  if (left.kind === "record" || right.kind === "record") {
    return undefined;
  }
  return left.kind === right.kind ? left : undefined;
}

function joinNullable(left: ExpressionType, right: ExpressionType): ExpressionType | undefined {
  const joined = joinTypes(left, right.kind === "nullable" ? right.of : right);
  return joined === undefined ? undefined : nullable(joined);
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((value) => right.includes(value));
}
