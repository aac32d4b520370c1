// Values and entries of lists: the words of the schema, and what only this plan knows (commands, resources, matchers).

import { CompletionItemKind } from "vscode-languageserver/node";
import { KNOWN_MATCHER_NAMES } from "../../engine/plan/plan-surroundings.ts";
import { canStopConsuming } from "../lost-dependency.ts";
import type { PlanDocument } from "../plan-documents.ts";
import type { PlanPlace } from "../plan-place.ts";
import { possibleFallbacks, possibleResources } from "../possible-steps.ts";
import type { Proposal } from "../proposal.ts";
import { chooserOf, constantOf, type Schema, type SchemaView } from "../schema-view.ts";
import { escapeSnippet, snippetOfChoices, snippetOfSchema } from "../snippet-value.ts";
import { fallbackChoices } from "./complete-keys.ts";
import { isLegalInParam } from "./param-values.ts";
import { snippetOfType, stepSnippets } from "./step-snippets.ts";

export interface ValueRequest {
  readonly view: SchemaView;
  /** Matchers of installed extensions. */
  readonly matchers: readonly string[];
}

export function completeValues(document: PlanDocument, place: PlanPlace, request: ValueRequest): readonly Proposal[] {
  const { view } = request;
  const { json, key, path } = place;
  if (json.slot === "item") {
    const list = path.length === 1 ? key : undefined;
    if (list === "steps" || list === "finally") {
      return json.written === undefined ? stepSnippets(document.source) : [];
    }
  }
  const schema = schemaOf(place, view);
  const words = wordsOf(document, place, request);
  const texts = words.map((word) => proposeText(word.label, word.detail));
  return [...texts, ...valuesOf(document, place, { schema, view })].filter(
    (proposal, index, all) => all.findIndex(({ label }) => label === proposal.label) === index,
  );
}

function schemaOf({ path, json, key, entries }: PlanPlace, view: SchemaView): Schema | undefined {
  return json.slot === "item"
    ? view.at([...path, { kind: "item" }])
    : view.at([...path, { kind: "key", key: key ?? "", object: entries }]);
}

interface Word {
  readonly label: string;
  readonly detail?: string;
}

