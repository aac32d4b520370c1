// What a place in the JSON is to a plan: the path to it, the step it belongs to, and what is known around it.
import type { StepId } from "../engine/plan/plan.ts";
import type { JsonPlace } from "./json-place.ts";
import type { KnownEntries, PathPart } from "./schema-view.ts";

export interface PlanPlace {
  readonly json: JsonPlace;
  /** From the plan to the container that the cursor stands in. */
  readonly path: readonly PathPart[];
  /** Of the innermost object: the keys before and behind the cursor. */
  readonly entries: KnownEntries;
  /** The key whose value is being written, directly or as an entry of its list. */
  readonly key: string | undefined;
  /** The innermost step around the cursor; undefined outside of steps. */
  readonly step: StepPlace | undefined;
  /** The cursor stands in the step itself, not in an object or list inside of it. */
  readonly isStep: boolean;
}

export interface StepPlace {
  readonly list: "steps" | "finally";
  /** Undefined while it has none. */
  readonly id: StepId | undefined;
}

export function describePlace(json: JsonPlace): PlanPlace {
  const { containers, after, slot } = json;
  const path: PathPart[] = [];
  containers.forEach((container, index) => {
    if (index === containers.length - 1) {
      return;
    }
    if (container.kind === "array") {
      path.push({ kind: "item" });
    } else {
      path.push({ kind: "key", key: container.key ?? "", object: container.entries });
    }
  });
  const innermost = containers.at(-1);
  const entries = new Map(innermost?.kind === "object" ? [...after, ...innermost.entries] : []);
  if (innermost?.kind === "object" && slot !== "value" && json.written !== undefined) {
    entries.delete(json.written);
  }
  const holder = containers.findLast((container) => container.kind === "object");
  return {
    json,
    path,
    entries,
    key: holder?.kind === "object" && slot !== "key" ? holder.key : undefined,
    step: findStep(json, entries),
    isStep: containers.length === 3 && innermost?.kind === "object" && listOf(json) !== undefined,
  };
}

function listOf({ containers }: JsonPlace): StepPlace["list"] | undefined {
  const [root, list] = containers;
  const key = root?.kind === "object" ? root.key : undefined;
  return list?.kind === "array" && (key === "steps" || key === "finally") ? key : undefined;
}

function findStep(json: JsonPlace, entries: KnownEntries): StepPlace | undefined {
  const list = listOf(json);
  const step = json.containers[2];
  if (list === undefined || step?.kind !== "object") {
    return undefined;
  }
  return { list, id: step.id ?? (json.containers.length === 3 ? entries.get("id") : undefined) };
}
