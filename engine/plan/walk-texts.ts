import type { Node } from "jsonc-parser";
import type { ScopeInput } from "./expression/scope-input.ts";
import { isForeignStepKey } from "./foreign-keys.ts";
import { keyOf, propertiesOf, textOf, valueAt } from "./plan-node.ts";
import type { StepSource } from "./plan-source.ts";
import { isReadOfWorkstream, isWorkstream } from "./workstream.ts";

/** What a text of a plan is to the engine, and where it stands. */
export interface TextPlace {
  readonly meaning: "condition" | "skip_if" | "assert" | "interpolation" | "plain";
  /** Index of the step; undefined outside of steps. */
  readonly step: number | undefined;
  /** What its expressions see. */
  readonly scope: ScopeInput["place"];
  /** The key that the text is the value of, or lies in. */
  readonly key: string;
}

type Visit = (text: Node, place: TextPlace) => void;

/** Visits every text of a plan but those that the engine never reads: `metadata` and keys beginning with `x-`. */
export function walkTexts(root: Node | undefined, steps: readonly StepSource[], visit: Visit): void {
  const isForeign = isWorkstream(root);
  for (const property of propertiesOf(root)) {
    const key = keyOf(property);
    const value = property.children?.[1];
    if (key === "steps" || key === "finally" || isOwn(key) || (isForeign && !isReadOfWorkstream(key))) {
      continue;
    }
    if (key === "globals") {
      walkGlobals(value, visit);
    } else {
      visitAll(value, { meaning: "plain", step: undefined, scope: "globals-env", key }, visit);
    }
  }
  steps.forEach((step, index) => {
    for (const property of propertiesOf(step.node)) {
      walkStepProperty(property, step.node, { index, visit });
    }
  });
}

function isOwn(key: string): boolean {
  return key === "metadata" || key === "$schema" || key.startsWith("x-");
}

function walkGlobals(globals: Node | undefined, visit: Visit): void {
  for (const property of propertiesOf(globals)) {
    const key = keyOf(property);
    if (isOwn(key)) {
      continue;
    }
    const scope = key === "locks" ? "lock-name" : "globals-env";
    const meaning = key === "env" || key === "cwd" || key === "locks" ? "interpolation" : "plain";
    visitAll(property.children?.[1], { meaning, step: undefined, scope, key }, visit);
  }
}

interface StepWalk {
  readonly index: number;
  readonly visit: Visit;
}

function walkStepProperty(property: Node, node: Node, { index: step, visit }: StepWalk): void {
  const key = keyOf(property);
  const value = property.children?.[1];
  const place = { step, scope: scopeOfKey(key), key };
  switch (key) {
    case "condition":
    case "skip_if":
      visitAll(value, { ...place, meaning: key }, visit);
      break;
    case "command":
    case "args":
    case "cwd":
    case "stdin":
    case "env":
    case "locks":
      visitAll(value, { ...place, meaning: "interpolation" }, visit);
      break;
    case "name":
      visitAll(value, { ...place, meaning: valueAt(node, "matrix") === undefined ? "plain" : "interpolation" }, visit);
      break;
    case "service":
      for (const part of propertiesOf(valueAt(value, "ready_when"))) {
        if (!isOwn(keyOf(part))) {
          visitAll(part.children?.[1], { ...place, key: keyOf(part), meaning: "interpolation" }, visit);
        }
      }
      break;
    case "step_def":
      walkStepDef(value, step, visit);
      break;
    default:
      if (!isOwn(key) && !isForeignStepKey(key)) {
        visitAll(value, { ...place, meaning: "plain" }, visit);
      }
  }
}

function scopeOfKey(key: string): TextPlace["scope"] {
  if (key === "env") {
    return "step-env";
  }
  if (key === "name") {
    return "step-name";
  }
  return key === "locks" ? "lock-name" : "step";
}

/** Words of a closed set: nothing is filled in there. */
const fixedKeys: ReadonlySet<string> = new Set(["type", "shell", "action", "error_action", "on_deny"]);

function walkStepDef(definition: Node | undefined, step: number, visit: Visit): void {
  const type = textOf(valueAt(definition, "type"));
  for (const property of propertiesOf(definition)) {
    const key = keyOf(property);
    if (isOwn(key)) {
      continue;
    }
    visitAll(property.children?.[1], { meaning: meaningInDefinition(type, key), step, scope: "step", key }, visit);
  }
}

function meaningInDefinition(type: string | undefined, key: string): TextPlace["meaning"] {
  if (type === "assert" && key === "expr") {
    return "assert";
  }
  // Which plan a step calls is known before the run: it is checked and frozen with it.
  const isPlanPath = type === "plan" && key === "path";
  return isPlanPath || fixedKeys.has(key) ? "plain" : "interpolation";
}

function visitAll(node: Node | undefined, place: TextPlace, visit: Visit): void {
  if (node === undefined) {
    return;
  }
  if (node.type === "string") {
    visit(node, place);
  } else if (node.type === "array") {
    for (const entry of node.children ?? []) {
      visitAll(entry, place, visit);
    }
  } else if (node.type === "object") {
    for (const property of node.children ?? []) {
      visitAll(property.children?.[1], place, visit);
    }
  }
}

/** Whether something is to be filled in; `$${{` stands for the characters themselves. */
export function hasInterpolation(text: string): boolean {
  return text.includes("${{") && /(?:^|[^$])\$\{\{/.test(text);
}
