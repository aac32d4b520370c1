import type { Hover } from "vscode-languageserver/node";
import type { PlanJson } from "../json-service.ts";
import type { PlanDocument } from "../plan-documents.ts";

/** What the schema says about the key or value at the cursor. Its words are ours, so they may be Markdown. */
export async function hoverSchema(
  document: PlanDocument,
  offset: number,
  { json, isMarkdown }: { readonly json: PlanJson; readonly isMarkdown: boolean },
): Promise<Hover | undefined> {
  const { text, tree } = json.read(document);
  const found = await json.service.doHover(text, document.source.lines.positionAt(offset), tree);
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
  return { contents, ...(found.range === undefined ? {} : { range: found.range }) };
}
