import { ResponseError } from "vscode-languageserver/node";

/** Where a bug is told to whoever keeps the server's log. */
export type ReportBug = (message: string) => void;

/**
 * Stands around every request and notification: a bug in one answer is reported, and the server goes on. It is the only
 * place of the server where a bug is caught.
 */
export function fence<Params, Answer>(
  name: string,
  report: ReportBug,
  answer: (params: Params) => Answer | Promise<Answer>,
): (params: Params) => Promise<Answer | undefined> {
  return async (params) => {
    try {
      return await answer(params);
    } catch (bug) {
      if (bug instanceof ResponseError) {
        throw bug;
      }
      report(`A fault of the language server in \`${name}\`: ${describe(bug)}`);
      return undefined;
    }
  };
}

function describe(bug: unknown): string {
  return bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
}
