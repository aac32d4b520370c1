import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver/node";
import type { Problem, Severity } from "../../engine/plan/problem.ts";
import { toLspRange } from "../lsp-range.ts";
import type { PlanDocument } from "../plan-documents.ts";
import { type ProblemLevels, severityUnder } from "../problem-levels.ts";

export interface ProblemDisplay {
  readonly levels: ProblemLevels;
  readonly hasRelatedInformation: boolean;
  /** Where a code is explained; undefined for clients that can't show it. */
  readonly codeHref: (code: string) => string | undefined;
}

export function toDiagnostics(document: PlanDocument, display: ProblemDisplay): Diagnostic[] {
  return document.problems.flatMap((problem) => {
    const severity = severityUnder(display.levels, problem);
    return severity === undefined ? [] : [toDiagnostic(document, problem, severity, display)];
  });
}

function toDiagnostic(
  { uri, source }: PlanDocument,
  problem: Problem,
  severity: Severity,
  { hasRelatedInformation, codeHref }: ProblemDisplay,
): Diagnostic {
  const href = codeHref(problem.code);
  const related = problem.related ?? [];
  return {
    range: toLspRange(source.lines, problem.range),
    severity: lspSeverities[severity],
    code: problem.code,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: "plan",
    message: problem.message,
    ...(hasRelatedInformation && related.length > 0
      ? {
          relatedInformation: related.map(({ message, range }) => ({
            message,
            location: { uri, range: toLspRange(source.lines, range) },
          })),
        }
      : {}),
  };
}

const lspSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
