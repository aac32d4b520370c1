import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engineVersion } from "../node/engine-version.ts";
import { exitCodes } from "../node/exit-codes.ts";
import type { Terminal } from "./terminal.ts";

/** Tells a fault of ours in one paragraph; the stack goes to a file. Gives the exit code. */
export function reportBug(error: unknown, terminal: Terminal): number {
  const summary = error instanceof Error ? `${error.name}: ${error.message.split("\n")[0]}` : String(error);
  const file = writeDetails(error);
  const details =
    file === undefined ? "The details could not be written to a file." : `The details are in \`${file}\`.`;
  terminal.say(
    `This is a fault of planctl, not of your plan: ${summary}\n${details} Please report it with that file.\n`,
  );
  return exitCodes.bug;
}

function writeDetails(error: unknown): string | undefined {
  try {
    const file = join(mkdtempSync(join(tmpdir(), "planctl-fault-")), "details.txt");
    const stack = error instanceof Error ? `${error.stack ?? error.message}\n${causes(error)}` : String(error);
    const place = `planctl ${engineVersion}, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
    writeFileSync(file, `${place}\n${process.argv.slice(2).join(" ")}\n\n${stack}\n`, { mode: 0o600 });
    return file;
  } catch {
    return undefined;
  }
}

function causes(error: Error): string {
  return error.cause instanceof Error ? `Caused by: ${error.cause.stack ?? error.cause.message}` : "";
}
