// A copy of the sample workspace for one test, with a link to the repository's packages: its steps call the compiler and
// the linter, as the original's do.
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { readLiveHost } from "../../engine/node/host-file.ts";
import { listRunIds, openRunFolder, type RunFolder } from "../../engine/node/run-folder.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** An engine that is told twice to stop skips the grace of its steps. */
const RUN_END_MS_MAX = 10_000;

export interface SampleWorkspace {
  readonly folder: string;
  /** Cancels the runs that are still going on in it, and removes it. */
  dispose(): Promise<void>;
}

export async function copySampleWorkspace(): Promise<SampleWorkspace> {
  const parent = await mkdtemp(join(tmpdir(), "plan-sample-"));
  const folder = join(parent, "slugs");
  await cp(join(root, "test-fixtures", "workspace"), folder, {
    recursive: true,
    filter: (source) => !/[\\/](out|\.plan-runs)$/.test(source),
  });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return {
    folder,
    dispose: async () => {
      for (const run of runFolders(folder)) {
        await endRun(run);
      }
      await rm(parent, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The runs that were started in a workspace, in no particular order. */
export function runFolders(workspace: string): readonly RunFolder[] {
  const stateFolder = join(workspace, ".plan-runs");
  return listRunIds(stateFolder).flatMap((runId) => openRunFolder(stateFolder, runId) ?? []);
}

/** A run is a process of its own that no window takes with it; only a test that broke off leaves one. */
async function endRun(run: RunFolder): Promise<void> {
  const end = Date.now() + RUN_END_MS_MAX;
  for (let host = readLiveHost(run); host !== undefined && Date.now() < end; host = readLiveHost(run)) {
    try {
      process.kill(host.pid, "SIGTERM");
    } catch {
      // It has just ended by itself.
    }
    await wait(500);
  }
}
