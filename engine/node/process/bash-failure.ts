// Which command of a bash script made `-e` end it. A trap on ERR writes it to a file beside the log: the script's own
// streams may lead elsewhere. It leaves `$?`, `$_`, `PIPESTATUS` and the exit code alone, and a trap of the script
// replaces it.

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const FILE_NAME = "failed-command";

export interface BashScript {
  /** Beside `-eo pipefail`. */
  readonly options: readonly string[];
  readonly text: string;
}

/** `folder` takes the file. The trap stands on the first line of the script, so that its lines keep their numbers. */
export function bashScript(script: string, folder: string): BashScript {
  // Left as it is, bash becomes its only command: a signal that ends it is then seen as one, not as an exit code.
  if (onlyCommand(script) !== undefined) {
    return { options: [], text: script };
  }
  const options = definesFunctions(script) && !mayNotice(script) ? ["-E"] : [];
  return { options, text: `trap ${quoted(trapBody(join(folder, FILE_NAME)))} ERR; ${script}` };
}

/** Reads and removes what the trap wrote. Undefined: the script ended for another reason, `exit 3` for instance. */
export function takeBashFailure(script: string, folder: string, exitCode: number | null): string | undefined {
  const stop = onlyCommand(script) ?? takeRecord(join(folder, FILE_NAME), script);
  return stop === undefined || exitCode === null || exitCode === 0 ? undefined : sentence(stop, exitCode);
}

/**
 * Only the shell itself reports, and only where it ends by this failure. `case` leaves `$?` and `$_` alone, what `set -x` tells
 * goes nowhere, and a report that fails must not become the exit code.
 */
function trapBody(path: string): string {
  const values = ["$?", "${PIPESTATUS[*]}", "$LINENO", "${BASH_SOURCE[0]-}", "$BASH_COMMAND"];
  const list = values.map((value) => `"${value}"`).join(" ");
  return `{ case $BASH_SUBSHELL$- in 0*e*) builtin printf "%s\\0" ${list} >> ${quoted(path)} || :;; esac; } 2> /dev/null`;
}

/** Where there are none, `-E` would change nothing of what is reported. */
function definesFunctions(script: string): boolean {
  return /\(\s*\)|\bfunction\b/.test(script);
}

/** `-E` takes our trap into functions. But then it would do so with the script's own ERR trap as well. */
function mayNotice(script: string): boolean {
  return /\b(trap|source|eval|errtrace|shopt|SHELLOPTS)\b|\$-|\bset\s+[-+]o\b|(^|[\s;&|({])\.\s/m.test(script);
}

interface ScriptStop {
  readonly line: number;
  readonly command: string;
  /** Undefined: that of the script. */
  readonly exitCode?: number;
  /** Of a sourced file. */
  readonly source?: string;
  /** It is a pipe, of which bash names some part, and `command` is its line. */
  readonly partExitCodes?: readonly number[];
}

/** Words after which bash does not end by the exit code of one command. */
const keyword =
  /^(exit|exec|return|set|eval|source|trap|time|coproc|!|\.|\[\[|if|for|while|until|case|select|function)$/;

/** Of a script that is one simple command in one line: no sign that joins commands, and all quotes closed. */
function onlyCommand(script: string): ScriptStop | undefined {
  const command = script.trim();
  const isSimple = /^([^\n\r;&|<>(){}`#\\'"]|'[^\n;&|<>(){}`#\\']*'|"[^\n;&|<>(){}`#\\"]*")+$/.test(command);
  const [word = ""] = command.split(/\s/);
  if (!isSimple || keyword.test(word) || word.includes("=")) {
    return undefined;
  }
  return { line: script.slice(0, script.indexOf(command)).split("\n").length, command };
}

/** The first record counts: an EXIT trap may fail in turn. */
function takeRecord(path: string, script: string): ScriptStop | undefined {
  try {
    const [status = "", parts = "", line = "", source = "", command = ""] = readFileSync(path, "utf8").split("\0");
    const isOwn = source === "" || source === "environment";
    const stop = { exitCode: Number(status), line: Number(line), ...(!isOwn && { source }) };
    const partExitCodes = parts.split(" ").map(Number);
    // These two are no commands to bash: the exit codes are those of the last command before.
    if (partExitCodes.length < 2 || /^(\(\(|\[\[)/.test(command)) {
      return { ...stop, command };
    }
    return { ...stop, command: (isOwn ? script.split("\n")[stop.line - 1] : undefined) ?? "", partExitCodes };
  } catch {
    return undefined;
  } finally {
    rmSync(path, { force: true });
  }
}

function sentence(stop: ScriptStop, scriptExitCode: number): string {
  const where = `Line ${stop.line}${stop.source === undefined ? "" : ` of \`${stop.source}\``}`;
  const how = `ended with exit code ${stop.exitCode ?? scriptExitCode}`;
  if (stop.partExitCodes === undefined) {
    return `${where}: \`${shorten(stop.command)}\` ${how}.`;
  }
  // A pipe of nothing but braces and loops may leave bash with the line of an earlier command.
  const pipe = stop.command.includes("|") ? `${where}: the pipe \`${shorten(stop.command)}\`` : "A pipe of the script";
  return `${pipe} ${how} (its parts: ${stop.partExitCodes.join(", ")}).`;
}

/** A message has one line. */
const COMMAND_LENGTH_MAX = 200;

function shorten(command: string): string {
  const [first = "", ...rest] = command.trim().split("\n");
  return first.length > COMMAND_LENGTH_MAX || rest.length > 0 ? `${first.slice(0, COMMAND_LENGTH_MAX)} …` : first;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
