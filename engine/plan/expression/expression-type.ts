import type { ProblemWording } from "./expression-problem.ts";

/**
 * What the checker knows of a value. `enum` is a closed set of strings, usable wherever a string is; `record` has a
 * closed set of members; `dyn` is the element of an empty literal, fits everywhere and never has a value; `error` has
 * been reported already and silences what follows from it.
 */
export type ExpressionType =
  | { readonly kind: "bool" | "int" | "double" | "string" | "null" | "dyn" | "error" }
  | ListType
  | MapType
  | EnumType
  | RecordType
  | NullableType;

export interface ListType {
  readonly kind: "list";
  readonly element: ExpressionType;
}

export interface MapType {
  readonly kind: "map";
  readonly value: ExpressionType;
  /** `env`: a name that is not there reads as null instead of failing. */
  readonly isTotal: boolean;
}

export interface EnumType {
  readonly kind: "enum";
  /** What it is the set of, for messages: "The status of a step". */
  readonly what: string;
  readonly values: readonly string[];
}

interface NullableType {
  readonly kind: "nullable";
  readonly of: ExpressionType;
}

/** Members are looked up lazily: `prev` of a `finally` step in a big plan has as many as the plan has steps. */
export interface RecordType {
  readonly kind: "record";
  readonly name: string;
  member(name: string): RecordMember | undefined;
  names(): Iterable<string>;
  /** The words for a member that does not exist. */
  describeMissing(name: string): MissingMember;
  /** Set where all members have one type: such a record can be indexed by any string and walked by macros. */
  readonly element?: ExpressionType;
}

export interface RecordMember {
  readonly type: ExpressionType;
  readonly documentation?: string;
  /** Reading it fails when its provider did not run. */
  readonly isAbsentable?: boolean;
}

export interface MissingMember {
  readonly wording: ProblemWording;
  /** A name that was probably meant. */
  readonly replacement?: string | undefined;
}

export const BOOL: ExpressionType = { kind: "bool" };
export const INT: ExpressionType = { kind: "int" };
export const DOUBLE: ExpressionType = { kind: "double" };
export const STRING: ExpressionType = { kind: "string" };
export const NULL: ExpressionType = { kind: "null" };
export const DYN: ExpressionType = { kind: "dyn" };
export const ERROR: ExpressionType = { kind: "error" };

export function nullable(type: ExpressionType): ExpressionType {
  return type.kind === "nullable" || type.kind === "null" || isUnknown(type) ? type : { kind: "nullable", of: type };
}

/** Nothing can be said about it: no problem may follow from it. */
export function isUnknown(type: ExpressionType): boolean {
  return type.kind === "error" || type.kind === "dyn";
}

export function withoutNull(type: ExpressionType): ExpressionType {
  return type.kind === "nullable" ? type.of : type;
}

export function isText(type: ExpressionType): boolean {
  return type.kind === "string" || type.kind === "enum";
}

export function isNumber(type: ExpressionType): boolean {
  return type.kind === "int" || type.kind === "double";
}

/** In the words of a message: "a string", "an int or null". */
export function describeType(type: ExpressionType): string {
  switch (type.kind) {
    case "bool":
    case "double":
    case "string":
      return `a ${type.kind}`;
    case "int":
      return "an int";
    case "null":
      return "null";
    case "dyn":
    case "error":
      return "an unknown value";
    case "list":
      return isUnknown(type.element) ? "a list" : `a list of ${plural(type.element)}`;
    case "map":
      return isUnknown(type.value) ? "a map" : `a map of ${plural(type.value)}`;
    case "enum":
      return `a string (${listValues(type.values)})`;
    case "record":
      return type.name === "step" ? "a step" : `\`${type.name}\``;
    case "nullable":
      return `${describeType(type.of)} or null`;
  }
}

function listValues(values: readonly string[]): string {
  return values.map((value) => `\`'${value}'\``).join(", ");
}

function plural(type: ExpressionType): string {
  switch (type.kind) {
    case "enum":
      return "strings";
    case "nullable":
      return `${plural(type.of)} or null`;
    case "list":
    case "map":
      return `${type.kind}s`;
    case "record":
      return `\`${type.name}\` records`;
    default:
      return `${type.kind}s`;
  }
}
