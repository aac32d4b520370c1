import type { Location, LocationLink } from "vscode-languageserver/node";
import type { TextRange } from "../../engine/plan/text-range.ts";
import { toLspRange } from "../lsp-range.ts";
import { findOccurrence, occurrencesLike } from "../occurrences.ts";
import type { PlanDocument } from "../plan-documents.ts";

export function findDefinitions(document: PlanDocument, offset: number): LocationLink[] {
  const { source, uri } = document;
  const named = findOccurrence(source, offset);
  if (named === undefined) {
    return [];
  }
  const definitions = occurrencesLike(source, named).filter(({ role }) => role === "definition");
  return definitions.map(({ range }) => ({
    originSelectionRange: toLspRange(source.lines, named.range),
    targetUri: uri,
    targetRange: toLspRange(source.lines, surroundings(document, range)),
    targetSelectionRange: toLspRange(source.lines, range),
  }));
}

/** For clients without link support. */
export function toLocation(link: LocationLink): Location {
  return { uri: link.targetUri, range: link.targetSelectionRange };
}

/** The whole step, when it is one that is defined. */
function surroundings({ source }: PlanDocument, range: TextRange): TextRange {
  const step = source.steps.find(({ idRange }) => idRange?.start === range.start);
  return step === undefined ? range : { start: step.node.offset, end: step.node.offset + step.node.length };
}
