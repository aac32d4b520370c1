// Keys, values and snippets: what the schema knows at the cursor, fitted to the plan around it. The place is found by
// tokens, so a broken text behind or before it takes nothing away, and the plan's length costs nothing.
import type { CompletionItem } from "vscode-languageserver/node";
import type { ClientAbilities } from "../client-abilities.ts";
import { findJsonPlace } from "../json-place.ts";
import { nextJsonToken, readJsonTokens } from "../json-tokens.ts";
import type { PlanDocument } from "../plan-documents.ts";
import { describePlace } from "../plan-place.ts";
import { toItems } from "../proposal.ts";
import type { SchemaView } from "../schema-view.ts";
import { completeKeys } from "./complete-keys.ts";
import { completeValues } from "./complete-values.ts";
import { planSnippet } from "./step-snippets.ts";

export interface SchemaRequest {
  readonly offset: number;
  /** Only what stands behind a colon: a list that pops up elsewhere would swallow Enter. */
  readonly valuesOnly: boolean;
  readonly view: SchemaView;
  readonly abilities: ClientAbilities;
}

export function completeSchema(document: PlanDocument, request: SchemaRequest): CompletionItem[] {
  const { offset, valuesOnly, view, abilities } = request;
  const { text } = document.source;
  if (nextJsonToken(text, 0) === undefined) {
    const isInComment = [...readJsonTokens(text, 0)].some(({ start, end }) => start < offset && offset <= end);
    return valuesOnly || isInComment ? [] : completeEmpty(document, offset, abilities);
  }
  const json = findJsonPlace(document.source, offset);
  if (json === undefined || (valuesOnly && json.slot !== "value")) {
    return [];
  }
  const place = describePlace(json);
  const proposals =
    json.slot === "key"
      ? completeKeys(document, place, view)
      : completeValues(document, place, { view, matchers: abilities.matchers });
  return toItems(document, json, proposals, abilities);
}

function completeEmpty(document: PlanDocument, offset: number, abilities: ClientAbilities): CompletionItem[] {
  const place = {
    containers: [],
    slot: "item" as const,
    written: undefined,
    hasValue: false,
    after: new Map(),
    replace: { start: offset, end: offset },
    lead: "",
    commaAt: undefined,
    needsComma: false,
  };
  return toItems(document, place, [planSnippet], abilities);
}
