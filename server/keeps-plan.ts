import type { Problem, ProblemFix, TextEdit } from "../engine/plan/problem.ts";
import { readPlan } from "../engine/plan/read-plan.ts";
import type { TextRange } from "../engine/plan/text-range.ts";
import type { PlanDocument } from "./plan-documents.ts";

/** Reading so much text anew is not felt, though it is done for each fix at the cursor. */
const VERIFIED_LENGTH_MAX = 300_000;

/** Whether the fix takes its problem away without bringing another error. Of a very long plan it is taken on trust. */
export function keepsPlan({ source, problems }: PlanDocument, code: string, { edits }: ProblemFix): boolean {
  if (source.text.length > VERIFIED_LENGTH_MAX) {
    return true;
  }
  const { text, written } = applyEdits(source.text, edits);
  const after = readPlan(text).problems;
  if (countOf(after, code) >= countOf(problems, code)) {
    return false;
  }
  return after.every((problem) => {
    const isNew = problem.severity === "error" && countOf(after, problem.code) > countOf(problems, problem.code);
    // Mending what broke the text shows what it had hidden; only what stands in the new words is the fix's doing.
    const isElsewhere = source.isBroken && !written.some((range) => overlaps(range, problem.range));
    return !isNew || isElsewhere;
  });
}

function countOf(problems: readonly Problem[], code: string): number {
  return problems.filter((problem) => problem.code === code).length;
}

function overlaps(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The text with the edits, and where their words stand in it. */
function applyEdits(text: string, edits: readonly TextEdit[]): { text: string; written: readonly TextRange[] } {
  const written: TextRange[] = [];
  let changed = "";
  let copied = 0;
  for (const { range, newText } of edits.toSorted((one, other) => one.range.start - other.range.start)) {
    changed += text.slice(copied, range.start);
    written.push({ start: changed.length, end: changed.length + newText.length });
    changed += newText;
    copied = range.end;
  }
  return { text: changed + text.slice(copied), written };
}
