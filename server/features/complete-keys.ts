// Keys: what the schema knows at the cursor, less what is there and what excludes each other, in the order people need.
import { CompletionItemKind } from "vscode-languageserver/node";
import { namesIn } from "../../engine/plan/expression/names-in.ts";
import { textOf, valueAt } from "../../engine/plan/plan-node.ts";
import { canLose } from "../lost-dependency.ts";
import type { PlanDocument } from "../plan-documents.ts";
import type { PlanPlace } from "../plan-place.ts";
import { nearestFirst, possibleFallbacks, possibleTargets } from "../possible-steps.ts";
import type { Proposal } from "../proposal.ts";
import type { KnownEntries, Schema, SchemaView } from "../schema-view.ts";
import { snippetOfChoices, snippetOfSchema } from "../snippet-value.ts";
import { isLegalInParam, snippetOfParamKey } from "./param-values.ts";
import { snippetOfAction } from "./step-snippets.ts";

export function completeKeys(document: PlanDocument, place: PlanPlace, view: SchemaView): readonly Proposal[] {
  const { entries, json } = place;
  const fragments = view.fragmentsOf(view.at(place.path), entries);
  const properties = new Map(fragments.flatMap((fragment) => Object.entries(fragment.properties ?? {})));
  const wanted = new Set(fragments.flatMap(({ required = [] }) => required));
  const excluded = excludedKeys(fragments, entries);
  const keys = [...properties.keys()].filter((key) => {
    return !entries.has(key) && !excluded.has(key) && key !== "$schema" && isOffered(document, place, key);
  });
  // The key of a value that is there is replaced only where it is none: else the value would be another key's.
  const offered = json.hasValue ? replacing(keys, properties, json.written) : keys;
  return inOrder(offered, wanted).map((key): Proposal => {
    const schema = properties.get(key);
    const snippet = json.hasValue ? undefined : snippetOfKey(document, place, { key, schema: asSchema(schema), view });
    const described = view.fragmentsOf(asSchema(schema)).find(({ description }) => description !== undefined);
    return {
      label: key,
      kind: CompletionItemKind.Property,
      ...(described?.description === undefined ? {} : { documentation: described.description }),
      snippet: snippet ?? `"${key}"`.replaceAll("$", "\\$"),
      asksOn: keysWithLists.has(key),
    };
  });
}

function asSchema(property: Schema | boolean | undefined): Schema | undefined {
  return typeof property === "object" ? property : undefined;
}

function replacing(keys: readonly string[], known: ReadonlyMap<string, unknown>, written: string | undefined) {
  return written !== undefined && known.has(written) ? keys.filter((key) => key === written) : keys;
}

/** Keys whose value has a list of its own; the others choose from their snippet. */
const keysWithLists: ReadonlySet<string> = new Set([
  ..."depends_on consumes condition skip_if command cwd script path problem_matcher tool locks default_targets".split(
    " ",
  ),
]);

/** Pairs that no schema of ours can state without naming each case. */
const EXCLUSIVE: readonly (readonly [string, string])[] = [
  ["args", "step_def"],
  ["service", "inputs"],
  ["service", "outputs"],
  ["service", "after_exit"],
  ["matrix", "provides"],
];

/** What an alternative that is chosen already rules out: `step_def` beside `command`, `inline` beside `script`. */
function excludedKeys(fragments: readonly Schema[], entries: KnownEntries): ReadonlySet<string> {
  const excluded = new Set<string>();
  for (const [one, other] of [...EXCLUSIVE, ...EXCLUSIVE.map(([first, second]) => [second, first] as const)]) {
    if (entries.has(one)) {
      excluded.add(other);
    }
  }
  for (const { oneOf = [] } of fragments) {
    const alternatives = oneOf.map((one) =>
      typeof one === "object" && one.properties === undefined ? (one.required ?? []) : [],
    );
    const chosen = alternatives.find((keys) => keys.some((key) => entries.has(key)));
    for (const key of chosen === undefined ? [] : alternatives.filter((keys) => keys !== chosen).flat()) {
      excluded.add(key);
    }
  }
  return excluded;
}

