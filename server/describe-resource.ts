// What a hover tells about a resource: who publishes it, who reads it, and the variable that programs find it in.
import type { HoverBlock, HoverPart } from "./hover-text.ts";
import type { PlanDocument } from "./plan-documents.ts";

/** More steps than these are only counted. */
const STEPS_SHOWN_MAX = 12;

export function describeResource({ source }: PlanDocument, name: string): readonly HoverBlock[] | undefined {
  const has = (resources: readonly { readonly name: string }[]) => resources.some((resource) => resource.name === name);
  const providers = source.steps.filter(({ provides }) => has(provides)).flatMap(({ id }) => id ?? []);
  const consumers = source.steps.filter(({ consumes }) => has(consumes)).flatMap(({ id }) => id ?? []);
  if (providers.length === 0 && consumers.length === 0) {
    return undefined;
  }
  return [
    { kind: "line", parts: [{ strong: name }, ": resource"] },
    providers.length === 0
      ? { kind: "line", parts: ["No step provides it."] }
      : { kind: "line", parts: ["Provided by ", ...listed(providers), "."] },
    ...(consumers.length === 0 ? [] : [{ kind: "line" as const, parts: ["Consumed by ", ...listed(consumers), "."] }]),
    { kind: "line", parts: ["Programs find it in ", { code: `PLAN_RESOURCE_${name.toUpperCase()}` }, "."] },
  ];
}

function listed(ids: readonly string[]): HoverPart[] {
  const shown = ids.slice(0, STEPS_SHOWN_MAX).flatMap((id, index) => [index === 0 ? "" : ", ", { code: id }]);
  const more = ids.length - STEPS_SHOWN_MAX;
  return more > 0 ? [...shown, ` and ${more} more`] : shown;
}
