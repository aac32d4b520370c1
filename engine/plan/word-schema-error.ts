import type { Node } from "jsonc-parser";
import { nearestName } from "./expression/nearest-name.ts";
import { type ForeignKey, foreignPlanKey, foreignStepKey } from "./foreign-keys.ts";
import type { Globals, StepDef } from "./plan-document.generated.ts";
import { innerRangeOf, keyRangeOf, openingOf, propertyOf, rangeOf, textOf, valueAt } from "./plan-node.ts";
import type { Problem, ProblemFix } from "./problem.ts";
import { createProblem } from "./problem-catalog.ts";
import type { TextRange } from "./text-range.ts";
import { underscoreFixes } from "./underscore-fixes.ts";
import type { SchemaError } from "./validate-plan-document.generated.js";

/** Where in a plan the validator found something. */
export interface PlaceInPlan {
  /** The document. */
  readonly text: string;
  /** What was validated: the whole plan, or one step. */
  readonly base: Node;
  readonly kind: "plan" | "step";
  /** From the base to the node. */
  readonly path: readonly string[];
  readonly node: Node;
  /** The key that the node, or what it lies in, is the value of. */
  readonly keyRange: TextRange;
}

/** The validator's error in our words; undefined for what a check of ours reports, and for mere consequences. */
export function wordSchemaError(error: SchemaError, place: PlaceInPlan): Problem | undefined {
  const { node } = place;
  const name = nameOf(place);
  switch (error.keyword) {
    case "additionalProperties":
      return wordUnknownKey(String(error.params["additionalProperty"]), error, place);
    case "required":
      return isPartOfChoice(error) ? undefined : wordMissingKey(String(error.params["missingProperty"]), place);
    case "anyOf":
      // The only choice of required keys in the schema.
      return node.type === "object" ? wordMissingKey("pattern", place) : undefined;
    case "type":
      return wordWrongType(error, place);
    case "enum":
      return wordNotOneOf((error.params["allowedValues"] as readonly unknown[]).map(String), place);
    case "const":
      return wordNotOneOf([String(error.params["allowedValue"])], place);
    case "discriminator":
      return wordStepDefType(error, place);
    case "pattern":
    case "maxLength":
    case "not":
      return error.schemaPath.includes("/dependencies/args") ? undefined : wordBadName(error, place);
    case "minLength":
    case "minItems":
    case "minProperties":
      return createProblem("schema.empty", isBracketed(node) ? openingOf(node) : rangeOf(node), { name });
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
      return createProblem("schema.out-of-range", rangeOf(node), { name, bound: boundOf(error) });
    default:
      return undefined;
  }
}

/** `oneOf` and `anyOf` over required keys: the choice is reported once, not each alternative. */
function isPartOfChoice({ schemaPath }: SchemaError): boolean {
  return schemaPath.includes("/oneOf/") || schemaPath.includes("/anyOf/");
}

function wordUnknownKey(key: string, error: SchemaError, place: PlaceInPlan): Problem {
  const property = propertyOf(place.node, key);
  const range = property === undefined ? openingOf(place.node) : keyRangeOf(property);
  const foreign = property === undefined ? undefined : foreignKey(property, place);
  if (foreign !== undefined) {
    const { fixes, ...words } = foreign;
    return createProblem("schema.unknown-key", range, { key, place: describe(place), ...words }, { fixes });
  }
  const known = Object.keys(error.parentSchema?.properties ?? {});
  const suggestion = nearestName(
    key,
    known.filter((other) => propertyOf(place.node, other) === undefined),
  );
  const fixes = renameFixes(range, suggestion);
  return createProblem("schema.unknown-key", range, { key, place: describe(place), ...guess(suggestion) }, { fixes });
}

function foreignKey(property: Node, { path, kind, text }: PlaceInPlan): ForeignKey | undefined {
  if (path.length > 0) {
    return undefined;
  }
  return kind === "step" ? foreignStepKey(property, text) : foreignPlanKey(property, text, globalsKeys);
}

/** Complete by its type, so that a key at the wrong place is known as one. */
const globalsKeyTable: Readonly<Record<Exclude<keyof Globals, `x-${string}`>, true>> = {
  max_concurrency: true,
  default_timeout_sec: true,
  max_step_duration_sec: true,
  max_run_duration_sec: true,
  env: true,
  cwd: true,
  default_retries: true,
  default_on_failure: true,
  on_abort: true,
  circuit_breaker: true,
  durability: true,
  locks: true,
  secrets: true,
};
const globalsKeys: ReadonlySet<string> = new Set(Object.keys(globalsKeyTable));

function wordMissingKey(key: string, place: PlaceInPlan): Problem {
  const id = place.kind === "step" ? textOf(valueAt(place.base, "id")) : undefined;
  const subject = place.path.length === 0 && id !== undefined ? `the step \`${id}\`` : describe(place);
  return createProblem("schema.missing-key", openingOf(place.node), { key, place: subject });
}

function isBracketed({ type }: Node): boolean {
  return type === "array" || type === "object";
}

const typeWords: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "`true` or `false`",
  object: "an object",
  array: "a list",
  null: "`null`",
};

function wordWrongType(error: SchemaError, place: PlaceInPlan): Problem {
  const { node } = place;
  const types = [error.params["type"]].flat().map(String);
  const expected = types.map((type) => typeWords[type] ?? type).join(" or ");
  const range = isBracketed(node) ? openingOf(node) : rangeOf(node);
  const found = node.type === "number" && types.includes("integer") ? `\`${node.value}\`` : foundWord(node);
  const fixes = retypeFixes(node, types);
  return createProblem("schema.wrong-type", range, { name: subjectOf(place), expected, found }, { fixes });
}

