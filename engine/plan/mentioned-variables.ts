import { allSteps, type Plan, type Step } from "./plan.ts";

/**
 * Names of the environment variables that a plan's expressions may read, by how they are written: `env.NAME` and
 * `env['NAME']`. A name in a text that only looks like one is among them; that does no harm.
 */
export function mentionedVariables(plan: Plan): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of textsOf(plan)) {
    for (const [, plain, quoted] of text.matchAll(mention)) {
      names.add(plain ?? quoted ?? "");
    }
  }
  return names;
}

const mention = /\benv\s*(?:\.\s*([A-Za-z_]\w*)|\[\s*r?["']([^"'\\]+)["']\s*\])/g;

function* textsOf(plan: Plan): Iterable<string> {
  yield* plan.globals.env.values();
  for (const step of allSteps(plan)) {
    yield* textsOfStep(step);
  }
}

function* textsOfStep({ condition, skipIf, cwd, stdin, env, action }: Step): Iterable<string> {
  yield* [condition, cwd, stdin].filter((text) => text !== undefined);
  yield* skipIf;
  yield* env.values();
  switch (action.type) {
    case "command":
      yield action.command;
      yield* action.args;
      break;
    case "shell":
      yield action.script;
      break;
    case "assert":
      yield action.expr;
      yield action.message ?? "";
      break;
    default:
      break;
  }
}
