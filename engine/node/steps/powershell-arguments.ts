import type { JsonValue, PowershellWork } from "../../run/step-work.ts";

/**
 * PowerShell reads a request file to a depth of 50; our own levels, and some room, are taken off.
 * @internal for tests and scripts
 */
export const ARGUMENT_DEPTH_MAX = 32;

export type PowershellArguments =
  | {
      readonly ok: true;
      readonly named: Readonly<Record<string, JsonValue>>;
      readonly positional: readonly JsonValue[];
    }
  | { readonly ok: false; readonly message: string };

/** Arguments as PowerShell can take them: names without their `-`, none twice by its reading, nothing too deep. */
export function readPowershellArguments(args: PowershellWork["args"]): PowershellArguments {
  if (depthOf(args) > ARGUMENT_DEPTH_MAX) {
    return refused(`\`args\` is nested more than ${ARGUMENT_DEPTH_MAX} levels deep. Pass such data in a file.`);
  }
  const twins = findTwins(args, "args");
  if (twins !== undefined) {
    return refused(twins);
  }
  if (isList(args)) {
    return { ok: true, named: {}, positional: args };
  }
  const named = Object.entries(args).map(([written, value]) => [written.replace(/^-/, ""), value] as const);
  const names = named.map(([name]) => name);
  if (names.includes("")) {
    return refused("`args` has an empty name. Write the name of a parameter.");
  }
  const same = firstTwins(names);
  return same === undefined
    ? { ok: true, named: Object.fromEntries(named), positional: [] }
    : refused(`\`args\` names the parameter \`${same[0]}\` twice. Remove one of them.`);
}

function refused(message: string): PowershellArguments {
  return { ok: false, message };
}

/** In words: the first object in which two names differ only by case. */
function findTwins(value: JsonValue, path: string): string | undefined {
  if (value === null || typeof value !== "object") {
    return undefined;
  }
  if (isList(value)) {
    return firstOf(value.map((item, at) => () => findTwins(item, `${path}[${at}]`)));
  }
  const twins = firstTwins(Object.keys(value));
  return twins === undefined
    ? firstOf(
        Object.entries(value).map(
          ([name, item]) =>
            () =>
              findTwins(item, `${path}.${name}`),
        ),
      )
    : `\`${path}\` has both \`${twins[0]}\` and \`${twins[1]}\`, which are one name to PowerShell. Rename one of them.`;
}

function firstTwins(names: readonly string[]): readonly [string, string] | undefined {
  const seen = new Map<string, string>();
  for (const name of names) {
    const earlier = seen.get(name.toUpperCase());
    if (earlier !== undefined) {
      return [earlier, name];
    }
    seen.set(name.toUpperCase(), name);
  }
  return undefined;
}

function firstOf(searches: readonly (() => string | undefined)[]): string | undefined {
  for (const search of searches) {
    const found = search();
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function depthOf(value: JsonValue): number {
  if (value === null || typeof value !== "object") {
    return 0;
  }
  return 1 + Object.values(value).reduce((deepest: number, item) => Math.max(deepest, depthOf(item)), 0);
}

/** `Array.isArray` does not narrow readonly lists. */
function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
