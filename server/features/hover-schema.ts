import type { Hover } from "vscode-languageserver/node";
import type { PlanJson } from "../json-service.ts";
import { toLspRange } from "../lsp-range.ts";
import type { PlanDocument } from "../plan-documents.ts";

/** What the schema says about the key or value at the cursor. Its words are ours, so they may be Markdown. */
export async function hoverSchema(
  document: PlanDocument,
  offset: number,
  { json, isMarkdown }: { readonly json: PlanJson; readonly isMarkdown: boolean },
): Promise<Hover | undefined> {
  const { text, tree, excerpt } = json.readAround(document, offset);
  const found = await json.service.doHover(text, text.positionAt(excerpt.fromDocument(offset)), tree);
  if (found === null) {
    return undefined;
  }
  const words = [found.contents].flat().map((part) => (typeof part === "string" ? part : part.value));
  const value = words.filter((word) => word !== "").join("\n\n");
  if (value === "") {
    return undefined;
  }
  const contents = isMarkdown
    ? { kind: "markdown" as const, value }
    : { kind: "plaintext" as const, value: value.replace(/\\([!-/:-@[-`{-~\n])/g, "$1") };
  if (found.range === undefined) {
    return { contents };
  }
  const { start, end } = found.range;
  const range = { start: excerpt.toDocument(text.offsetAt(start)), end: excerpt.toDocument(text.offsetAt(end)) };
  return { contents, range: toLspRange(document.source.lines, range) };
}
