import type { PlanSource } from "./plan-source.ts";
import type { Problem } from "./problem.ts";
import type { TextRange } from "./text-range.ts";

/**
 * Leaves out what a comment on the line before says to ignore: `// plan-ignore: code, code`. Errors stay: a plan that
 * has one can't be run, so hiding it would only hide why.
 */
export function dropIgnored(
  problems: readonly Problem[],
  source: PlanSource,
  lineComments: readonly TextRange[],
): Problem[] {
  const ignored = readIgnoredCodes(source, lineComments);
  if (ignored.size === 0) {
    return [...problems];
  }
  return problems.filter(({ code, severity, range }) => {
    if (severity === "error") {
      return true;
    }
    return ignored.get(source.lines.positionAt(range.start).line)?.has(code) !== true;
  });
}

const ignoreComment = /^\/\/\s*plan-ignore:\s*(.+)$/;

/** Line → the codes that are ignored on it. */
function readIgnoredCodes(source: PlanSource, lineComments: readonly TextRange[]): Map<number, Set<string>> {
  const ignored = new Map<number, Set<string>>();
  for (const { start, end } of lineComments) {
    const codes = ignoreComment.exec(source.text.slice(start, end))?.[1];
    if (codes === undefined) {
      continue;
    }
    const line = source.lines.positionAt(start).line + 1;
    ignored.set(line, new Set(codes.split(/[\s,]+/).filter((code) => code !== "")));
  }
  return ignored;
}
