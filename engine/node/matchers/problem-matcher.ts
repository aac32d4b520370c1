// What a problem matcher is once its names, bases and defaults are resolved. The words are those of VS Code's tasks.json.

export type MatchedSeverity = "error" | "warning" | "info";

export interface ProblemMatcher {
  /** Used where the output names no severity, or one that nobody knows. */
  readonly defaultSeverity: MatchedSeverity;
  readonly fileLocation: FileLocation;
  /** At least one; the first decides the kind, only the last may loop. */
  readonly patterns: readonly LinePattern[];
}

export type FileLocation =
  | { readonly kind: "absolute" }
  /** `base` as written, variables and all; undefined: the step's `cwd`. */
  | { readonly kind: "relative" | "autoDetect"; readonly base: string | undefined }
  | { readonly kind: "search"; readonly include: readonly string[]; readonly exclude: readonly string[] };

/** One line of a problem. The numbers are groups of `regexp`; 0 is the whole match. */
export interface LinePattern {
  readonly regexp: RegExp;
  readonly kind: "file" | "location";
  readonly loop: boolean;
  readonly groups: Readonly<Partial<Record<PatternGroup, number>>>;
}

export const patternGroups = [
  "file",
  "location",
  "line",
  "column",
  "endLine",
  "endColumn",
  "severity",
  "code",
  "message",
] as const;
export type PatternGroup = (typeof patternGroups)[number];

/** Lines and columns count from 1; null where the output tells none. */
export interface MatchedProblem {
  /** Relative to the workspace, with `/`, where the file lies in it; else absolute. */
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly severity: MatchedSeverity;
  readonly code: string | null;
  readonly message: string;
  /** The line of the log that tells it, from 1. */
  readonly logLine: number;
  /** The byte where that line starts. */
  readonly logOffset: number;
}
