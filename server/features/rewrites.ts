// Refactorings at the cursor: the same plan, written otherwise.
import type { Node } from "jsonc-parser";
import { type CodeAction, CodeActionKind } from "vscode-languageserver/node";
import { parseInterpolation } from "../../engine/plan/expression/parse-interpolation.ts";
import { isLongText, longTextOf } from "../../engine/plan/long-text.ts";
import { entriesOf, propertiesOf, rangeOf } from "../../engine/plan/plan-node.ts";
import type { TextRange } from "../../engine/plan/text-range.ts";
import type { PlanDocument } from "../plan-documents.ts";
import { toWorkspaceEdit } from "../workspace-edit.ts";

export interface RewriteRequest {
  readonly range: TextRange;
  readonly hasVersionedEdits: boolean;
}

export function listRewrites(document: PlanDocument, request: RewriteRequest): CodeAction[] {
  const { source } = document;
  const value = source.isBroken ? undefined : longTextAt(source.root, request.range);
  const rewrite = value === undefined ? undefined : rewriteLongText(source.text, value);
  if (value === undefined || rewrite === undefined) {
    return [];
  }
  const edits = [{ range: rangeOf(value), newText: rewrite.newText }];
  const edit = toWorkspaceEdit(document, edits, request.hasVersionedEdits);
  return [{ title: rewrite.title, kind: CodeActionKind.RefactorRewrite, edit }];
}

/** The innermost text around the range, in either form, that may be a list of lines. */
function longTextAt(node: Node | undefined, range: TextRange): Node | undefined {
  if (node === undefined) {
    return undefined;
  }
  if (node.type === "array") {
    return longTextAt(entriesOf(node).find(isAround), range);
  }
  const property = propertiesOf(node).find(isAround);
  const value = property?.children?.[1];
  return property !== undefined && isLongText(property) ? value : longTextAt(value, range);

  function isAround({ offset, length }: Node): boolean {
    return offset <= range.start && range.end <= offset + length;
  }
}

function rewriteLongText(text: string, value: Node): { title: string; newText: string } | undefined {
  const written = longTextOf(value);
  if (written === undefined) {
    return undefined;
  }
  if (value.type === "array") {
    return hasComments(text, value) ? undefined : { title: "Write as one text", newText: JSON.stringify(written) };
  }
  const lines = splitLines(written);
  if (lines.length < 2) {
    return undefined;
  }
  const indent = indentAt(text, value.offset);
  const inner = `${indent}${indent.includes("\t") ? "\t" : "  "}`;
  const entries = lines.map((line) => `${inner}${JSON.stringify(line)}`);
  return { title: "Write as a list of lines", newText: `[\n${entries.join(",\n")}\n${indent}]` };
}

/** Not inside `${{ }}`, which ends in the line where it begins. */
function splitLines(text: string): readonly string[] {
  const lines = [""];
  for (const part of parseInterpolation(text).parts) {
    const { start, end } = part.kind === "text" ? part.range : part.outerRange;
    const written = text.slice(start, end);
    const [first = "", ...others] = part.kind === "text" ? written.split("\n") : [written];
    lines.push(`${lines.pop() ?? ""}${first}`, ...others);
  }
  return lines;
}

/** A comment between the lines would be lost. */
function hasComments(text: string, list: Node): boolean {
  let at = list.offset;
  for (const entry of entriesOf(list)) {
    if (text.slice(at, entry.offset).includes("/")) {
      return true;
    }
    at = entry.offset + entry.length;
  }
  return text.slice(at, list.offset + list.length).includes("/");
}

function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}
