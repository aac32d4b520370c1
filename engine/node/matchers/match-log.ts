import { readLineBatches } from "../logs/log-lines.ts";
import type { LogPart } from "../logs/log-parts.ts";
import { createFileLocator, type LocatorFolders } from "./file-locator.ts";
import { createProblemCollector } from "./match-problems.ts";
import type { MatchedProblem, ProblemMatcher } from "./problem-matcher.ts";
import { runWithTimeBudget } from "./run-with-time-budget.ts";

export interface LogMatch {
  /** `logOffset` counts through the whole log, `logLine` within its part. */
  readonly problems: readonly MatchedProblem[];
  /** The matchers took too long: the problems found up to then are all there are. */
  readonly isStopped: boolean;
}

/** Of a larger log only the beginning is matched: 64 MB take about the time of the budget. */
const MATCHED_BYTES_MAX = 64 * 1024 * 1024;

/** For the matching of one try's log. Ten times what a sound matcher needs for a log of that size. */
const BUDGET_MS_MAX = 5_000;

/** Finds the problems in the log of one try. The expressions may be anyone's, so their time is limited. */
export async function matchLog(
  parts: readonly LogPart[],
  {
    matchers,
    budgetMs = BUDGET_MS_MAX,
    ...folders
  }: LocatorFolders & {
    readonly matchers: readonly ProblemMatcher[];
    readonly budgetMs?: number;
  },
): Promise<LogMatch> {
  const locateFile = createFileLocator(folders);
  const problems: MatchedProblem[] = [];
  let restMs = budgetMs;
  for (const part of parts) {
    // Each stream has its own lines: a problem never begins in one and ends in the other.
    const collector = createProblemCollector({ matchers, locateFile });
    const found = () => collector.problems.map((one) => ({ ...one, logOffset: one.logOffset + part.startOffset }));
    for await (const lines of readLineBatches(part.path, { bytesMax: Math.min(part.bytes, MATCHED_BYTES_MAX) })) {
      const startedAt = performance.now();
      const isDone = runWithTimeBudget(restMs, () => collector.push(lines));
      restMs -= performance.now() - startedAt;
      if (!isDone) {
        return { problems: [...problems, ...found()], isStopped: true };
      }
      if (collector.isFull) {
        break;
      }
    }
    problems.push(...found());
  }
  return { problems, isStopped: false };
}
