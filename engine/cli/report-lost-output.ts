import { exitCodes } from "../node/exit-codes.ts";
import type { Terminal } from "./terminal.ts";

/** Says that the output is not whole, where it isn't. Gives the exit code. */
export async function reportLostOutput(exitCode: number, terminal: Terminal): Promise<number> {
  await terminal.settled();
  if (terminal.lostOutput === undefined) {
    return exitCode;
  }
  terminal.say(`The output could not be written: ${terminal.lostOutput}.\n`);
  return exitCode === exitCodes.succeeded ? exitCodes.invalid : exitCode;
}
