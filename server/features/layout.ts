// Formatting, folding and selection: what any JSON text gets, from the JSON service as it is.
import type {
  FoldingRange,
  FormattingOptions,
  Position,
  Range,
  SelectionRange,
  TextEdit,
} from "vscode-languageserver/node";
import type { PlanJson } from "../json-service.ts";
import type { PlanDocument } from "../plan-documents.ts";

export function formatPlan(
  json: PlanJson,
  document: PlanDocument,
  { range, options }: { readonly range?: Range; readonly options: FormattingOptions },
): TextEdit[] {
  return json.service.format(json.read(document).text, range, options);
}

export function foldPlan(json: PlanJson, document: PlanDocument): FoldingRange[] {
  return json.service.getFoldingRanges(json.read(document).text);
}

export function selectInPlan(json: PlanJson, document: PlanDocument, positions: Position[]): SelectionRange[] {
  const { text, tree } = json.read(document);
  return json.service.getSelectionRanges(text, positions, tree);
}
