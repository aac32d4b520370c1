import type { Node } from "jsonc-parser";
import { createBoundedPattern } from "../pattern/bounded-pattern.ts";
import { wordPatternFault } from "../pattern-fault.ts";
import { innerRangeOf, keyOf, keyRangeOf, openingOf, propertiesOf, propertyOf, textOf, valueAt } from "../plan-node.ts";
import type { StepSource } from "../plan-source.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import { hasInterpolation } from "../walk-texts.ts";
import type { CheckContext } from "./check.ts";

/** A service stands where it can, and says in one way when it is ready. */
export function* checkServices({ source, model }: CheckContext): Iterable<Problem> {
  for (const step of source.steps) {
    const property = propertyOf(step.node, "service");
    if (property !== undefined) {
      yield* checkPlace(step, property, model);
      yield* checkNeighbours(step.node);
      yield* checkReadyWhen(valueAt(property.children?.[1], "ready_when"));
    }
  }
}

const typesWithProcess: ReadonlySet<string> = new Set(["command", "shell", "powershell"]);

function* checkPlace(
  { id = "", list, node }: StepSource,
  property: Node,
  model: CheckContext["model"],
): Iterable<Problem> {
  const type = textOf(valueAt(valueAt(node, "step_def"), "type"));
  const [owner] = model.graph.ownersOf(id);
  if (list === "finally") {
    yield createProblem("service.in-finally", keyRangeOf(property), {});
  } else if (owner !== undefined) {
    yield createProblem("service.is-fallback", keyRangeOf(property), { id, owner });
  } else if (type !== undefined && !typesWithProcess.has(type)) {
    yield createProblem("service.wrong-type", keyRangeOf(property), { type });
  }
}

function* checkNeighbours(node: Node): Iterable<Problem> {
  for (const property of propertiesOf(node)) {
    const key = keyOf(property);
    if (key === "inputs" || key === "outputs" || key === "after_exit") {
      yield createProblem("service.excludes", keyRangeOf(property), { key });
    }
  }
}

const ways: ReadonlySet<string> = new Set(["line_matches", "port", "http"]);

function* checkReadyWhen(readyWhen: Node | undefined): Iterable<Problem> {
  if (readyWhen?.type !== "object") {
    return;
  }
  const written = propertiesOf(readyWhen).filter((property) => ways.has(keyOf(property)));
  const [first, second] = written;
  // A key that is not known was meant as one of them, and is told by itself.
  const hasOthers = propertiesOf(readyWhen).some((property) => !keyOf(property).startsWith("x-"));
  if (first === undefined && !hasOthers) {
    yield createProblem("service.ready-when", openingOf(readyWhen), { found: 0 });
  } else if (second !== undefined) {
    yield createProblem("service.ready-when", keyRangeOf(second), { found: written.length });
  }
  for (const property of written) {
    const value = property.children?.[1];
    const text = textOf(value);
    if (value !== undefined && text !== undefined && text !== "" && !hasInterpolation(text)) {
      yield* checkText(keyOf(property), value, text);
    }
  }
}

function* checkText(key: string, node: Node, value: string): Iterable<Problem> {
  if (key === "line_matches") {
    const bounded = createBoundedPattern(value);
    if (typeof bounded === "string") {
      yield wordPatternFault(bounded, node);
    }
  } else if (key === "port") {
    yield createProblem("service.bad-port", innerRangeOf(node), { value });
  } else if (!/^https?:\/\/[^/]/.test(value)) {
    yield createProblem("service.bad-url", innerRangeOf(node), { value });
  }
}
