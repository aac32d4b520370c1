// What completion proposes at a place in the JSON, before it is fitted to the text and the client.
import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  type TextEdit,
} from "vscode-languageserver/node";
import type { ClientAbilities } from "./client-abilities.ts";
import type { JsonPlace } from "./json-place.ts";
import { toLspRange } from "./lsp-range.ts";
import type { PlanDocument } from "./plan-documents.ts";
import { plainTextOfSnippet } from "./snippet-text.ts";

export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  readonly documentation?: string;
  /** A snippet, quotes included. */
  readonly snippet: string;
  /** What a person types to find it, as it stands in the text; the label in quotes when missing. */
  readonly filterText?: string;
  /** Accepted, it asks for the next list. */
  readonly asksOn?: boolean;
}

/** Items in the order of the proposals, with the commas that the text around them lacks. */
export function toItems(
  { source }: PlanDocument,
  place: JsonPlace,
  proposals: readonly Proposal[],
  abilities: ClientAbilities,
): CompletionItem[] {
  const range = toLspRange(source.lines, place.replace);
  const comma = place.commaAt === undefined ? undefined : source.lines.positionAt(place.commaAt);
  const before: TextEdit[] = comma === undefined ? [] : [{ range: { start: comma, end: comma }, newText: "," }];
  return proposals.map((proposal, index) => {
    const { label, kind, detail, documentation, snippet, filterText = JSON.stringify(label), asksOn } = proposal;
    const text = `${place.lead}${snippet}${place.needsComma ? "," : ""}`;
    const isSnippet = text.includes("$") && abilities.hasSnippets;
    return {
      label,
      kind,
      ...(detail === undefined ? {} : { detail }),
      ...(documentation === undefined ? {} : { documentation }),
      filterText: `${place.lead}${filterText}`,
      sortText: String(index).padStart(SORT_DIGITS, "0"),
      ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      textEdit: { range, newText: isSnippet ? text : plainTextOfSnippet(text) },
      ...(before.length === 0 ? {} : { additionalTextEdits: before }),
      ...(asksOn === true && abilities.canTriggerSuggest ? { command: nextList } : {}),
    };
  });
}

/** Enough for the longest list; without leading zeros 10 would come before 2. */
const SORT_DIGITS = 6;

const nextList = { title: "Suggest", command: "editor.action.triggerSuggest" };
