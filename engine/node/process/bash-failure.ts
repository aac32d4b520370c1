// Which command of a bash script made `-e` end it. A trap on ERR writes it to a file beside the log: the script's own
// streams may lead elsewhere. It leaves `$?`, `PIPESTATUS` and the exit code alone, and a trap of the script replaces it.

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const FILE_NAME = "failed-command";

/** Stands on the first line of the script, so that its lines keep their numbers. Only the shell itself reports. */
export function bashTrap(folder: string): string {
  const values = ["$?", "$LINENO", "${#PIPESTATUS[@]}", "${BASH_SOURCE[0]-}", "$BASH_COMMAND"];
  const list = values.map((value) => `"${value}"`).join(" ");
  const path = doubleQuoted(join(folder, FILE_NAME));
  const report = `case $-$BASH_SUBSHELL in *e*0) printf "%s\\n" ${list} >| "${path}";; esac`;
  return `trap '${report.replaceAll("'", "'\\''")}' ERR; `;
}

/** Inherits the trap in functions, where a failure could not be seen otherwise; unless the script could notice. */
export function bashOptions(script: string): string {
  return /\bERR\b|\$-|\bsource\b|\beval\b|\bset\s+-o\b|(^|[;&|\s])\.\s/.test(script) ? "-eo" : "-Eeo";
}

/** Reads and removes what the trap wrote. Undefined: the script ended for another reason, `exit 3` for instance. */
export function takeBashFailure(folder: string, exitCode: number | null): string | undefined {
  const path = join(folder, FILE_NAME);
  try {
    const [status, line, commands, source, ...command] = readFileSync(path, "utf8").split("\n");
    if (Number(status) !== exitCode || exitCode === 0) {
      return undefined;
    }
    const where = source === "" || source === "environment" ? `Line ${line}` : `Line ${line} of \`${source}\``;
    const what = `\`${shorten(command)}\``;
    const culprit = Number(commands) > 1 ? `a command of the pipe that ends in ${what}` : what;
    return `${where}: ${culprit} ended with exit code ${exitCode}.`;
  } catch {
    return undefined;
  } finally {
    rmSync(path, { force: true });
  }
}

/** A message has one line. */
const COMMAND_LENGTH_MAX = 200;

function shorten(lines: readonly string[]): string {
  const [first = "", ...rest] = lines.filter((line) => line.trim() !== "");
  return first.length > COMMAND_LENGTH_MAX || rest.length > 0 ? `${first.slice(0, COMMAND_LENGTH_MAX)} …` : first;
}

function doubleQuoted(text: string): string {
  return text.replace(/[\\"$`]/g, "\\$&");
}
