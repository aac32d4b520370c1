// Keys that people bring along from other tools, and what stands for them in a plan. A fix is offered only where the value
// fits as well: it never makes another error.
import type { Node } from "jsonc-parser";
import { buildScope } from "./expression/build-scope.ts";
import { checkExpression } from "./expression/check-expression.ts";
import { parseExpression } from "./expression/parse-expression.ts";
import { entriesOf, keyOf, propertiesOf, propertyOf, rangeOf, textOf, valueAt } from "./plan-node.ts";
import type { ProblemFix } from "./problem.ts";
import { emptyStepScope } from "./step-scope.ts";

export interface ForeignKey {
  /** The key that is meant. */
  readonly suggestion?: string;
  /** A sentence, where no single key is meant. */
  readonly instead?: string;
  readonly fixes: readonly ProblemFix[];
}

interface Habit {
  readonly key?: string;
  readonly instead?: string;
  /** The property that says the same, as JSON text; undefined where the value doesn't fit. */
  readonly write?: (value: Node, source: string) => string | undefined;
}

/** What a key of a step in another tool means; undefined where nothing is known of it. */
export function foreignStepKey(property: Node, source: string): ForeignKey | undefined {
  return answer(STEP_HABITS.get(plain(keyOf(property))), property, source);
}

/** Nothing below it is looked at: it is all one mistake. */
export function isForeignStepKey(key: string): boolean {
  const habit = STEP_HABITS.get(plain(key));
  return habit !== undefined && habit.key !== key;
}

/** The same at the top of a plan. */
export function foreignPlanKey(
  property: Node,
  source: string,
  globalsKeys: ReadonlySet<string>,
): ForeignKey | undefined {
  const key = keyOf(property);
  if (!globalsKeys.has(key)) {
    return answer(PLAN_HABITS.get(plain(key)), property, source);
  }
  const written = source.slice(property.offset, property.offset + property.length);
  const moved: Habit = { instead: "It belongs in `globals`.", write: () => `"globals": { ${written} }` };
  return answer(
    propertyOf(property.parent, "globals") === undefined ? moved : { instead: moved.instead ?? "" },
    property,
    source,
  );
}

/** `timeout-minutes`, `timeoutMinutes` and `timeout_minutes` are one habit. */
function plain(key: string): string {
  return key.replace(/[-_]/g, "").toLowerCase();
}

function answer(habit: Habit | undefined, property: Node, source: string): ForeignKey | undefined {
  if (habit === undefined) {
    return undefined;
  }
  const { key, instead } = habit;
  // The object says it already: then this one is just too much.
  if (key !== undefined && propertyOf(property.parent, key) !== undefined) {
    return { fixes: [] };
  }
  const value = property.children?.[1];
  const newText = value === undefined ? undefined : habit.write?.(value, source);
  const title = key === undefined ? "Write it as plans do" : `Change to \`${key}\``;
  return {
    ...(key === undefined ? {} : { suggestion: key }),
    ...(instead === undefined ? {} : { instead }),
    fixes: newText === undefined ? [] : [{ title, edits: [{ range: rangeOf(property), newText }] }],
  };
}

function habits(key: string, names: string, write?: (value: Node, source: string) => string | undefined) {
  const habit: Habit = {
    key,
    write: (value, source) => {
      const text = write?.(value, source);
      return text === undefined ? undefined : `${JSON.stringify(key)}: ${text}`;
    },
  };
  return names.split(" ").map((name): [string, Habit] => [name, habit]);
}

function advice(instead: string, names: string, write?: Habit["write"]) {
  const habit: Habit = { instead, ...(write && { write }) };
  return names.split(" ").map((name): [string, Habit] => [name, habit]);
}

