import type { Location } from "vscode-languageserver/node";
import { toLspRange } from "../lsp-range.ts";
import { findOccurrence, occurrencesLike } from "../occurrences.ts";
import type { PlanDocument } from "../plan-documents.ts";

export function findReferences(
  { source, uri }: PlanDocument,
  offset: number,
  options: { readonly includeDeclaration: boolean },
): Location[] {
  const named = findOccurrence(source, offset);
  if (named === undefined) {
    return [];
  }
  return occurrencesLike(source, named)
    .filter(({ role }) => options.includeDeclaration || role === "reference")
    .map(({ range }) => ({ uri, range: toLspRange(source.lines, range) }));
}