/** Whether the key is legal in this very step. */
function isOffered(document: PlanDocument, place: PlanPlace, key: string): boolean {
  const { graph } = document;
  const { isStep, step, entries } = place;
  if (key === "default_targets") {
    return possibleTargets(graph).length > 0;
  }
  if (!isStep || step === undefined) {
    return isLegalInParam(document, place, key);
  }
  const isFallback = step.id !== undefined && graph.dependencies.ownersOf(step.id).length > 0;
  switch (key) {
    case "fallback_step": {
      const policy = entries.get("on_failure");
      const isFree = policy === undefined || policy === "fallback_step";
      return isFree && possibleFallbacks(document.source, graph, { list: step.list, owner: step.id }).length > 0;
    }
    case "args":
      return entries.has("command");
    case "depends_on":
      return !isFallback && canStandFree(document, step.id);
    case "matrix":
      return !isFallback && !isRead(document, step.id);
    case "service":
      return !isFallback && step.list === "steps" && hasProcess(document, place);
    default:
      return true;
  }
}

/** A service is a process that stays up. */
function hasProcess({ source }: PlanDocument, { entries, step }: PlanPlace): boolean {
  if (entries.has("command")) {
    return true;
  }
  const node = source.steps.find(({ id }) => id !== undefined && id === step?.id)?.node;
  const type = textOf(valueAt(valueAt(node, "step_def"), "type")) ?? "";
  return ["command", "shell", "powershell"].includes(type);
}

/** Of a step with a matrix expressions read less than of one without. */
function isRead({ source }: PlanDocument, id: string | undefined): boolean {
  return source.expressions.some(({ parsed }) =>
    namesIn(parsed).some(({ kind, name }) => kind === "step" && name === id),
  );
}

/** In a sequence `depends_on` cuts the step from the one before it. */
function canStandFree(document: PlanDocument, id: string | undefined): boolean {
  const { source, graph } = document;
  if (id === undefined || textOf(valueAt(source.root, "order")) !== "sequence") {
    return true;
  }
  const consumed = source.steps.find((step) => step.id === id)?.consumes ?? [];
  return consumed.length === 0 && graph.dependencies.dependenciesOf(id).every((old) => canLose(document, id, old));
}

/** What a step cannot do without comes first, then what most steps have. */
const FIRST_KEYS: readonly string[] = [
  ..."plan_id steps id type command step_def args depends_on condition timeout_sec retries on_failure".split(" "),
];

function inOrder(keys: readonly string[], required: ReadonlySet<string>): readonly string[] {
  const rank = (key: string) => {
    const first = FIRST_KEYS.indexOf(key);
    return (required.has(key) ? 0 : FIRST_KEYS.length) + (first < 0 ? FIRST_KEYS.length : first);
  };
  return keys.toSorted((one, other) => rank(one) - rank(other));
}

interface KeyRequest {
  readonly key: string;
  readonly schema: Schema | undefined;
  readonly view: SchemaView;
}

/** The key and a value that is legal here. */
function snippetOfKey(document: PlanDocument, place: PlanPlace, { key, schema, view }: KeyRequest): string {
  const value = snippetOfPlanKey(document, place, key) ?? snippetOfSchema(view, schema);
  const policy = key === "fallback_step" && !place.entries.has("on_failure") ? '"on_failure": "fallback_step", ' : "";
  return `${policy}"${key}": ${value}`;
}

/** So many choices fit a list that a person looks through. */
const CHOICES_MAX = 20;

function snippetOfPlanKey(document: PlanDocument, place: PlanPlace, key: string): string | undefined {
  const { isStep, step, entries } = place;
  switch (key) {
    case "command":
      return document.words.commands[0] === undefined
        ? undefined
        : snippetOfChoices(document.words.commands.slice(0, 1));
    case "cwd":
      return '"${1:.}"';
    case "condition":
    case "expr":
      return '"${1:true}"';
    case "skip_if":
      return '"${1:false}"';
    case "step_def":
      return isStep ? snippetOfAction("shell") : undefined;
    case "order":
      return place.path.length === 0 ? snippetOfChoices(["graph", "sequence"]) : undefined;
    case "default_targets":
      return `[${snippetOfChoices(possibleTargets(document.graph).slice(0, CHOICES_MAX))}]`;
    case "on_failure":
      return isStep ? snippetOfPolicies(entries) : undefined;
    case "fallback_step":
      return step === undefined ? undefined : snippetOfChoices(fallbackChoices(document, step));
    default:
      return snippetOfParamKey(document, place, key);
  }
}

function snippetOfPolicies(entries: KnownEntries): string {
  return entries.has("fallback_step") ? '"fallback_step"' : snippetOfChoices(["continue", "skip_dependents", "abort"]);
}

export function fallbackChoices(document: PlanDocument, step: NonNullable<PlanPlace["step"]>): readonly string[] {
  const { graph } = document;
  const possible = possibleFallbacks(document.source, graph, { list: step.list, owner: step.id });
  return nearestFirst(possible, step.id, graph)
    .slice(0, CHOICES_MAX)
    .map(({ id }) => id);
}
