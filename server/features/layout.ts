// Formatting, folding and selection: what any JSON text gets, from the JSON service as it is.

import type { Node } from "jsonc-parser";
import type {
  FoldingRange,
  FormattingOptions,
  Position,
  Range,
  SelectionRange,
  TextEdit,
} from "vscode-languageserver/node";
import { rangeOf } from "../../engine/plan/plan-node.ts";
import type { TextRange } from "../../engine/plan/text-range.ts";
import type { PlanJson } from "../json-service.ts";
import { toLspRange, toOffset } from "../lsp-range.ts";
import type { PlanDocument } from "../plan-documents.ts";

export function formatPlan(
  json: PlanJson,
  document: PlanDocument,
  { range, options }: { readonly range?: Range; readonly options: FormattingOptions },
): TextEdit[] {
  return json.service.format(json.whole(document), range, options);
}

export function foldPlan(json: PlanJson, document: PlanDocument): FoldingRange[] {
  return json.service.getFoldingRanges(json.whole(document));
}

export function selectInPlan(json: PlanJson, document: PlanDocument, positions: readonly Position[]): SelectionRange[] {
  return positions.flatMap((position) => selectAt(json, document, toOffset(document.source, position)));
}

/** From the innermost part to the whole plan. */
function selectAt(json: PlanJson, document: PlanDocument, offset: number): SelectionRange[] {
  const { source } = document;
  const { text, tree, excerpt } = json.readAround(document, offset);
  const [innermost] = json.service.getSelectionRanges(text, [text.positionAt(excerpt.fromDocument(offset))], tree);
  const ranges: TextRange[] = [];
  for (let part = innermost; part !== undefined; part = part.parent) {
    const start = excerpt.toDocument(text.offsetAt(part.range.start));
    ranges.push({ start, end: excerpt.toDocument(text.offsetAt(part.range.end)) });
  }
  const step = excerpt.step?.node;
  const around = step === undefined ? [] : ancestorsOf(step);
  const inside = step === undefined ? ranges : ranges.filter((range) => isInside(range, rangeOf(step)));
  const chain = [...inside, ...around.map(rangeOf)].reduceRight<SelectionRange | undefined>(
    (parent, range) => ({ range: toLspRange(source.lines, range), ...(parent === undefined ? {} : { parent }) }),
    undefined,
  );
  return [chain ?? { range: toLspRange(source.lines, { start: offset, end: offset }) }];
}

function ancestorsOf(node: Node): Node[] {
  const ancestors: Node[] = [];
  for (let parent = node.parent; parent !== undefined; parent = parent.parent) {
    ancestors.push(parent);
  }
  return ancestors;
}

function isInside(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
