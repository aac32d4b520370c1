// The two ways of living with a problem: a comment on the line before, or a setting for all plans.

import type { PlanSource } from "../../engine/plan/plan-source.ts";
import type { Problem, ProblemFix } from "../../engine/plan/problem.ts";

/** Errors can't be ignored: a plan that has one can't be run. */
export function ignoreOnLine(source: PlanSource, { code, severity, range }: Problem): ProblemFix | undefined {
  if (severity === "error") {
    return undefined;
  }
  const { lines, text } = source;
  const { line } = lines.positionAt(range.start);
  const title = `Ignore \`${code}\` on this line`;
  const above = line === 0 ? undefined : lineText(source, line - 1);
  const comment = above === undefined ? null : /^\s*\/\/\s*plan-ignore:\s*\S.*$/.exec(above);
  if (comment !== null && above !== undefined) {
    const end = lines.offsetAt({ line: line - 1, character: 0 }) + above.trimEnd().length;
    return { title, edits: [{ range: { start: end, end }, newText: `, ${code}` }] };
  }
  const start = lines.offsetAt({ line, character: 0 });
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const newText = `${indent}// plan-ignore: ${code}${lineEnd}`;
  return { title, edits: [{ range: { start, end: start }, newText }] };
}

function lineText({ lines, text }: PlanSource, line: number): string {
  const start = lines.offsetAt({ line, character: 0 });
  const end = lines.offsetAt({ line: line + 1, character: 0 });
  return text.slice(start, end).replace(/[\r\n]+$/, "");
}
