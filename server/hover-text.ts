// Turns what a hover says into Markdown or plain text. Words that come from a plan are marked as such and can never
// become markup, links or icons.
import type { MarkupContent } from "vscode-languageserver/node";

export type HoverBlock =
  | { readonly kind: "line"; readonly parts: readonly HoverPart[] }
  | { readonly kind: "code"; readonly text: string };

/** A literal word of ours, or something from the plan as prose or as code. */
export type HoverPart = string | { readonly prose: string } | { readonly code: string } | { readonly strong: string };

export function renderHover(blocks: readonly HoverBlock[], isMarkdown: boolean): MarkupContent {
  const value = blocks.map(isMarkdown ? toMarkdown : toPlainText).join("\n\n");
  return { kind: isMarkdown ? "markdown" : "plaintext", value };
}

function toMarkdown(block: HoverBlock): string {
  if (block.kind === "line") {
    return block.parts.map(partToMarkdown).join("");
  }
  const fence = "`".repeat(Math.max(3, longestRunOfBackticks(block.text) + 1));
  return `${fence}\n${block.text}\n${fence}`;
}

function partToMarkdown(part: HoverPart): string {
  if (typeof part === "string") {
    return part;
  }
  if ("code" in part) {
    return inlineCode(part.code);
  }
  return "strong" in part ? `**${escapeMarkdown(part.strong)}**` : escapeMarkdown(part.prose);
}

/** Every ASCII punctuation mark may be escaped, and all are: nothing is left that a renderer could take for markup. */
function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

function inlineCode(text: string): string {
  const fence = "`".repeat(longestRunOfBackticks(text) + 1);
  const space = fence.length > 1 ? " " : "";
  return `${fence}${space}${oneLine(text)}${space}${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function longestRunOfBackticks(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

function toPlainText(block: HoverBlock): string {
  return block.kind === "code" ? block.text : block.parts.map(partToPlainText).join("");
}

function partToPlainText(part: HoverPart): string {
  if (typeof part === "string") {
    return part;
  }
  if ("code" in part) {
    return `\`${oneLine(part.code)}\``;
  }
  return oneLine("strong" in part ? part.strong : part.prose);
}
