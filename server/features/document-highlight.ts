import { type DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver/node";
import { toLspRange } from "../lsp-range.ts";
import { findOccurrence, occurrencesLike } from "../occurrences.ts";
import type { PlanDocument } from "../plan-documents.ts";

/** The places of the name at the cursor; where it is defined it counts as written. */
export function highlightName({ source }: PlanDocument, offset: number): DocumentHighlight[] {
  const named = findOccurrence(source, offset);
  if (named === undefined) {
    return [];
  }
  return occurrencesLike(source, named).map(({ role, range }) => ({
    range: toLspRange(source.lines, range),
    kind: role === "definition" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
