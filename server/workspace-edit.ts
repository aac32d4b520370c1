import type { WorkspaceEdit } from "vscode-languageserver/node";
import type { TextEdit } from "../engine/plan/problem.ts";
import { toLspRange } from "./lsp-range.ts";
import type { PlanDocument } from "./plan-documents.ts";

/** Edits of one document; tied to the version they were made for where the client can compare it. */
export function toWorkspaceEdit(
  { uri, version, source }: PlanDocument,
  textEdits: readonly TextEdit[],
  isVersioned: boolean,
): WorkspaceEdit {
  const edits = textEdits.map(({ range, newText }) => ({ range: toLspRange(source.lines, range), newText }));
  return isVersioned ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}
