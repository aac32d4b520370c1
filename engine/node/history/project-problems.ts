import { resolve } from "node:path";
import type { RecordedStep } from "../../plan/recorded-step.ts";
import { listLogParts } from "../logs/log-parts.ts";
import { matchLog } from "../matchers/match-log.ts";
import type { MatchedProblem, ProblemMatcher } from "../matchers/problem-matcher.ts";
import { resolveMatcher } from "../matchers/resolve-matcher.ts";
import type { HistoryDatabase } from "./history-database.ts";
import type { RunRecord } from "./run-record.ts";

export interface EndedTry {
  readonly step_id: string;
  readonly attempt: number;
}

/** The steps whose matchers took too long in this pass; their other tries are left alone. */
export type SlowSteps = Set<string>;

/** When so many steps are slow, someone means harm, or the machine is overloaded: the pass matches no more. */
const SLOW_STEPS_MAX = 3;

/** Reads the log of a try that is over, and makes a row of each problem that the step's matchers find in it. */
export async function projectProblems(
  {
    database,
    run,
    slowSteps,
  }: { readonly database: HistoryDatabase; readonly run: RunRecord; readonly slowSteps: SlowSteps },
  { step_id: stepId, attempt }: EndedTry,
): Promise<void> {
  const step = run.plan().step(stepId);
  const slowKey = `${run.runId}/${stepId}`;
  if (step === undefined || step.problemMatchers.length === 0 || slowSteps.has(slowKey)) {
    return;
  }
  if (slowSteps.size >= SLOW_STEPS_MAX) {
    return;
  }
  const workspace = run.file.workspace ?? run.folder.path;
  const { problems, isStopped } = await matchLog(listLogParts(run.folder, stepId, attempt), {
    matchers: matchersOf(step, run),
    workspace,
    cwd: resolve(workspace, writtenCwd(step.cwd ?? run.plan().cwd)),
  });
  if (isStopped) {
    slowSteps.add(slowKey);
  }
  for (const [index, problem] of problems.entries()) {
    insertProblem(database, [run.runId, stepId, attempt, index + 1], problem);
  }
}

export function hasMatchers(run: RunRecord, { step_id: stepId }: EndedTry): boolean {
  return (run.plan().step(stepId)?.problemMatchers.length ?? 0) > 0;
}

/** A name that nobody knows was reported when the plan was read; here it finds nothing. */
function matchersOf(step: RecordedStep, run: RunRecord): readonly ProblemMatcher[] {
  return step.problemMatchers.flatMap((reference) => {
    const resolution = resolveMatcher(reference, run.file.problemMatchers ?? {});
    return resolution.ok ? resolution.matchers : [];
  });
}

/** One with expressions in it says nothing before the run. */
function writtenCwd(cwd: string | undefined): string {
  return cwd === undefined || cwd.includes("${{") ? "." : cwd;
}

function insertProblem(
  database: HistoryDatabase,
  key: readonly [string, string, number, number],
  problem: MatchedProblem,
): void {
  database.run(
    `INSERT OR REPLACE INTO problems (run_id, step_id, attempt, n, file, line, column, end_line, end_column, severity,
     code, message, log_offset) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...key,
      problem.file,
      problem.line,
      problem.column,
      problem.endLine,
      problem.endColumn,
      problem.severity,
      problem.code,
      problem.message,
      problem.logOffset,
    ],
  );
}
