import { createContext, Script } from "node:vm";

/** Only a script's run can be given a time limit; this one calls what we really want. */
const callAction = new Script("action()");

/**
 * Runs `action` for at most `budgetMs`; false: it was stopped in the middle, so what it was about to change may be half
 * done. This stops what nothing else does: a regular expression that never comes to an end.
 */
export function runWithTimeBudget(budgetMs: number, action: () => void): boolean {
  if (budgetMs <= 0) {
    return false;
  }
  try {
    callAction.runInContext(createContext({ action }), { timeout: Math.max(1, Math.ceil(budgetMs)) });
    return true;
  } catch (error) {
    // A regular expression can also be too deep for the stack.
    if (isTimeout(error) || error instanceof RangeError) {
      return false;
    }
    throw error;
  }
}

/** The error comes from the script's own world, where even `Error` is another one. */
function isTimeout(error: unknown): boolean {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
