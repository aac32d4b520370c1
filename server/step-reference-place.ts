// Recognizes a cursor that stands where the id of another step belongs, with or without quotes typed so far.
import type { StepId } from "../engine/plan/plan.ts";
import { valueAt } from "../engine/plan/plan-node.ts";
import type { NamedRange, PlanSource, StepSource } from "../engine/plan/plan-source.ts";
import type { TextRange } from "../engine/plan/text-range.ts";
import { type Container, type CursorPath, type CursorToken, readCursorPath } from "./cursor-path.ts";
import { findJsonPlace } from "./json-place.ts";

export interface StepReferencePlace {
  readonly field: "depends_on" | "fallback_step" | "default_targets";
  readonly list: StepSource["list"];
  /** The step that names another; undefined while it has no id, and for the plan as a whole. */
  readonly owner: StepId | undefined;
  /** The ids that the same field names already, apart from the one at the cursor. */
  readonly named: ReadonlySet<StepId>;
  /** The whole id that stands there already. */
  readonly written: string | undefined;
  /** What an accepted id replaces. */
  readonly replace: TextRange;
  /** The id with the quotes and commas that the text around it still lacks. */
  write(id: StepId): string;
}

export function findStepReferencePlace(source: PlanSource, cursor: number): StepReferencePlace | undefined {
  const targets = findTargetPlace(source, cursor);
  if (targets !== undefined) {
    return targets;
  }
  const step = lastStepBefore(source, cursor);
  if (step === undefined) {
    return undefined;
  }
  const path = readCursorPath(source.text, step.node.offset, cursor);
  const slot = path === undefined ? undefined : findSlot(path);
  if (path?.token === undefined && slot?.field === "fallback_step") {
    return findFallbackInsertion(source, cursor, { step, owner: slot.owner });
  }
  if (path === undefined || slot === undefined) {
    return undefined;
  }
  // A missing bracket makes the next step a part of this one; then all that is known of it is what its text says.
  const known = slot.owner === path.containers[0] ? step : undefined;
  return {
    field: slot.field,
    list: step.list,
    owner: slot.owner.id ?? known?.id,
    named: slot.field === "depends_on" ? namedBeside(slot.strings, known?.dependsOn ?? [], cursor) : new Set(),
    ...writing(source.text, path, cursor, slot.field),
  };
}

/** Nothing is written at the cursor, though the value may stand right behind it. */
function findFallbackInsertion(
  source: PlanSource,
  cursor: number,
  { step, owner }: { readonly step: StepSource; readonly owner: Slot["owner"] },
): StepReferencePlace | undefined {
  const json = findJsonPlace(source, cursor);
  if (json === undefined) {
    return undefined;
  }
  const { replace, lead, needsComma: isFollowed, written } = json;
  return {
    field: "fallback_step",
    list: step.list,
    owner: owner.id ?? step.id,
    named: new Set(),
    written,
    replace,
    write: (id) => `${lead}"${id}"${isFollowed ? "," : ""}`,
  };
}

/** In `default_targets`, which belongs to no step. */
function findTargetPlace(source: PlanSource, cursor: number): StepReferencePlace | undefined {
  const value = valueAt(source.root, "default_targets");
  if (value?.type !== "array" || cursor <= value.offset || value.offset + value.length < cursor) {
    return undefined;
  }
  const path = readCursorPath(source.text, value.offset, cursor);
  const [list] = path?.containers ?? [];
  if (path?.containers.length !== 1 || list?.kind !== "array") {
    return undefined;
  }
  return {
    field: "default_targets",
    list: "steps",
    owner: undefined,
    named: namedBeside(list.strings, source.defaultTargets, cursor),
    ...writing(source.text, path, cursor, "default_targets"),
  };
}

function lastStepBefore(source: PlanSource, cursor: number): StepSource | undefined {
  let last: StepSource | undefined;
  for (const step of source.steps) {
    if (step.node.offset < cursor && step.node.offset >= (last?.node.offset ?? 0)) {
      last = step;
    }
  }
  return last;
}

interface Slot {
  readonly field: "depends_on" | "fallback_step";
  readonly owner: Extract<Container, { kind: "object" }>;
  readonly strings: readonly string[];
}

function findSlot({ containers, previous }: CursorPath): Slot | undefined {
  const innermost = containers.at(-1);
  const outer = containers.at(-2);
  if (innermost?.kind === "array") {
    if (outer?.kind !== "object" || outer.key !== "depends_on") {
      return undefined;
    }
    return { field: "depends_on", owner: outer, strings: innermost.strings };
  }
  if (innermost?.key !== "fallback_step" || previous !== "opening") {
    return undefined;
  }
  return { field: "fallback_step", owner: innermost, strings: [] };
}

function namedBeside(before: readonly string[], written: readonly NamedRange[], cursor: number): ReadonlySet<StepId> {
  const others = written.filter(({ range }) => cursor < range.start || range.end < cursor);
  return new Set([...before, ...others.map(({ name }) => name)]);
}

const ID_LETTERS = /[\w.-]*/y;

function writing(
  text: string,
  { token, previous }: CursorPath,
  cursor: number,
  field: StepReferencePlace["field"],
): Pick<StepReferencePlace, "replace" | "write" | "written"> {
  const { replace, open, close } = quoting(text, token, cursor);
  const isItem = field !== "fallback_step";
  const comma = isItem && previous === "value" ? ", " : "";
  const before = open === "" ? "" : `${comma}${open}`;
  // Behind a quote that stands already no comma can be added by this edit.
  const after = close === "" ? "" : `${close}${needsComma(text, replace.end, isItem) ? "," : ""}`;
  const written = token?.kind === "string" && close === "" ? text.slice(replace.start, replace.end) : undefined;
  return { replace, written, write: (id) => `${before}${id}${after}` };
}

interface Quoting {
  readonly replace: TextRange;
  readonly open: "" | '"';
  readonly close: "" | '"';
}

function quoting(text: string, token: CursorToken | undefined, cursor: number): Quoting {
  if (token === undefined) {
    return { replace: { start: cursor, end: cursor }, open: '"', close: '"' };
  }
  if (token.kind === "word") {
    return { replace: token.range, open: '"', close: '"' };
  }
  const content = text.slice(token.range.start, token.range.end);
  // A bracket or comma inside means that the quote which ends the string was meant to begin the next one.
  if (token.isClosed && !/[,:[\]{}]/.test(content)) {
    return { replace: token.range, open: "", close: "" };
  }
  ID_LETTERS.lastIndex = cursor;
  ID_LETTERS.test(text);
  return { replace: { start: token.range.start, end: ID_LETTERS.lastIndex }, open: "", close: '"' };
}

/** Whether another item or key follows without a comma. */
function needsComma(text: string, end: number, isItem: boolean): boolean {
  const next = /\S/g;
  next.lastIndex = end;
  const letter = next.exec(text)?.[0];
  if (letter === undefined || letter === "," || letter === "/") {
    return false;
  }
  return isItem ? letter !== "]" && letter !== "}" : letter === '"';
}
