import { pathToFileURL } from "node:url";
import type { Command } from "commander";
import { bundlePath } from "../../node/bundle-paths.ts";
import { exitCodes } from "../../node/exit-codes.ts";
import type { RunCommand } from "../command-context.ts";

const server = { from: import.meta.url, source: "../../../server/main.ts", bundle: "server" } as const;

export function lspCommand(program: Command, run: RunCommand): void {
  program
    .command("lsp")
    .description("start the language server, for any editor")
    .requiredOption("--stdio", "talk over standard input and output")
    .action(() =>
      run(async () => {
        // The server takes the streams and ends the process itself.
        await import(pathToFileURL(bundlePath(server)).href);
        return exitCodes.succeeded;
      }),
    );
}
