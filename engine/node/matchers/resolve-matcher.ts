// Turns what a plan or an extension writes (a name, a definition in the form of tasks.json, or a list) into matchers, with
// VS Code's defaults. What it gets may come from anyone's disk, so everything is checked and nothing is trusted.
import { knownMatcherDefinitions } from "./known-matchers.ts";
import type { FileLocation, LinePattern, MatchedSeverity, PatternGroup, ProblemMatcher } from "./problem-matcher.ts";
import { patternGroups } from "./problem-matcher.ts";

export type MatcherResolution =
  | { readonly ok: true; readonly matchers: readonly ProblemMatcher[] }
  /** A sentence for a person. */
  | { readonly ok: false; readonly message: string };

/** Definitions that only the editor knows (those of its extensions), by name without `$`. They win over ours. */
export type ExtraMatchers = Readonly<Record<string, unknown>>;

/** A definition may name another, which may name another: more would be a circle. */
const DEPTH_MAX = 8;
const MATCHERS_MAX = 50;

export function resolveMatcher(reference: unknown, extra: ExtraMatchers = {}): MatcherResolution {
  try {
    const matchers = readMatchers(reference, { extra, depth: 0 });
    if (matchers.length > MATCHERS_MAX) {
      fail(`At most ${MATCHERS_MAX} problem matchers can be used by one step.`);
    }
    return { ok: true, matchers };
  } catch (error) {
    if (error instanceof UnusableMatcher) {
      return { ok: false, message: error.message };
    }
    throw error;
  }
}

/** Ends the reading from any depth; never leaves this file. */
class UnusableMatcher extends Error {}

interface Surroundings {
  readonly extra: ExtraMatchers;
  readonly depth: number;
}

type Fields = Readonly<Record<string, unknown>>;

function readMatchers(value: unknown, around: Surroundings): readonly ProblemMatcher[] {
  if (around.depth > DEPTH_MAX) {
    fail("Problem matchers refer to each other in a circle, or too deeply.");
  }
  const inner = { ...around, depth: around.depth + 1 };
  if (typeof value === "string") {
    return readMatchers(definitionNamed(value, around.extra), inner);
  }
  if (Array.isArray(value)) {
    return value.flatMap((item) => readMatchers(item, inner));
  }
  if (!isFields(value)) {
    fail("A problem matcher must be a name, an object or a list.");
  }
  if (value.base === undefined) {
    return [readDefinition(value)];
  }
  return readBases(value.base, inner).map((base) => readDefinition({ ...base, ...value }));
}

/** The definitions that `base` names, still in their written form. */
function readBases(base: unknown, around: Surroundings): readonly Fields[] {
  if (around.depth > DEPTH_MAX) {
    fail("Problem matchers refer to each other in a circle, or too deeply.");
  }
  if (typeof base !== "string") {
    fail("The `base` of a problem matcher must be a name.");
  }
  const found = definitionNamed(base, around.extra);
  return (Array.isArray(found) ? found : [found]).flatMap((definition) => {
    if (!isFields(definition)) {
      fail(`The problem matcher \`${base}\` can't be a base.`);
    }
    if (definition.base === undefined) {
      return [definition];
    }
    const inner = { ...around, depth: around.depth + 1 };
    return readBases(definition.base, inner).map((below) => ({ ...below, ...definition }));
  });
}

function definitionNamed(reference: string, extra: ExtraMatchers): unknown {
  const name = reference.replace(/^\$/, "");
  const own = Object.hasOwn(extra, name) ? extra[name] : knownMatcherDefinitions.get(name);
  if (own === undefined) {
    fail(`There is no problem matcher \`${name}\`.`);
  }
  return own;
}

function readDefinition(definition: Fields): ProblemMatcher {
  return {
    defaultSeverity: readSeverity(definition.severity) ?? "error",
    fileLocation: readFileLocation(definition.fileLocation),
    patterns: readPatterns(definition.pattern),
  };
}

function readSeverity(value: unknown): MatchedSeverity | undefined {
  return value === "error" || value === "warning" || value === "info" ? value : undefined;
}

function readFileLocation(value: unknown): FileLocation {
  const [kind, detail] = Array.isArray(value) ? value : [value];
  switch (kind) {
    case undefined:
      return { kind: "relative", base: undefined };
    case "absolute":
      return { kind };
    case "relative":
    case "autoDetect":
      return { kind, base: typeof detail === "string" ? detail : undefined };
    case "search": {
      const { include, exclude } = isFields(detail) ? detail : { include: undefined, exclude: undefined };
      return { kind, include: readTexts(include), exclude: readTexts(exclude) };
    }
    default:
      return fail("`fileLocation` must be `absolute`, `relative`, `autoDetect` or `search`.");
  }
}

function readPatterns(value: unknown): readonly LinePattern[] {
  if (typeof value === "string") {
    return readPatterns(patternNamed(value));
  }
  if (!Array.isArray(value)) {
    return [withDefaults(readPattern(value))];
  }
  if (value.length === 0 || value.length > 50) {
    fail("A problem matcher needs between 1 and 50 patterns.");
  }
  const lines = value.map(readPattern);
  if (lines.length === 1) {
    return lines.map(withDefaults);
  }
  const groups = new Set(lines.flatMap((line) => Object.keys(line.groups)));
  const isLocated = lines[0]?.kind === "file" || groups.has("line") || groups.has("location");
  if (!groups.has("file") || !groups.has("message") || !isLocated) {
    fail("The patterns of a problem matcher must tell `file`, `message`, and `line` or `location`.");
  }
  return lines.map((line, index) => ({ ...line, loop: line.loop && index === lines.length - 1 }));
}

/** A pattern's name is that of the matcher it belongs to. */
function patternNamed(reference: string): unknown {
  const name = reference.replace(/^\$/, "");
  const [definition] = knownMatcherDefinitions.get(name) ?? [];
  if (definition === undefined) {
    fail(`There is no problem pattern \`${name}\`.`);
  }
  return definition.pattern;
}

function readPattern(value: unknown): LinePattern {
  if (!isFields(value)) {
    fail("A problem pattern must be an object.");
  }
  const groups: Partial<Record<PatternGroup, number>> = {};
  for (const group of patternGroups) {
    const number = value[group];
    if (number === undefined) {
      continue;
    }
    if (typeof number !== "number" || !Number.isInteger(number) || number < 0) {
      fail(`\`${group}\` of a problem pattern must be the number of a group.`);
    }
    groups[group] = number;
  }
  return {
    regexp: readRegExp(value.regexp),
    kind: value.kind === "file" ? "file" : "location",
    loop: value.loop === true,
    groups,
  };
}

/** What VS Code assumes of a pattern that stands alone. */
function withDefaults(pattern: LinePattern): LinePattern {
  const isPlaceKnown = pattern.kind === "file" || pattern.groups.location !== undefined;
  const places = isPlaceKnown ? {} : { line: 2, column: 3 };
  return { ...pattern, loop: false, groups: { file: 1, message: 0, ...places, ...pattern.groups } };
}

function readRegExp(value: unknown): RegExp {
  if (typeof value !== "string") {
    return fail("A problem pattern needs a `regexp`.");
  }
  try {
    return new RegExp(value);
  } catch {
    return fail(`The regular expression \`${value.slice(0, 200)}\` of a problem matcher isn't valid.`);
  }
}

function readTexts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === "string");
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fail(message: string): never {
  throw new UnusableMatcher(message);
}
