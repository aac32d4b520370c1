// Hover: a step where one is defined or named, a word of an expression, and else what the schema says.
import type { Hover } from "vscode-languageserver/node";
import type { Occurrence } from "../../engine/plan/plan-source.ts";
import { describeParam } from "../describe-param.ts";
import { describeResource } from "../describe-resource.ts";
import { describeStep } from "../describe-step.ts";
import { describeWord } from "../describe-word.ts";
import { findExpression } from "../expression-place.ts";
import { type HoverBlock, renderHover } from "../hover-text.ts";
import type { PlanJson } from "../json-service.ts";
import { toLspRange } from "../lsp-range.ts";
import { findOccurrence } from "../occurrences.ts";
import type { PlanDocument } from "../plan-documents.ts";
import type { ServerHost } from "../server-host.ts";
import { hoverSchema } from "./hover-schema.ts";

export interface HoverOptions {
  readonly json: PlanJson;
  readonly isMarkdown: boolean;
  readonly host: ServerHost;
}

export async function hover(document: PlanDocument, offset: number, options: HoverOptions): Promise<Hover | undefined> {
  const { source } = document;
  const named = findOccurrence(source, offset);
  const blocks = named === undefined ? undefined : await describe(document, named, options.host);
  if (named !== undefined && blocks !== undefined) {
    return { contents: renderHover(blocks, options.isMarkdown), range: toLspRange(source.lines, named.range) };
  }
  const expression = findExpression(source, offset);
  if (expression === undefined) {
    return hoverSchema(document, offset, options);
  }
  const word = describeWord(document, expression, offset);
  if (word === undefined) {
    return undefined;
  }
  return { contents: renderHover(word.blocks, options.isMarkdown), range: toLspRange(source.lines, word.range) };
}

async function describe(
  document: PlanDocument,
  { kind, name }: Occurrence,
  host: ServerHost,
): Promise<readonly HoverBlock[] | undefined> {
  switch (kind) {
    case "step":
      return describeStep(document, name, await host.readHistory(document.uri));
    case "param":
      return describeParam(document.source, name);
    case "resource":
      return describeResource(document, name);
  }
}
