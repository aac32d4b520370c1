// What a step says about itself, read from its text alone, so that it also works while the plan has problems.
import type { Node } from "jsonc-parser";
import { longTextOf } from "../engine/plan/long-text.ts";
import { entriesOf, textOf, valueAt } from "../engine/plan/plan-node.ts";
import type { StepSource } from "../engine/plan/plan-source.ts";

/** A text property of the step, such as its `name`, its lines joined; undefined when it is missing or no text. */
export function textProperty(step: StepSource, key: string): string | undefined {
  return longTextOf(valueAt(step.node, key));
}

/**
 * What the step executes, as one would type it or read it; undefined when the text does not say. `resolve` fills in what
 * is known of interpolations.
 */
export function describeAction({ node }: StepSource, resolve: (text: string) => string): string | undefined {
  const command = resolvedText(node, "command");
  if (command !== undefined) {
    return commandLine(command, valueAt(node, "args"), resolve);
  }
  const definition = valueAt(node, "step_def");
  const text = (key: string) => resolvedText(definition, key);
  switch (text("type") ?? "") {
    case "command":
      return commandLine(text("command") ?? "", valueAt(definition, "args"), resolve);
    case "shell":
      return shorten(text("script") ?? "");
    case "powershell":
      return shorten(text("script") ?? text("inline") ?? "");
    case "http":
      return words(text("method") ?? "GET", text("url"));
    case "file":
      return words(text("action"), text("from"), text("to"));
    case "plan":
      return words("plan", text("path"));
    case "approval":
      return words("approval:", text("message"));
    case "assert":
      return words("assert", text("expr"));
    default:
      return undefined;
  }

  function resolvedText(object: Node | undefined, key: string): string | undefined {
    const written = longTextOf(valueAt(object, key));
    return written === undefined ? undefined : resolve(written);
  }
}

function commandLine(command: string, args: Node | undefined, resolve: (text: string) => string): string {
  const parts = entriesOf(args).flatMap((entry) => textOf(entry) ?? []);
  return words(command, ...parts.map((part) => quoteForReading(resolve(part))));
}

/** Only where a reader could not tell where the argument ends; no shell ever sees it. */
function quoteForReading(part: string): string {
  return part === "" || /[\s"']/.test(part) ? JSON.stringify(part) : part;
}

function words(...parts: (string | undefined)[]): string {
  return shorten(parts.filter((part) => part !== undefined).join(" "));
}

/** A hover is read at a glance: so many lines of a script, so many letters of a line. */
const LINES_SHOWN_MAX = 8;
const LINE_LETTERS_MAX = 160;

function shorten(text: string): string {
  const lines = text.split(/\r\n|[\r\n]/);
  const shown = lines.slice(0, LINES_SHOWN_MAX).map((line) => {
    return line.length <= LINE_LETTERS_MAX ? line : `${line.slice(0, LINE_LETTERS_MAX)}…`;
  });
  return [...shown, ...(lines.length > LINES_SHOWN_MAX ? ["…"] : [])].join("\n");
}