function foundWord(node: Node): string {
  return node.type === "boolean" ? `\`${node.value}\`` : (typeWords[node.type] ?? node.type);
}

/** Quotes that are missing or too many. */
function retypeFixes(node: Node, types: readonly string[]): readonly ProblemFix[] {
  const range = rangeOf(node);
  const isPlain = node.type === "number" || node.type === "boolean";
  if (isPlain && types.includes("string")) {
    const newText = JSON.stringify(String(node.value));
    return [{ title: "Put it in double quotes", edits: [{ range, newText }] }];
  }
  const text = textOf(node)?.trim() ?? "";
  const isNumber = /^-?\d+(\.\d+)?$/.test(text) && types.some((type) => type === "number" || type === "integer");
  const isBoolean = (text === "true" || text === "false") && types.includes("boolean");
  if (!isNumber && !isBoolean) {
    return [];
  }
  return [{ title: "Remove the quotes", edits: [{ range, newText: isNumber ? String(Number(text)) : text }] }];
}

function wordNotOneOf(allowed: readonly string[], place: PlaceInPlan): Problem {
  const { node } = place;
  const suggestion = nearestName(textOf(node) ?? "", allowed);
  const isText = node.type === "string";
  const range = isText || node.type === "number" || node.type === "boolean" ? innerRangeOf(node) : openingOf(node);
  const fixes = isText ? renameFixes(range, suggestion) : [];
  return createProblem("schema.not-one-of", range, { name: nameOf(place), allowed, ...guess(suggestion) }, { fixes });
}

/** Complete by its type: a new kind of step does not compile until it stands here. */
const stepDefTypes: Readonly<Record<StepDef["type"], true>> = {
  command: true,
  shell: true,
  powershell: true,
  http: true,
  file: true,
  plan: true,
  approval: true,
  assert: true,
};

function wordStepDefType(error: SchemaError, place: PlaceInPlan): Problem | undefined {
  const type = valueAt(place.node, "type");
  // A missing `type` is reported as any missing key.
  if (error.params["tagValue"] === undefined || type === undefined) {
    return undefined;
  }
  return wordNotOneOf(Object.keys(stepDefTypes), { ...place, node: type, path: [...place.path, "type"] });
}

const NAME_RULE =
  "use letters, digits and `_`, beginning with a letter or `_`, at most 64 characters, and not `in`, `true`, `false`, `null` or `__proto__`.";
const PLAN_ID_RULE = "use letters, digits, `.`, `_` and `-`, beginning with a letter or digit, at most 64 characters.";
const LOCK_RULE =
  "use letters, digits, `.`, `_` and `-`, beginning with a letter, digit or `_`, at most 64 characters.";
const VARIABLE_RULE = "the name of an environment variable holds no `=`.";

function wordBadName(error: SchemaError, place: PlaceInPlan): Problem | undefined {
  const wrongKey = error.propertyName;
  const property = wrongKey === undefined ? undefined : propertyOf(place.node, wrongKey);
  const range = property === undefined ? innerRangeOf(place.node) : keyRangeOf(property);
  const value = wrongKey ?? String(place.node.value);
  const keys = nameOf(place);
  const name = wrongKey === undefined ? `\`${keys}\`` : `a name in \`${keys}\``;
  const fixes = place.kind === "step" && keys === "id" ? underscoreFixes(place) : [];
  return createProblem(
    "schema.bad-name",
    range,
    { name, value: shorten(value), rule: nameRule(error, keys) },
    { fixes },
  );
}

function nameRule({ params }: SchemaError, keys: string): string {
  if (String(params["pattern"] ?? "").startsWith("^[^=")) {
    return VARIABLE_RULE;
  }
  if (keys === "plan_id") {
    return PLAN_ID_RULE;
  }
  if (keys === "workstream_id") {
    return PLAN_ID_RULE;
  }
  return keys === "locks" || keys === "globals.locks" ? LOCK_RULE : NAME_RULE;
}

function boundOf({ keyword, params }: SchemaError): string {
  const limit = Number(params["limit"]).toLocaleString("en-US");
  if (keyword === "maximum") {
    return `at most ${limit}`;
  }
  return keyword === "minimum" ? `at least ${limit}` : `more than ${limit}`;
}

/** The keys that lead to a place, as people say them: `retries.max`, `globals.env.CI`. */
function nameOf({ path, kind }: PlaceInPlan): string {
  const keys = path.filter((segment) => !/^\d+$/.test(segment));
  return keys.length === 0 ? kind : keys.join(".");
}

function subjectOf(place: PlaceInPlan): string {
  if (place.path.length === 0) {
    return `a ${place.kind}`;
  }
  const isEntry = /^\d+$/.test(place.path.at(-1) ?? "");
  return isEntry ? `an entry of \`${nameOf(place)}\`` : `\`${nameOf(place)}\``;
}

function describe(place: PlaceInPlan): string {
  const { path, kind, node } = place;
  if (path.length === 0) {
    return `a ${kind}`;
  }
  if (kind === "plan" && path[0] === "params" && path.length === 2) {
    return "a param";
  }
  const type = nameOf(place) === "step_def" ? textOf(valueAt(node, "type")) : undefined;
  return type === undefined ? `\`${nameOf(place)}\`` : `a \`step_def\` of type \`${type}\``;
}

function renameFixes(range: TextRange, suggestion: string | undefined): readonly ProblemFix[] {
  if (suggestion === undefined) {
    return [];
  }
  return [{ title: `Change to \`${suggestion}\``, edits: [{ range, newText: suggestion }] }];
}

function guess(suggestion: string | undefined): { readonly suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion };
}

const SHOWN_MAX = 64;

function shorten(text: string): string {
  return text.length <= SHOWN_MAX ? text : `${text.slice(0, SHOWN_MAX)}…`;
}
