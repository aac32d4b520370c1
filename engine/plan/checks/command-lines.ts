import type { Node } from "jsonc-parser";
import { entriesOf, innerRangeOf, propertyOf, rangeOf, textOf, valueAt } from "../plan-node.ts";
import type { Problem, ProblemFix } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** `command` is a program, not a command line; and no shell reads `args`. */
export function* checkCommandLines({ source }: CheckContext): Iterable<Problem> {
  for (const { node } of source.steps) {
    const definition = valueAt(node, "step_def");
    const owner = textOf(valueAt(definition, "type")) === "command" ? definition : node;
    const command = propertyOf(owner, "command");
    const value = command?.children?.[1];
    const text = textOf(value);
    if (owner === undefined || command === undefined || value === undefined || text === undefined) {
      continue;
    }
    if (isCommandLine(text)) {
      const [program = ""] = text.trim().split(/\s+/);
      const fixes = [...splitFixes(owner, value, text), ...(owner === node ? shellFixes(node, command, text) : [])];
      yield createProblem("step.command-line", innerRangeOf(value), { program }, { fixes });
    }
    for (const argument of entriesOf(valueAt(owner, "args"))) {
      const word = textOf(argument);
      if (word !== undefined && isShellWord(word)) {
        yield createProblem("step.shell-word", innerRangeOf(argument), { word });
      }
    }
  }
}

/**
 * Only where it can hardly be the name of a program: a plain word and more behind it, or a path and options. A path may
 * hold spaces.
 */
function isCommandLine(text: string): boolean {
  const [first = "", ...others] = text.trim().split(/\s+/);
  if (others.length === 0 || first.includes("${{") || first.includes("\\")) {
    return false;
  }
  return first.includes("/") ? others.some((word) => /^-{1,2}[A-Za-z]/.test(word)) : /^[\w.+@-]+$/.test(first);
}

/** What only a shell understands. */
const SHELL_SYNTAX = /[|&;<>()$`\\"'*?[\]#~=%!{}]/;

function splitFixes(owner: Node, command: Node, text: string): readonly ProblemFix[] {
  if (SHELL_SYNTAX.test(text)) {
    return [];
  }
  const [program = "", ...words] = text
    .trim()
    .split(/\s+/)
    .map((word) => JSON.stringify(word));
  const args = valueAt(owner, "args");
  const renamed = { range: rangeOf(command), newText: program };
  const title = "Split into `command` and `args`";
  if (args === undefined) {
    return [{ title, edits: [{ ...renamed, newText: `${program}, "args": [${words.join(", ")}]` }] }];
  }
  if (args.type !== "array") {
    return [];
  }
  const start = args.offset + 1;
  const newText = `${words.join(", ")}${entriesOf(args).length === 0 ? "" : ", "}`;
  return [{ title, edits: [renamed, { range: { start, end: start }, newText }] }];
}

/** Where the whole line stands in `command`, and nothing would be filled in between its quotes. */
function shellFixes(step: Node, command: Node, text: string): readonly ProblemFix[] {
  const hasOthers = propertyOf(step, "args") !== undefined || propertyOf(step, "step_def") !== undefined;
  if (hasOthers || text.includes("${{")) {
    return [];
  }
  const newText = `"step_def": { "type": "shell", "script": ${JSON.stringify(text)} }`;
  return [{ title: "Use a shell step", edits: [{ range: rangeOf(command), newText }] }];
}

/** A whole argument that a shell would put something else in place of. */
function isShellWord(word: string): boolean {
  const isHome = word === "~" || word.startsWith("~/");
  const isVariable = /^\$(?:[A-Z_][A-Z0-9_]*|\{[A-Z_][A-Z0-9_]*\})(?:\/[\w./-]*)?$/.test(word);
  const isFiles = /^[\w./-]*\*[\w./*-]*\.\w+$/.test(word) || /^[\w./-]+\/\*$/.test(word);
  return isHome || isVariable || isFiles || ["|", "||", "&&", ">", ">>", "2>&1"].includes(word);
}
