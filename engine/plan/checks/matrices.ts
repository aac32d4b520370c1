import type { Node } from "jsonc-parser";
import { expandMatrix, MATRIX_LEGS_MAX } from "../matrix.ts";
import {
  entriesOf,
  jsonValueOf,
  keyOf,
  keyRangeOf,
  openingOf,
  propertiesOf,
  propertyOf,
  rangeOf,
} from "../plan-node.ts";
import type { StepSource } from "../plan-source.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** A `matrix` has combinations, each once and not too many, and stands where it can. */
export function* checkMatrices({ source, model }: CheckContext): Iterable<Problem> {
  for (const step of source.steps) {
    const property = propertyOf(step.node, "matrix");
    const matrix = property?.children?.[1];
    if (property === undefined || matrix === undefined) {
      continue;
    }
    yield* checkPlace(step, property, model);
    yield* checkTypes(matrix);
    if (expandMatrix(jsonValueOf(matrix)).length > MATRIX_LEGS_MAX) {
      yield createProblem("matrix.too-many", keyRangeOf(property), { max: MATRIX_LEGS_MAX });
    } else {
      yield* checkRepetition(matrix);
    }
  }
}

function* checkPlace(step: StepSource, property: Node, model: CheckContext["model"]): Iterable<Problem> {
  const { id = "", node } = step;
  const [owner] = model.graph.ownersOf(id);
  if (owner !== undefined) {
    yield createProblem("matrix.is-fallback", keyRangeOf(property), { id, owner });
  }
  const provides = propertyOf(node, "provides");
  if (provides !== undefined && step.provides.length > 0) {
    yield createProblem("matrix.provides", keyRangeOf(provides), { id });
  }
}

/** Key → its values, wherever they stand. */
function valuesByKey(matrix: Node): ReadonlyMap<string, readonly Node[]> {
  const values = new Map<string, Node[]>();
  const objects = matrix.type === "array" ? entriesOf(matrix) : [matrix];
  for (const property of objects.flatMap(propertiesOf)) {
    const value = property.children?.[1];
    const found = matrix.type === "array" ? [value] : entriesOf(value);
    const key = keyOf(property);
    values.set(key, [...(values.get(key) ?? []), ...found.filter((node) => node !== undefined)]);
  }
  return values;
}

function* checkTypes(matrix: Node): Iterable<Problem> {
  for (const [key, values] of valuesByKey(matrix)) {
    const type = values.find(isScalar)?.type;
    const different = values.find((value) => isScalar(value) && value.type !== type);
    if (type !== undefined && different !== undefined) {
      yield createProblem("matrix.mixed-types", rangeOf(different), { key, type: typeWords[type] ?? type });
    }
  }
}

const typeWords: Readonly<Record<string, string>> = { string: "text", number: "number", boolean: "boolean" };

function isScalar({ type }: Node): boolean {
  return type === "string" || type === "number" || type === "boolean";
}

/** Of a product a value that a list has twice; else an object that says what one before it says. */
function* checkRepetition(matrix: Node): Iterable<Problem> {
  const lists = matrix.type === "array" ? [matrix] : propertiesOf(matrix).flatMap((list) => list.children?.[1] ?? []);
  for (const list of lists) {
    const known = new Set<string>();
    for (const entry of entriesOf(list)) {
      const combination = shown(entry);
      if (known.has(combination)) {
        const range = entry.type === "object" ? openingOf(entry) : rangeOf(entry);
        yield createProblem("matrix.repeated", range, { combination });
      }
      known.add(combination);
    }
  }
}

/** The same for the same values, in whatever order their keys stand. */
function shown(entry: Node): string {
  const value = jsonValueOf(entry);
  if (typeof value !== "object" || value === null) {
    return JSON.stringify(value);
  }
  const sorted = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(Object.fromEntries(sorted));
}
