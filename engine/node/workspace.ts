import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/**
 * The folder that a plan's paths start from: `--workspace`, else the current folder or its nearest ancestor that holds
 * `.git` or `.plan-runs`, else the current folder. Absolute, without symbolic links.
 */
export function findWorkspace(request: { readonly option?: string | undefined; readonly cwd: string }): string {
  if (request.option !== undefined) {
    return realPath(resolve(request.cwd, request.option));
  }
  const start = realPath(resolve(request.cwd));
  return nearestMarkedFolder(start) ?? start;
}

/** Why this folder cannot be a workspace, in words for a person; undefined: it can. */
export function workspaceProblem(workspace: string): string | undefined {
  const found = statSync(workspace, { throwIfNoEntry: false });
  if (found === undefined) {
    return `The workspace folder \`${workspace}\` does not exist. Name an existing folder with \`--workspace\`.`;
  }
  return found.isDirectory()
    ? undefined
    : `The workspace \`${workspace}\` is not a folder. Name a folder with \`--workspace\`.`;
}

/** Where runs are kept: `--state-dir`, else `PLAN_STATE_DIR`, else `.plan-runs` in the workspace. */
export function findStateFolder(request: {
  readonly option?: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workspace: string;
  /** What a relative option or variable starts from; default: the engine's own current folder. */
  readonly cwd?: string;
}): string {
  // An empty variable counts as unset, as a shell's `PLAN_STATE_DIR= planctl …` means it.
  const given = request.option ?? (request.environment["PLAN_STATE_DIR"] || undefined);
  return given === undefined ? join(request.workspace, ".plan-runs") : resolve(request.cwd ?? process.cwd(), given);
}

function nearestMarkedFolder(start: string): string | undefined {
  for (let folder = start; ; ) {
    if (existsSync(join(folder, ".git")) || existsSync(join(folder, ".plan-runs"))) {
      return folder;
    }
    const parent = dirname(folder);
    if (parent === folder) {
      return undefined;
    }
    folder = parent;
  }
}

/** A folder that does not exist keeps its name, so that a message can tell it. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
