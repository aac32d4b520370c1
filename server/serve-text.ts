// Wires what works on the text as it stands: fixes, formatting, folding, selection.
import { listCodeActions } from "./features/code-actions.ts";
import { foldPlan, formatPlan, selectInPlan } from "./features/layout.ts";
import { toTextRange } from "./lsp-range.ts";
import { createRequestFence, type Wiring } from "./wiring.ts";

export function serveText(wiring: Wiring): void {
  const { connection, abilities, json, settings } = wiring;
  const at = createRequestFence(wiring);
  connection.onCodeAction(
    at("codeAction", (document, { range, context }) => {
      const { hasVersionedEdits } = abilities;
      return listCodeActions(document, {
        range: toTextRange(document.source, range),
        diagnostics: context.diagnostics,
        only: context.only,
        hasVersionedEdits,
        levels: settings.current.levels,
        setLevelCommand: abilities.setLevelCommand,
      });
    }),
  );
  connection.onDocumentFormatting(at("formatting", (document, { options }) => formatPlan(json, document, { options })));
  connection.onDocumentRangeFormatting(
    at("rangeFormatting", (document, { range, options }) => formatPlan(json, document, { range, options })),
  );
  connection.onFoldingRanges(at("foldingRange", (document) => foldPlan(json, document)));
  connection.onSelectionRanges(
    at("selectionRange", (document, { positions }) => selectInPlan(json, document, positions)),
  );
}