function wordsOf(document: PlanDocument, place: PlanPlace, { matchers }: ValueRequest): readonly Word[] {
  const { graph, source, words } = document;
  const { key, json, step } = place;
  const isItem = json.slot === "item";
  const taken = new Set([...json.after.keys(), ...stringsBefore(place)]);
  const free = (all: readonly string[]) =>
    all.filter((label) => !(isItem && taken.has(label))).map((label) => ({ label }));
  switch (key) {
    case "command":
      return isItem ? [] : free(words.commands);
    case "tool":
      return isItem ? [] : free(words.tools);
    case "locks":
      return isItem ? free(words.locks) : [];
    case "problem_matcher":
    case "base":
      return free([...KNOWN_MATCHER_NAMES, ...matchers].map((name) => `$${name}`));
    case "consumes":
      return isItem && step !== undefined
        ? possibleResources(source, graph, { list: step.list, owner: step.id })
            .filter(({ name }) => !taken.has(name) && isConsumable(document, place, name))
            .map(({ name, provider }) => ({ label: name, detail: `of ${provider}` }))
        : [];
    case "method":
      return isItem ? [] : free(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"]);
    default:
      return [];
  }
}

/** In place of a resource that is read only the same one. */
function isConsumable(document: PlanDocument, { json, step }: PlanPlace, name: string): boolean {
  const { written } = json;
  if (document.lastPlan?.isStale !== false || step?.id === undefined || written === undefined || written === name) {
    return true;
  }
  return canStopConsuming(document, step.id, written);
}

function stringsBefore({ json }: PlanPlace): readonly string[] {
  const innermost = json.containers.at(-1);
  return innermost?.kind === "array" ? innermost.strings : [];
}

function proposeText(label: string, detail: string | undefined): Proposal {
  const snippet = escapeSnippet(JSON.stringify(label));
  return { label, kind: CompletionItemKind.Value, snippet, ...(detail === undefined ? {} : { detail }) };
}

interface SchemaValues {
  readonly schema: Schema | undefined;
  readonly view: SchemaView;
}

function valuesOf(document: PlanDocument, place: PlanPlace, { schema, view }: SchemaValues): readonly Proposal[] {
  const fragments = view.fragmentsOf(schema, new Map());
  const container = place.json.slot === "item" ? [] : view.fragmentsOf(view.at(place.path), new Map());
  const chooser = container.find((fragment) => chooserOf(fragment) === place.key);
  if (chooser !== undefined && place.key !== undefined) {
    return typesOf(chooser, place.key, { place, view });
  }
  const taken = new Set([...place.json.after.keys(), ...stringsBefore(place)]);
  const enumerated = fragments.flatMap(({ enum: values = [] }) => values as readonly unknown[]);
  const descriptions = fragments.find(({ description }) => description !== undefined)?.description;
  const words = enumerated
    .filter((value): value is string => typeof value === "string")
    .filter((value) => !(place.json.slot === "item" && taken.has(value)) && isLegal(document, place, value, view))
    .map((value) => proposeValue(document, place, value, descriptions));
  const key = place.key ?? "";
  const plain = plainValues(place, { schema, view }).filter(({ label }) => isLegalInParam(document, place, key, label));
  return [...words, ...plain];
}

function proposeValue(
  document: PlanDocument,
  place: PlanPlace,
  value: string,
  documentation: string | undefined,
): Proposal {
  const { isStep, step, entries } = place;
  const needsFallback = isStep && value === "fallback_step" && !entries.has("fallback_step") && step !== undefined;
  const rest = needsFallback ? `, "fallback_step": ${snippetOfChoices(fallbackChoices(document, step))}` : "";
  const label = JSON.stringify(value);
  return {
    label,
    kind: CompletionItemKind.EnumMember,
    ...(documentation === undefined ? {} : { documentation }),
    snippet: `${escapeSnippet(label)}${rest}`,
    filterText: label,
  };
}

/** Whether the word of a closed set is legal in this very place, and leaves what stands around it legal. */
function isLegal(document: PlanDocument, place: PlanPlace, value: string, view: SchemaView): boolean {
  const { isStep, step, entries, key, json } = place;
  if (isStep && key === "on_failure" && step !== undefined) {
    const hasFallback = entries.has("fallback_step");
    if (value !== "fallback_step") {
      return !hasFallback;
    }
    return (
      hasFallback || possibleFallbacks(document.source, document.graph, { list: step.list, owner: step.id }).length > 0
    );
  }
  if (key === "order" && place.path.length === 0) {
    // In another order other steps would wait for each other.
    return value === json.written || !ORDERS.has(json.written ?? "");
  }
  if (key === "action") {
    return keepsFields(view.fragmentsOf(view.at(place.path), new Map([...entries, ["action", value]])), place);
  }
  return key !== "type" || isLegalInParam(document, place, "type", value);
}

const ORDERS: ReadonlySet<string> = new Set(["graph", "sequence"]);

/** What the alternative cannot do without is there, unless nothing has been chosen so far. */
function keepsFields(fragments: readonly Schema[], { entries, json }: PlanPlace): boolean {
  const required = fragments.flatMap(({ required: keys = [] }) => keys);
  return (json.written ?? "") === "" || required.every((key) => entries.has(key));
}

/** The types of a `step_def`: chosen first, they bring their fields; later, only those that what is written fits. */
function typesOf(
  schema: Schema,
  chooser: string,
  { place, view }: { place: PlanPlace; view: SchemaView },
): readonly Proposal[] {
  const { entries, json } = place;
  const others = [...entries.keys()].filter((key) => key !== chooser && !key.startsWith("x-"));
  return (schema.oneOf ?? []).flatMap((alternative): readonly Proposal[] => {
    const [definition] = view.fragmentsOf(alternative as Schema);
    const type = constantOf(definition, chooser);
    const allowed = definition?.properties ?? {};
    if (typeof type !== "string" || definition === undefined || !others.every((key) => Object.hasOwn(allowed, key))) {
      return [];
    }
    const isChange = others.length > 0;
    if (isChange && !keepsFields(view.fragmentsOf(definition, entries), place)) {
      return [];
    }
    const label = JSON.stringify(type);
    const { description } = definition;
    return [
      {
        label,
        kind: CompletionItemKind.EnumMember,
        ...(description === undefined ? {} : { documentation: description }),
        snippet: isChange || json.hasValue ? label : (snippetOfType(type) ?? label),
        filterText: label,
      },
    ];
  });
}

function plainValues({ json, key }: PlanPlace, { schema, view }: SchemaValues): readonly Proposal[] {
  const fragments = view.fragmentsOf(schema);
  const types = new Set([fragments.find(({ type }) => type !== undefined)?.type ?? []].flat());
  const isClosed = fragments.some((fragment) => fragment.enum !== undefined || fragment.const !== undefined);
  if (isClosed || json.slot === "item") {
    return [];
  }
  const proposals: Proposal[] = [];
  if (types.has("boolean") && types.size === 1) {
    proposals.push(propose("true"), propose("false"));
  }
  if (types.has("integer") || types.has("number")) {
    const standard: unknown = fragments.find((fragment) => fragment.default !== undefined)?.default;
    proposals.push(...(typeof standard === "number" ? [propose(String(standard), "Default value")] : []));
  }
  const isOpen = json.written === undefined;
  if (isOpen && types.has("array") && types.size === 1 && key !== "steps") {
    proposals.push(propose("[]", undefined, snippetOfSchema(view, schema)));
  }
  if (isOpen && types.has("object") && types.size === 1) {
    proposals.push(propose("{}", undefined, snippetOfSchema(view, schema)));
  }
  return proposals;
}

function propose(label: string, detail?: string, snippet = label): Proposal {
  return {
    label,
    kind: CompletionItemKind.Value,
    snippet,
    filterText: label,
    ...(detail === undefined ? {} : { detail }),
  };
}
