import { lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { formatFrozenPlan } from "./frozen-plan.ts";
import { formatRunFile, type RunFile } from "./run-file.ts";
import { runsFolder, type StateFolderFailure, stateFolderFailure } from "./state-folder.ts";
import { temporaryPath } from "./temporary-files.ts";
import { syncFolder, writeAtomically, writeSynced } from "./write-atomically.ts";

/** Where the files of one run lie. Only names: nothing is read or made by asking. */
export interface RunFolder {
  readonly runId: string;
  readonly path: string;
  readonly planFile: string;
  readonly runFile: string;
  readonly journalFile: string;
  readonly hostFile: string;
  attemptFolder(stepId: string, attempt: number): string;
  logFiles(stepId: string, attempt: number): LogFiles;
}

export interface LogFiles {
  /** With `output: combined`. */
  readonly output: string;
  /** With `output: split`. */
  readonly stdout: string;
  readonly stderr: string;
  /** `$PLAN_OUTPUT`. */
  readonly planOutput: string;
}

/** `<plan slug>-<yyyymmdd-hhmmss>-<4 hex>`, in UTC. */
export function newRunId(planId: string, nowMs: number, random4hex: string): string {
  const slug = planId.toLowerCase().replace(/[^a-z0-9._-]/g, "-");
  const [date = "", time = ""] = new Date(nowMs).toISOString().split("T");
  return `${slug}-${date.replaceAll("-", "")}-${time.slice(0, 8).replaceAll(":", "")}-${random4hex}`;
}

export type RunFolderCreation =
  | { readonly kind: "created"; readonly folder: RunFolder }
  /** Two runs of one plan in one second drew the same number: draw again. */
  | { readonly kind: "taken" }
  | { readonly kind: "failed"; readonly failure: StateFolderFailure };

/** What is frozen of a run when it is recorded. */
export interface RunContent {
  /** The plan as JSON. */
  readonly document: unknown;
  readonly run: RunFile;
}

/** Appears with both files or not at all. */
export function createRunFolder(stateFolder: string, runId: string, content: RunContent): RunFolderCreation {
  const folder = runFolder(stateFolder, runId);
  const runs = runsFolder(stateFolder);
  const temporary = temporaryPath(runs, runId);
  try {
    mkdirSync(temporary);
    for (const [name, text] of textsOf(content)) {
      writeSynced(join(temporary, name), text);
    }
    renameSync(temporary, folder.path);
    syncFolder(runs);
    return { kind: "created", folder };
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (
      code === "ENOTEMPTY" ||
      (code === "EEXIST" && lstatSync(folder.path, { throwIfNoEntry: false }) !== undefined)
    ) {
      return { kind: "taken" };
    }
    return { kind: "failed", failure: stateFolderFailure(stateFolder, error) };
  }
}

/** Writes again what is missing of a live run's folder, which must be there. Throws where that is not possible. */
export function restoreRunFiles(path: string, content: RunContent): void {
  for (const [name, text] of textsOf(content)) {
    if (lstatSync(join(path, name), { throwIfNoEntry: false })?.isFile() !== true) {
      writeAtomically(join(path, name), text, { temporaryFolder: dirname(path) });
    }
  }
}

function textsOf({ document, run }: RunContent): readonly (readonly [name: string, text: string])[] {
  return [
    ["plan.json", formatFrozenPlan(document)],
    ["run.json", formatRunFile(run)],
  ];
}

/** Undefined: there is no such run, or what stands there is none of our folders. */
export function openRunFolder(stateFolder: string, runId: string): RunFolder | undefined {
  if (!isPlainName(runId)) {
    return undefined;
  }
  const folder = runFolder(stateFolder, runId);
  return lstatSync(folder.path, { throwIfNoEntry: false })?.isDirectory() === true ? folder : undefined;
}

/** In no particular order. Links and names that could lead elsewhere are no runs: a workspace may ship hostile ones. */
export function listRunIds(stateFolder: string): readonly string[] {
  try {
    return readdirSync(runsFolder(stateFolder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && isPlainName(entry.name))
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}

/** False where links lead out of the run's folder. Ask before showing a file whose folder someone else may have made. */
export function liesInRunFolder(folder: RunFolder, path: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(folder.path) + sep);
  } catch {
    return false;
  }
}

/** Longer than any run id can be: a plan id has at most 64 characters. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

function isPlainName(name: string): boolean {
  return plainName.test(name) && !name.endsWith(".");
}

/** A step, or one leg of a matrix: `build.3`. */
const stepNameForm = /^[A-Za-z_][A-Za-z0-9_]{0,63}(\.[1-9][0-9]{0,2})?$/;

/** Safe as part of a path. */
export function isStepName(name: string): boolean {
  return stepNameForm.test(name);
}

function runFolder(stateFolder: string, runId: string): RunFolder {
  const path = join(runsFolder(stateFolder), runId);
  const attemptFolder = (stepId: string, attempt: number) => {
    // Journals are checked when they are read, so anything else got here by our own fault.
    if (!isStepName(stepId) || !Number.isSafeInteger(attempt) || attempt < 1) {
      throw new RangeError(`No folder can be named after step ${JSON.stringify(stepId)}, attempt ${attempt}.`);
    }
    return join(path, "steps", stepId, String(attempt));
  };
  return {
    runId,
    path,
    planFile: join(path, "plan.json"),
    runFile: join(path, "run.json"),
    journalFile: join(path, "journal.jsonl"),
    hostFile: join(path, "host.json"),
    attemptFolder,
    logFiles(stepId, attempt) {
      const folder = attemptFolder(stepId, attempt);
      return {
        output: join(folder, "output.log"),
        stdout: join(folder, "stdout.log"),
        stderr: join(folder, "stderr.log"),
        planOutput: join(folder, "outputs"),
      };
    },
  };
}
