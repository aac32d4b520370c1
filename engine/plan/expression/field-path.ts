import { type ExpressionNode, withoutGroups } from "./syntax-tree.ts";

/** `prev.a.resources.x`, also when written `prev['a']…`, as its names; undefined where a part is computed. */
export function pathOf(node: ExpressionNode): readonly string[] | undefined {
  const names: string[] = [];
  let part = withoutGroups(node);
  for (;;) {
    if (part.kind === "name") {
      return [part.name, ...names.reverse()];
    }
    if (part.kind === "member" && part.name !== "") {
      names.push(part.name);
    } else if (part.kind === "index" && part.index.kind === "literal" && part.index.type === "string") {
      names.push(part.index.value);
    } else {
      return undefined;
    }
    part = withoutGroups(part.target);
  }
}
