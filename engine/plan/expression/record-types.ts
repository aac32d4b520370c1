import { wordProblem } from "./expression-problem.ts";
import type { ExpressionType, MissingMember, RecordMember, RecordType } from "./expression-type.ts";
import { nearestName } from "./nearest-name.ts";

/** Name, type (undefined: not at this place), documentation, whether it may be absent at run time. */
export type MemberList = readonly (readonly [string, ExpressionType | undefined, string, boolean?])[];

/** A record whose members are written down. With `element` it can also be indexed by any string and walked by macros. */
export function closedRecord(
  name: string,
  list: MemberList,
  describeMissing: (name: string, names: readonly string[]) => MissingMember = (missing, names) =>
    describeMissingMember(missing, names, name),
  element?: ExpressionType,
): RecordType {
  const members = new Map<string, RecordMember>();
  for (const [memberName, type, documentation, isAbsentable = false] of list) {
    if (type !== undefined) {
      members.set(memberName, { type, documentation, isAbsentable });
    }
  }
  const names = [...members.keys()];
  return {
    kind: "record",
    name,
    member: (memberName) => members.get(memberName),
    names: () => names,
    describeMissing: (missing) => describeMissing(missing, names),
    ...(element === undefined ? {} : { element }),
  };
}

function describeMissingMember(name: string, names: readonly string[], owner: string): MissingMember {
  const suggestion = nearestName(name, names);
  const article = owner === "step" ? "A step" : `\`${owner}\``;
  return {
    wording: wordProblem("expression.unknown-member", { name, owner: article, suggestion, names }),
    replacement: suggestion,
  };
}
