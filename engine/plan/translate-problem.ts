import type { Problem, ProblemFix } from "./problem.ts";
import type { TextRange } from "./text-range.ts";

/** A problem in a decoded text → the same in the document, where the text is a JSON string. */
export function translateProblem(problem: Problem, map: { toDocument(offset: number): number }): Problem {
  const { related, fixes } = problem;
  return {
    ...problem,
    range: translate(problem.range),
    ...(related && { related: related.map((place) => ({ ...place, range: translate(place.range) })) }),
    ...(fixes && { fixes: fixes.map(translateFix) }),
  };

  function translate({ start, end }: TextRange): TextRange {
    return { start: map.toDocument(start), end: map.toDocument(end) };
  }

  function translateFix(fix: ProblemFix): ProblemFix {
    const edits = fix.edits.map(({ range, newText }) => ({ range: translate(range), newText: escapeForJson(newText) }));
    return { ...fix, edits };
  }
}

function escapeForJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
