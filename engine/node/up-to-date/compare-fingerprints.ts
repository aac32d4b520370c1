import type { Fingerprint } from "./fingerprint-step.ts";

export type UpToDateComparison =
  | { readonly hit: true }
  /** Completes “it runs because”. */
  | { readonly hit: false; readonly why: string };

/** `before`: of the last success; undefined: there was none. The first difference is told, in the order in which a person would look. */
export function compareFingerprints(before: Fingerprint | undefined, now: Fingerprint): UpToDateComparison {
  const why = before === undefined ? "it never succeeded before" : findDifference(before, now);
  return why === undefined ? { hit: true } : { hit: false, why };
}

function findDifference(before: Fingerprint, now: Fingerprint): string | undefined {
  return (
    tellChange(changesOf(before.work, now.work), ({ name }) => `${partName(name)} changed`) ??
    tellChange(changesOf(before.consumes, now.consumes), ({ name }) => `\`${name}\` (consumed) changed`) ??
    tellChange(changesOf(before.env, now.env), tellVariable) ??
    tellChange(changesOf(before.inputs, now.inputs), tellFile, "files") ??
    tellChange(changesOf(before.outputs, now.outputs), tellFile, "files") ??
    tellMissing(now.missingOutputs)
  );
}

interface Change {
  readonly name: string;
  readonly how: "new" | "gone" | "changed";
}

/** In the order of the names. */
function changesOf(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly Change[] {
  const changes: Change[] = [];
  for (const [name, value] of before) {
    const current = now.get(name);
    if (current !== value) {
      changes.push({ name, how: current === undefined ? "gone" : "changed" });
    }
  }
  for (const name of now.keys()) {
    if (!before.has(name)) {
      changes.push({ name, how: "new" });
    }
  }
  return changes.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function tellChange(
  changes: readonly Change[],
  tell: (change: Change) => string,
  counted?: "files",
): string | undefined {
  const [first] = changes;
  if (first === undefined) {
    return undefined;
  }
  const more = counted === undefined ? 0 : changes.length - 1;
  return `${tell(first)}${more === 0 ? "" : ` (and ${more} more ${more === 1 ? "file" : counted})`}`;
}

/** What a step executes has several names, by its kind; people call it the command. */
const commandParts: ReadonlySet<string> = new Set(["program", "command", "args", "script"]);

function partName(name: string): string {
  const written = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return commandParts.has(name) ? "the command" : `its \`${written}\``;
}

function tellVariable({ name, how }: Change): string {
  const tellings = { new: "is set now", gone: "is not set any more", changed: "changed" };
  return `the variable \`${name}\` ${tellings[how]}`;
}

function tellFile({ name, how }: Change): string {
  return `\`${name}\` ${how === "changed" ? "changed" : `is ${how}`}`;
}

function tellMissing([first]: readonly string[]): string | undefined {
  return first === undefined ? undefined : `no file matches the output \`${first}\``;
}
