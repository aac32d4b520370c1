import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver/node";
import { textOf, valueAt } from "../../engine/plan/plan-node.ts";
import { toLspRange } from "../lsp-range.ts";
import { matchesLetters } from "../matches-letters.ts";
import type { PlanDocument } from "../plan-documents.ts";
import { limitProposals } from "./limit-proposals.ts";

/** The plans that are open and their steps, by what is typed of their ids. */
export function findWorkspaceSymbols(documents: readonly PlanDocument[], query: string): WorkspaceSymbol[] {
  const symbols = documents.flatMap(symbolsOf).filter(({ name }) => matchesLetters(name, query));
  return [...limitProposals(symbols, query, ({ name }) => name)];
}

function symbolsOf({ uri, source }: PlanDocument): WorkspaceSymbol[] {
  const planNode = valueAt(source.root, "plan_id") ?? valueAt(source.root, "workstream_id");
  const planId = textOf(planNode);
  const at = (range: { start: number; end: number }) => ({ uri, range: toLspRange(source.lines, range) });
  const plan =
    planNode === undefined || planId === undefined || planId === ""
      ? []
      : [
          {
            name: planId,
            kind: SymbolKind.Module,
            location: at({ start: planNode.offset, end: planNode.offset + planNode.length }),
          },
        ];
  const steps = source.steps.flatMap(({ id, idRange }) => {
    return id === undefined || id === "" || idRange === undefined
      ? []
      : [
          {
            name: id,
            kind: SymbolKind.Function,
            location: at(idRange),
            ...(planId === undefined ? {} : { containerName: planId }),
          },
        ];
  });
  return [...plan, ...steps];
}
