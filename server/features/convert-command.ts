// `command` and `args` of a step → a `step_def` of type `command`, and back: two ways to write the same step.
import type { Node } from "jsonc-parser";
import { keyOf, propertiesOf, propertyOf, textOf, valueAt } from "../../engine/plan/plan-node.ts";
import type { PlanSource, StepSource } from "../../engine/plan/plan-source.ts";
import type { ProblemFix } from "../../engine/plan/problem.ts";
import { hasComment, removalOf } from "../entry-edits.ts";

export function convertCommand(source: PlanSource, step: StepSource): ProblemFix | undefined {
  const command = propertyOf(step.node, "command");
  const definition = propertyOf(step.node, "step_def");
  if (command !== undefined && definition === undefined) {
    return toDefinition(source, step, command);
  }
  return definition !== undefined && command === undefined ? fromDefinition(source, step, definition) : undefined;
}

function toDefinition({ text }: PlanSource, { node }: StepSource, command: Node): ProblemFix | undefined {
  const args = propertyOf(node, "args");
  const value = textOfValue(text, command);
  if (value === undefined || hasComment(text, { start: command.offset, end: command.offset + command.length })) {
    return undefined;
  }
  const list = args === undefined ? undefined : textOfValue(text, args);
  const fields = ['"type": "command"', `"command": ${value}`, ...(list === undefined ? [] : [`"args": ${list}`])];
  const range = { start: command.offset, end: command.offset + command.length };
  const edits = [{ range, newText: `"step_def": { ${fields.join(", ")} }` }];
  if (args === undefined) {
    return { title: "Convert to `step_def`", edits };
  }
  const removal = removalOf(text, args);
  return hasComment(text, removal) || overlaps(removal, range)
    ? undefined
    : { title: "Convert to `step_def`", edits: [...edits, { range: removal, newText: "" }] };
}

function overlaps(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end;
}

function fromDefinition({ text }: PlanSource, { node }: StepSource, property: Node): ProblemFix | undefined {
  const definition = valueAt(node, "step_def");
  const isPlain = propertiesOf(definition).every((field) => ["type", "command", "args"].includes(keyOf(field)));
  const range = { start: property.offset, end: property.offset + property.length };
  const isCommand = textOf(valueAt(definition, "type")) === "command";
  if (!isCommand || !isPlain || hasComment(text, range) || propertyOf(node, "args") !== undefined) {
    return undefined;
  }
  const fields = ["command", "args"].flatMap((key) => {
    const field = propertyOf(definition, key);
    const value = field === undefined ? undefined : textOfValue(text, field);
    return value === undefined ? [] : [`"${key}": ${value}`];
  });
  return { title: "Convert to `command`", edits: [{ range, newText: fields.join(", ") }] };
}

function textOfValue(text: string, property: Node): string | undefined {
  const value = property.children?.[1];
  return value === undefined ? undefined : text.slice(value.offset, value.offset + value.length);
}
