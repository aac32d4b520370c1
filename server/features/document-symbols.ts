import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver/node";
import type { StepSource } from "../../engine/plan/plan-source.ts";
import { toLspRange } from "../lsp-range.ts";
import type { PlanDocument } from "../plan-documents.ts";
import { textProperty } from "../step-text.ts";

/** One symbol a step, by its id; a step that has none yet can't be gone to by name. */
export function listStepSymbols({ source }: PlanDocument): DocumentSymbol[] {
  return source.steps.flatMap((step) => {
    const { id, idRange, node } = step;
    if (id === undefined || id === "" || idRange === undefined) {
      return [];
    }
    const range = { start: node.offset, end: node.offset + node.length };
    // Clients refuse a list in which a name lies outside its own symbol; a broken text can have one.
    if (idRange.start < range.start || idRange.end > range.end) {
      return [];
    }
    return [
      {
        name: id,
        detail: detailOf(step),
        kind: SymbolKind.Function,
        range: toLspRange(source.lines, range),
        selectionRange: toLspRange(source.lines, idRange),
      },
    ];
  });
}

/** For clients that know flat lists only. */
export function toSymbolInformation(uri: string, symbol: DocumentSymbol): SymbolInformation {
  return { name: symbol.name, kind: symbol.kind, location: { uri, range: symbol.range } };
}

function detailOf(step: StepSource): string {
  const name = textProperty(step, "name");
  if (step.list === "steps") {
    return name ?? "";
  }
  return name === undefined ? "finally" : `finally, ${name}`;
}
