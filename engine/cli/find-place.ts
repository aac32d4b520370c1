import { isAbsolute } from "node:path";
import type { Command } from "commander";
import { findStateFolder, findWorkspace, workspaceProblem } from "../node/workspace.ts";
import type { CommandContext } from "./command-context.ts";
import { absolutePath } from "./current-folder.ts";

export interface Place {
  readonly workspace: string;
  readonly stateFolder: string;
}

/** Where the command works, from `--workspace` and `--state-dir`; undefined, and said so, when that is no folder. */
export function findPlace(command: Command, context: CommandContext): Place | undefined {
  const options: { readonly workspace?: string; readonly stateDir?: string } = command.optsWithGlobals();
  const { environment } = context;
  const named = options.workspace === undefined ? undefined : absolutePath(options.workspace, context);
  const workspace = findWorkspace({ option: named, cwd: named ?? context.cwd });
  const problem = workspaceProblem(workspace);
  if (problem !== undefined) {
    context.terminal.say(`${problem}\n`);
    return undefined;
  }
  const stateFolder = options.stateDir === undefined ? undefined : absolutePath(options.stateDir, context);
  const isFromHere = !isAbsolute(environment["PLAN_STATE_DIR"] || "/");
  const cwd = stateFolder === undefined && isFromHere ? context.cwd : workspace;
  return { workspace, stateFolder: findStateFolder({ option: stateFolder, environment, workspace, cwd }) };
}
