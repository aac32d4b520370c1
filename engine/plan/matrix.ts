import type { MatrixValue, StepId } from "./plan.ts";

type MatrixScalar = string | number | boolean;

/** The type of `matrix.<key>`, from all its values. */
export interface MatrixKey {
  readonly type: "string" | "integer" | "number" | "boolean";
  /** Some combinations lack it. */
  readonly isNullable: boolean;
}

export type MatrixKeys = ReadonlyMap<string, MatrixKey>;
export type MatrixValues = ReadonlyMap<string, MatrixValue>;

/** Each combination is a step of its own: more would be a plan that nobody reads. */
export const MATRIX_LEGS_MAX = 256;

/**
 * The combinations that a `matrix` says: the product of an object of lists, or a list of objects as it is. In the order
 * written, the last key varying fastest; a key that one lacks is null in it. Stops at one more than there may be. Also of
 * a matrix with problems: what is no value is passed over.
 */
export function expandMatrix(matrix: unknown): readonly MatrixValues[] {
  if (Array.isArray(matrix)) {
    const given = matrix.slice(0, MATRIX_LEGS_MAX + 1).map(scalarsOf);
    const keys = new Set(given.flatMap((values) => [...values.keys()]));
    return given.map((values) => new Map([...keys].map((key) => [key, values.get(key) ?? null])));
  }
  let legs: readonly MatrixValues[] = [new Map()];
  for (const [key, list] of entriesOf(matrix)) {
    const values = Array.isArray(list) ? list.filter(isScalar) : [];
    legs = legs
      .flatMap((leg) => values.slice(0, MATRIX_LEGS_MAX + 1).map((value) => new Map([...leg, [key, value]])))
      .slice(0, MATRIX_LEGS_MAX + 1);
  }
  return legs;
}

/** `index` counts from 1, in the order written. */
export function legId(of: StepId, index: number): StepId {
  return `${of}.${index}`;
}

/** Of several types for one key (a problem) the first counts. */
export function matrixKeys(legs: readonly MatrixValues[]): MatrixKeys {
  const keys = new Map<string, MatrixKey>();
  for (const key of new Set(legs.flatMap((leg) => [...leg.keys()]))) {
    const values = legs.map((leg) => leg.get(key) ?? null);
    const given = values.filter((value) => value !== null);
    keys.set(key, { type: typeOf(given), isNullable: given.length < values.length });
  }
  return keys;
}

function typeOf(values: readonly MatrixScalar[]): MatrixKey["type"] {
  const [first] = values;
  if (typeof first === "boolean") {
    return "boolean";
  }
  if (typeof first !== "number") {
    return "string";
  }
  return values.every((value) => typeof value !== "number" || Number.isSafeInteger(value)) ? "integer" : "number";
}

function scalarsOf(object: unknown): ReadonlyMap<string, MatrixScalar> {
  const scalars = new Map<string, MatrixScalar>();
  for (const [key, value] of entriesOf(object)) {
    if (isScalar(value)) {
      scalars.set(key, value);
    }
  }
  return scalars;
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function isScalar(value: unknown): value is MatrixScalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
