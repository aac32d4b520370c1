import { textOf, valueAt } from "../engine/plan/plan-node.ts";
import type { PlanSource } from "../engine/plan/plan-source.ts";

/** The text with the defaults of params filled in, as a run without `--param` would; secrets and all else stay as written. */
export function resolveDefaults({ root }: PlanSource, text: string): string {
  return text.replaceAll(/(?<!\$)\$\{\{\s*params\.(\w+)\s*\}\}/g, (written, name: string) => {
    const param = valueAt(valueAt(root, "params"), name);
    const standard = valueAt(param, "default");
    const isSecret = valueAt(param, "secret")?.value === true;
    if (standard === undefined || isSecret) {
      return written;
    }
    return textOf(standard) ?? String(standard.value);
  });
}
