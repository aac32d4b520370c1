import type { Command } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import type { RunCommand } from "../command-context.ts";

export function lspCommand(program: Command, run: RunCommand): void {
  program
    .command("lsp")
    .description("start the language server, for any editor")
    .requiredOption("--stdio", "talk over standard input and output")
    .action(() =>
      run(async () => {
        // The server takes the streams and ends the process itself.
        await import("../../../server/main.ts");
        return exitCodes.succeeded;
      }),
    );
}
