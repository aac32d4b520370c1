import { longTextOf } from "../engine/plan/long-text.ts";
import { textOf, valueAt } from "../engine/plan/plan-node.ts";
import type { PlanSource } from "../engine/plan/plan-source.ts";
import type { HoverBlock, HoverPart } from "./hover-text.ts";

/** What a hover tells about a param; undefined when the plan declares none of this name. */
export function describeParam(source: PlanSource, name: string): readonly HoverBlock[] | undefined {
  const node = valueAt(valueAt(source.root, "params"), name);
  if (node === undefined) {
    return undefined;
  }
  const description = longTextOf(valueAt(node, "description"));
  const type = textOf(valueAt(node, "type")) ?? "string";
  const given = valueAt(node, "default");
  const isSecret = valueAt(node, "secret")?.value === true;
  const value: HoverPart[] =
    given === undefined
      ? ["Required."]
      : [
          "Default: ",
          isSecret ? "hidden" : { code: source.text.slice(given.offset, given.offset + given.length) },
          ".",
        ];
  return [
    { kind: "line", parts: [{ strong: name }, ": param, ", { prose: type }] },
    ...(description === undefined ? [] : [{ kind: "line" as const, parts: [{ prose: description }] }]),
    { kind: "line", parts: value },
  ];
}
