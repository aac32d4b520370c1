import type { Node } from "jsonc-parser";
import {
  entriesOf,
  innerRangeOf,
  keyOf,
  namedRangeOf,
  namedRangesOf,
  propertiesOf,
  textOf,
  valueAt,
} from "./plan-node.ts";
import type { NamedRange, StepSource } from "./plan-source.ts";

/** Every object in `steps` and `finally`, with what it names. */
export function collectSteps(root: Node | undefined): StepSource[] {
  const steps: StepSource[] = [];
  for (const list of ["steps", "finally"] as const) {
    for (const node of entriesOf(valueAt(root, list))) {
      if (node.type === "object") {
        steps.push(readStep(node, list));
      }
    }
  }
  return steps;
}

const none: readonly NamedRange[] = [];

function readStep(node: Node, list: "steps" | "finally"): StepSource {
  let id: Node | undefined;
  let fallbackStep: Node | undefined;
  let dependsOn = none;
  let provides = none;
  let consumes = none;
  for (const property of propertiesOf(node)) {
    const value = property.children?.[1];
    switch (keyOf(property)) {
      case "id":
        id ??= value;
        break;
      case "depends_on":
        dependsOn = namedRangesOf(value);
        break;
      case "fallback_step":
        fallbackStep ??= value;
        break;
      case "provides":
        provides = namedRangesOf(value);
        break;
      case "consumes":
        consumes = namedRangesOf(value);
        break;
    }
  }
  return {
    list,
    node,
    id: textOf(id),
    idRange: id === undefined || id.type !== "string" ? undefined : innerRangeOf(id),
    dependsOn,
    fallbackStep: namedRangeOf(fallbackStep),
    provides,
    consumes,
  };
}
