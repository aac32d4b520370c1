import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver/node";
import type { ClientAbilities } from "../client-abilities.ts";
import type { PlanJson } from "../json-service.ts";
import type { PlanDocument } from "../plan-documents.ts";
import { plainTextOfSnippet } from "../snippet-text.ts";

/** Keys, values and snippets that the schema knows at the cursor. */
export async function completeSchema(
  document: PlanDocument,
  offset: number,
  { json, abilities }: { readonly json: PlanJson; readonly abilities: ClientAbilities },
): Promise<CompletionItem[]> {
  const { text, tree } = json.read(document);
  const position = document.source.lines.positionAt(offset);
  const list = await json.service.doComplete(text, position, tree);
  return (list?.items ?? []).map((item) => adapt(item, position, abilities));
}

/** The same item with an edit always there, and without what this client can't do. */
function adapt(
  item: CompletionItem,
  position: { readonly line: number; readonly character: number },
  abilities: ClientAbilities,
): CompletionItem {
  const { command: _, insertText, insertTextFormat, textEdit, ...rest } = item;
  const edit = textEdit ?? { range: { start: position, end: position }, newText: insertText ?? item.label };
  const isSnippet = insertTextFormat === InsertTextFormat.Snippet;
  const isPlain = isSnippet && !abilities.hasSnippets;
  return {
    ...rest,
    textEdit: isPlain ? { ...edit, newText: plainTextOfSnippet(edit.newText) } : edit,
    ...(isSnippet && !isPlain ? { insertTextFormat } : {}),
    ...(abilities.canTriggerSuggest && asksOn(item) ? { command: nextList } : {}),
  };
}

const nextList = { title: "Suggest", command: "editor.action.triggerSuggest" };

/** Keys whose value has a list that the JSON service does not know of. */
const keysWithLists: ReadonlySet<string> = new Set([
  "depends_on",
  "fallback_step",
  "default_targets",
  "condition",
  "skip_if",
]);

function asksOn({ command, label, kind }: CompletionItem): boolean {
  return command !== undefined || (kind === CompletionItemKind.Property && keysWithLists.has(label));
}
