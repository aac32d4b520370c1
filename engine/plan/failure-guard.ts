import { buildScope } from "./expression/build-scope.ts";
import { parseExpression } from "./expression/parse-expression.ts";
import { provenPaths } from "./expression/proven-paths.ts";
import type { ScopeInput } from "./expression/scope-input.ts";
import { entriesOf, textOf, valueAt } from "./plan-node.ts";
import type { StepSource } from "./plan-source.ts";

/** Whether a step of `finally` runs only where something failed: its `condition` or `skip_if` asks for it. */
export function isFailureGuarded({ node }: StepSource, scope: ScopeInput): boolean {
  const skipIf = valueAt(node, "skip_if");
  const gates = [
    { text: textOf(valueAt(node, "condition")), runsWhen: true },
    { text: textOf(skipIf), runsWhen: false },
    ...entriesOf(skipIf).map((entry) => ({ text: textOf(entry), runsWhen: false })),
  ];
  return gates.some(({ text, runsWhen }) => {
    if (text?.includes("failure") !== true) {
      return false;
    }
    const proven = provenPaths(buildScope(scope), parseExpression(text).root, runsWhen);
    return [...proven].some((path) => path.startsWith("failure."));
  });
}
