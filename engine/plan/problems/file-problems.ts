import { problem } from "../define-problem.ts";

/** Of files as a whole: there is no text to point into. */
export const fileProblems = {
  "file.unreadable": problem<{ why: string }>({
    severity: "error",
    summary: "The file can't be read, or is no UTF-8 text.",
    message: ({ why }) => why,
  }),
};
