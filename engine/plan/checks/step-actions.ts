import { keyRangeOf, openingOf, propertyOf, textOf, valueAt } from "../plan-node.ts";
import type { StepSource } from "../plan-source.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** A step has either a `command` (with `args`) or a `step_def`; a PowerShell one either `script` or `inline`. */
export function* checkStepActions({ source }: CheckContext): Iterable<Problem> {
  for (const step of source.steps) {
    yield* checkAction(step);
    yield* checkPowerShell(step);
  }
}

function* checkAction({ id, idRange, node }: StepSource): Iterable<Problem> {
  const command = propertyOf(node, "command");
  const definition = propertyOf(node, "step_def");
  const args = propertyOf(node, "args");
  const step = id === undefined ? "the step" : `the step \`${id}\``;
  if (command === undefined && definition === undefined) {
    yield createProblem("step.no-action", idRange ?? openingOf(node), { step });
  } else if (definition !== undefined && command !== undefined) {
    const [first, second] = command.offset < definition.offset ? [command, definition] : [definition, command];
    const related = [{ message: "The other one.", range: keyRangeOf(first) }];
    yield createProblem("step.two-actions", keyRangeOf(second), { step }, { related });
  } else if (definition !== undefined && args !== undefined) {
    yield createProblem("step.args-without-command", keyRangeOf(args), {});
  }
}

function* checkPowerShell({ node }: StepSource): Iterable<Problem> {
  const definition = valueAt(node, "step_def");
  if (definition === undefined || textOf(valueAt(definition, "type")) !== "powershell") {
    return;
  }
  const script = propertyOf(definition, "script");
  const inline = propertyOf(definition, "inline");
  if ((script === undefined) !== (inline === undefined)) {
    return;
  }
  const range = inline === undefined ? openingOf(definition) : keyRangeOf(inline);
  yield createProblem("step.script-or-inline", range, {});
}
