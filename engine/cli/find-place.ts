import type { Command } from "commander";
import { findStateFolder, findWorkspace, workspaceProblem } from "../node/workspace.ts";
import type { CommandContext } from "./command-context.ts";

export interface Place {
  readonly workspace: string;
  readonly stateFolder: string;
}

/** Where the command works, from `--workspace` and `--state-dir`; undefined, and said so, when that is no folder. */
export function findPlace(command: Command, context: CommandContext): Place | undefined {
  const options: { readonly workspace?: string; readonly stateDir?: string } = command.optsWithGlobals();
  const { cwd, environment } = context;
  const workspace = findWorkspace({ option: options.workspace, cwd });
  const problem = workspaceProblem(workspace);
  if (problem !== undefined) {
    context.terminal.say(`${problem}\n`);
    return undefined;
  }
  return { workspace, stateFolder: findStateFolder({ option: options.stateDir, environment, workspace, cwd }) };
}
