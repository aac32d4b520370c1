import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver/node";
import type { Problem, ProblemFix } from "../../engine/plan/problem.ts";
import type { TextRange } from "../../engine/plan/text-range.ts";
import type { PlanDocument } from "../plan-documents.ts";
import { toWorkspaceEdit } from "../workspace-edit.ts";

export interface FixRequest {
  readonly range: TextRange;
  /** The diagnostics the client shows there; a fix is tied to its own. */
  readonly diagnostics: readonly Diagnostic[];
  readonly hasVersionedEdits: boolean;
}

/** The fixes that the problems at a place bring with them, made from the text as it is now. */
export function listQuickFixes(document: PlanDocument, request: FixRequest): CodeAction[] {
  return document.problems
    .filter(({ range }) => range.start <= request.range.end && request.range.start <= range.end)
    .flatMap((problem) => (problem.fixes ?? []).map((fix) => toAction(document, problem, fix, request)));
}

function toAction(document: PlanDocument, problem: Problem, fix: ProblemFix, request: FixRequest): CodeAction {
  const { line, character } = document.source.lines.positionAt(problem.range.start);
  const diagnostics = request.diagnostics.filter(
    ({ code, range }) => code === problem.code && range.start.line === line && range.start.character === character,
  );
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    isPreferred: problem.fixes?.length === 1,
    edit: toWorkspaceEdit(document, fix.edits, request.hasVersionedEdits),
  };
}
