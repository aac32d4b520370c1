// The only place that shows an error of ours to a person: the fence around commands and event handlers.
import * as vscode from "vscode";

export type ReportError = (doing: string, error: unknown) => void;

export function createReportError(output: vscode.LogOutputChannel): ReportError {
  return (doing, error) => {
    output.error(`${doing}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const reason = error instanceof Error ? error.message : String(error);
    const show = "Show Extension Log";
    void vscode.window.showErrorMessage(`${doing} did not work: ${reason}`, show).then((choice) => {
      if (choice === show) {
        output.show();
      }
    });
  };
}
