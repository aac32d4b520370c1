// Puts the parts together and registers the commands. Every command runs behind one fence, which reports what goes wrong.
import * as vscode from "vscode";
import { cancelRun } from "./commands/cancel-run.ts";
import { newPlan } from "./commands/new-plan.ts";
import { goToFailedStepLog, openStepLog, showStepTerminal } from "./commands/open-step-log.ts";
import { runPlan, runThisPlan } from "./commands/run-plan.ts";
import { createLanguageClient } from "./language-client.ts";
import { LogDocuments } from "./log-documents.ts";
import { registerPlanLanguage } from "./plan-language.ts";
import { createReportError, type ReportError } from "./report-error.ts";
import { RunHistory } from "./run-history.ts";
import { RunStore } from "./run-store.ts";
import { RunAnnouncements } from "./views/run-announcements.ts";
import { RunProblems } from "./views/run-problems.ts";
import { RunsView } from "./views/runs-view.ts";
import { StatusBar } from "./views/status-bar.ts";
import { StepTerminals } from "./views/step-terminals.ts";
import { watchRuns } from "./watch-runs.ts";

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel("Plan Orchestrator", { log: true });
  const reportError = createReportError(output);
  const languageClient = createLanguageClient(output);
  // Nothing here waits for the server: it answers when it is up.
  languageClient.start().catch((error: unknown) => reportError("Starting the plan language server", error));

  const history = new RunHistory();
  const store = new RunStore(history, reportError);
  const logs = new LogDocuments({ store, problemsOf: (address) => history.problemsOf(address) });
  const terminals = new StepTerminals(store);
  const statusBar = new StatusBar(store);
  const announcements = new RunAnnouncements(store);
  const refresh = () => {
    store.refresh().catch((error: unknown) => reportError("Reading the history of runs", error));
  };

  const register = createRegister(reportError);
  context.subscriptions.push(
    output,
    languageClient,
    registerPlanLanguage(),
    store,
    logs,
    terminals,
    statusBar,
    announcements,
    new RunsView(store, history),
    new RunProblems({ store, history, logs, reportError }),
    watchRuns(refresh),
    vscode.workspace.onDidGrantWorkspaceTrust(refresh),
    vscode.workspace.onDidChangeWorkspaceFolders(refresh),
    register("run", "Running a plan", () => runPlan({ store, announcements })),
    register("runCurrent", "Running the plan", (clicked) => runThisPlan({ store, announcements }, clicked)),
    register("cancelRun", "Canceling the run", (clicked) => cancelRun(store, clicked)),
    register("goToFailedStepLog", "Going to the failed step", (clicked) =>
      goToFailedStepLog({ store, logs, statusBar }, clicked),
    ),
    register("openStepLog", "Opening the log", (clicked) => openStepLog({ store, logs }, clicked)),
    register("showTerminal", "Showing the terminal", (clicked) => showStepTerminal({ store, terminals }, clicked)),
    register("newPlan", "Making a plan", () => newPlan()),
    register("showOutput", "Showing the log", async () => output.show()),
  );
  refresh();
}

function createRegister(reportError: ReportError) {
  return (name: string, doing: string, action: (clicked: unknown) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`planOrchestrator.${name}`, async (clicked: unknown) => {
      try {
        await action(clicked);
      } catch (error) {
        reportError(doing, error);
      }
    });
}
