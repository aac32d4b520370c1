import type { Problem, Severity } from "../plan/problem.ts";
import type { LineIndex, TextPosition, TextRange } from "../plan/text-range.ts";
import type { Terminal, TextStyle } from "./terminal.ts";

/** The problems of one file, with what turns their offsets into lines. */
export interface FileProblems {
  /** As it was given on the command line. */
  readonly file: string;
  readonly source: { readonly lines: LineIndex };
  readonly problems: readonly Problem[];
}

const styles: Readonly<Record<Severity, TextStyle>> = {
  error: "bad",
  warning: "doubtful",
  info: "quiet",
  hint: "quiet",
};

/** `file:line:column: severity: message [code]`, counted from 1, as compilers write and editors recognize it. */
export function formatProblem({ file, source }: FileProblems, problem: Problem, terminal: Terminal): string {
  const place = formatPlace(file, source.lines, problem.range);
  const related = (problem.related ?? []).map(
    ({ message, range }) => `\n    ${formatPlace(file, source.lines, range)}: ${message}`,
  );
  const severity = terminal.style(styles[problem.severity], problem.severity);
  return `${place}: ${severity}: ${problem.message} [${problem.code}]${related.join("")}`;
}

/** `file:line:column`, counted from 1. */
export function formatPlace(file: string, lines: LineIndex, range: TextRange): string {
  const { line, character } = lines.positionAt(range.start);
  return `${file}:${line + 1}:${character + 1}`;
}

interface JsonRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

export interface JsonProblem {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: JsonRange;
  readonly related: readonly { readonly message: string; readonly file: string; readonly range: JsonRange }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly range: JsonRange; readonly newText: string }[];
  }[];
}

/** The published form of `validate --format json`. */
export function problemsAsJson({ file, source, problems }: FileProblems): readonly JsonProblem[] {
  const rangeOf = ({ start, end }: TextRange): JsonRange => ({
    start: source.lines.positionAt(start),
    end: source.lines.positionAt(end),
  });
  return problems.map(({ code, severity, message, range, related = [], fixes = [] }) => ({
    file,
    code,
    severity,
    message,
    range: rangeOf(range),
    related: related.map((place) => ({ message: place.message, file, range: rangeOf(place.range) })),
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ range: rangeOf(edit.range), newText: edit.newText })),
    })),
  }));
}
