import type { Node } from "jsonc-parser";
import { entriesOf, jsonValueOf, keyRangeOf, openingOf, propertyOf, valueAt } from "./plan-node.ts";
import type { Problem } from "./problem.ts";
import type { TextRange } from "./text-range.ts";
import {
  type SchemaError,
  validatePlanFrame,
  validateStep,
  validateWorkstreamFrame,
} from "./validate-plan-document.generated.js";
import { type PlaceInPlan, wordSchemaError } from "./word-schema-error.ts";
import { isWorkstream } from "./workstream.ts";

export interface SchemaReading {
  readonly problems: readonly Problem[];
  /** The JSON value; a plan document when there are no problems. */
  readonly document: unknown;
}

interface BrokenOrNot {
  readonly text: string;
  readonly root: Node;
  readonly isBroken: boolean;
}

/** Compares a plan with its schema. In a broken text nothing counts as missing: it may only be out of reach. */
export function checkSchema({ text, root, isBroken }: BrokenOrNot): SchemaReading {
  const problems: Problem[] = [];
  const frame: Record<string, unknown> = {};
  const document = jsonValueOf(root) as Record<string, unknown>;
  for (const [key, value] of Object.entries(document)) {
    // The lists are validated entry by entry below: ajv collects errors in quadratic time.
    Object.defineProperty(frame, key, { value: isStepList(key, value) ? value.slice(0, 1) : value, enumerable: true });
  }
  collect(isWorkstream(root) ? validateWorkstreamFrame : validatePlanFrame, frame, { text, base: root, kind: "plan" });
  for (const list of ["steps", "finally"] as const) {
    const values = document[list];
    if (!Array.isArray(values)) {
      continue;
    }
    entriesOf(valueAt(root, list)).forEach((node, index) => {
      collect(validateStep, values[index], { text, base: node, kind: "step" });
    });
  }
  return { problems, document };

  function collect(
    validate: typeof validateStep,
    value: unknown,
    place: Pick<PlaceInPlan, "text" | "base" | "kind">,
  ): void {
    if (validate(value)) {
      return;
    }
    const seen = new Set<string>();
    for (const error of validate.errors ?? []) {
      const found = locate(place, error);
      const problem = isBroken && isConsequence(error, found.node, text) ? undefined : wordSchemaError(error, found);
      if (problem === undefined) {
        continue;
      }
      // Several rules may object to one value: the first tells enough.
      const key = `${problem.range.start}:${problem.range.end}`;
      if (seen.has(key) && error.keyword !== "required") {
        continue;
      }
      seen.add(key);
      problems.push(problem);
    }
  }
}

function isStepList(key: string, value: unknown): value is unknown[] {
  return (key === "steps" || key === "finally") && Array.isArray(value);
}

/** What is missing may only be out of reach, and a text without its closing quote holds too much. */
function isConsequence({ keyword }: SchemaError, node: Node, text: string): boolean {
  if (node.type === "string" && text[node.offset + node.length - 1] !== text[node.offset]) {
    return true;
  }
  return keyword === "required" || keyword === "minItems" || keyword === "anyOf" || keyword === "discriminator";
}

/** Follows the JSON pointer of an error to its node. */
function locate(place: Pick<PlaceInPlan, "text" | "base" | "kind">, error: SchemaError): PlaceInPlan {
  const path = error.instancePath.split("/").slice(1).map(unescapePointer);
  let node = place.base;
  let keyRange: TextRange | undefined;
  for (const segment of path) {
    const property = propertyOf(node, segment);
    const next: Node | undefined = property?.children?.[1] ?? entriesOf(node)[Number(segment)];
    if (next === undefined) {
      break;
    }
    if (property !== undefined) {
      keyRange = keyRangeOf(property);
    }
    node = next;
  }
  return { ...place, path, node, keyRange: keyRange ?? openingOf(place.base) };
}

function unescapePointer(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}