const STEP_HABITS: ReadonlyMap<string, Habit> = new Map([
  ...habits("condition", "if when onlyif runif", writeExpression),
  ...habits("skip_if", "unless skipwhen", writeExpression),
  ...habits("depends_on", "needs dependencies depends deps requires after upstream waitfor dependson", writeStepIds),
  ...habits("cwd", "workingdirectory workingdir workdir chdir dir directory", writeSome),
  ...habits("timeout_sec", "timeoutminutes", (value) => writeNumber(value, { factor: 60, max: SECONDS_MAX })),
  ...habits("timeout_sec", "timeout timeoutseconds", (value) => writeNumber(value, { factor: 1, max: SECONDS_MAX })),
  ...habits("retries", "retry maxretries retrycount", writeCount),
  ...habits("on_failure", "continueonerror allowfailure ignoreerror ignoreerrors", (value) =>
    value.value === true ? '"continue"' : undefined,
  ),
  ...habits("name", "label title displayname", writeSome),
  ...habits("env", "environment vars variables", writeTexts),
  ...habits("provides", "produces"),
  ...advice("A script is a `step_def` of type `shell`.", "run script cmd cmds bash shell", writeShell),
  ...advice("Say by `command` or `step_def` what it does: plans have no actions of others.", "uses"),
  ...advice("The combinations stand in `matrix`.", "strategy parallel foreach withitems"),
  ...advice("A process that stays up is a `service`.", "background isbackground daemon"),
]);

const PLAN_HABITS: ReadonlyMap<string, Habit> = new Map([
  ...habits("steps", "jobs tasks stages pipeline"),
  ...habits("plan_id", "name id title", writePlanId),
  ...habits("params", "inputs parameters arguments"),
  ...habits("default_targets", "default"),
  ...advice("Environment variables of all steps stand in `globals.env`.", "environment variables vars"),
  ...advice("A plan is started from outside: by a person, by cron, by CI.", "on trigger triggers schedule cron"),
  ...advice("Defaults of all steps stand in `globals`.", "defaults"),
]);

/** Of every time in a plan. */
const SECONDS_MAX = 2_000_000;
const RETRIES_MAX = 10_000;

/** Only what is right wherever it stands: it names no step, param or resource. */
function writeExpression(value: Node): string | undefined {
  const text = textOf(value);
  if (text === undefined) {
    return undefined;
  }
  const { problems } = checkExpression(parseExpression(text), buildScope(emptyStepScope), "bool");
  return problems.length === 0 ? JSON.stringify(text) : undefined;
}

/** Steps before this one in its list: an edge to them closes no circle. */
function writeStepIds(value: Node): string | undefined {
  const ids = value.type === "array" ? entriesOf(value).map(textOf) : [textOf(value)];
  const step = value.parent?.parent;
  const before = entriesOf(step?.parent).filter(({ offset }) => offset < (step?.offset ?? 0));
  const known = new Set(before.map((other) => textOf(valueAt(other, "id"))));
  return ids.every((id) => id !== undefined && known.has(id)) ? JSON.stringify(ids) : undefined;
}

function writeSome(value: Node): string | undefined {
  const text = textOf(value);
  return text === undefined || text === "" || text.includes("${{") ? undefined : JSON.stringify(text);
}

function writeTexts(value: Node, source: string): string | undefined {
  const values = propertiesOf(value).map((property) => textOf(property.children?.[1]));
  const isPlain = value.type === "object" && values.every((text) => text !== undefined && !text.includes("${{"));
  return isPlain ? source.slice(value.offset, value.offset + value.length) : undefined;
}

function writeNumber(
  value: Node,
  { factor, max }: { readonly factor: number; readonly max: number },
): string | undefined {
  const number = value.type === "number" ? Number(value.value) * factor : 0;
  return number > 0 && number <= max ? String(number) : undefined;
}

function writeCount(value: Node): string | undefined {
  const isCount = value.type === "number" && Number.isInteger(value.value) && value.value >= 0;
  return isCount && value.value <= RETRIES_MAX ? String(value.value) : undefined;
}

/** Where the step does nothing else. */
function writeShell(value: Node): string | undefined {
  const step = value.parent?.parent;
  const hasAction = ["command", "args", "step_def"].some((key) => propertyOf(step, key) !== undefined);
  const lines = value.type === "array" ? entriesOf(value).map(textOf) : [textOf(value)];
  const isScript =
    lines.length > 0 && lines.every((line) => line !== undefined && line !== "" && !line.includes("${{"));
  const script = value.type === "array" ? lines : lines[0];
  return isScript && !hasAction ? `"step_def": { "type": "shell", "script": ${JSON.stringify(script)} }` : undefined;
}

function writePlanId(value: Node): string | undefined {
  const text = textOf(value) ?? "";
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text) ? JSON.stringify(text) : undefined;
}
