// Tells when runs came or went on disk: a terminal or another window starts and deletes them too.
import { existsSync } from "node:fs";
import * as vscode from "vscode";
import { listRunIds, openRunFolder } from "../engine/node/run-folder.ts";
import { fileWorkspaces, stateFolderOf } from "./run-folders.ts";

/** Several files change together. */
const LOOK_AFTER_MS = 300;
/**
 * VS Code does not tell what was in a folder when it came, so journals of new runs are not seen to come. The database is
 * written, by the run itself, a moment after a run has begun.
 */
const WATCHED = "**/{.plan-runs,.plan-runs/history.sqlite,.plan-runs/runs/*}";

export function watchRuns(onChange: () => void): vscode.Disposable {
  let known = recordedRuns();
  let timer: NodeJS.Timeout | undefined;
  const lookSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const found = recordedRuns();
      // A run that goes on writes the database again and again, which is no news.
      if (found === known) {
        return;
      }
      known = found;
      onChange();
    }, LOOK_AFTER_MS);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(WATCHED);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(lookSoon),
    watcher.onDidChange(lookSoon),
    watcher.onDidDelete(lookSoon),
    { dispose: () => clearTimeout(timer) },
  );
}

/** Those that have begun; before that there is nothing to show. */
function recordedRuns(): string {
  const runs = fileWorkspaces().flatMap((workspace) => {
    const stateFolder = stateFolderOf(workspace);
    return listRunIds(stateFolder).flatMap((runId) => openRunFolder(stateFolder, runId) ?? []);
  });
  const begun = runs.filter((run) => existsSync(run.journalFile)).map((run) => run.path);
  return begun.sort().join("\n");
}
