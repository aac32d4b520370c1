// Finds problems in lines of output the way VS Code does: a window of the last lines is tried against every matcher that is
// as long as it, longest first; a matcher that loops stays in charge while its last pattern goes on matching.
import type { LogLine } from "../logs/log-lines.ts";
import type { FileLocation, LinePattern, MatchedProblem, MatchedSeverity, ProblemMatcher } from "./problem-matcher.ts";

export interface ProblemCollector {
  push(lines: readonly LogLine[]): void;
  readonly problems: readonly MatchedProblem[];
  readonly isFull: boolean;
}

export interface MatchOptions {
  readonly matchers: readonly ProblemMatcher[];
  /** From what the output says to the name that is kept. */
  readonly locateFile: (file: string, location: FileLocation) => string;
}

/**
 * Of one try. More help nobody, and each is a row in the database and a mark in the editor.
 * @internal for tests and scripts
 */
export const PROBLEMS_PER_ATTEMPT_MAX = 1_000;

/** @internal for tests and scripts */
export function matchProblems(
  matchers: readonly ProblemMatcher[],
  lines: readonly LogLine[],
  locateFile: MatchOptions["locateFile"] = (file) => file,
): readonly MatchedProblem[] {
  const collector = createProblemCollector({ matchers, locateFile });
  collector.push(lines);
  return collector.problems;
}

export function createProblemCollector({ matchers, locateFile }: MatchOptions): ProblemCollector {
  const windowLength = Math.max(0, ...matchers.map((matcher) => matcher.patterns.length));
  const problems = new Map<string, MatchedProblem>();
  let window: NumberedLine[] = [];
  let looping: OpenMatch | undefined;
  let linesSeen = 0;

  function keep(matcher: ProblemMatcher, fields: Fields, line: NumberedLine): boolean {
    const problem = finishProblem(matcher, fields, line, locateFile);
    if (problem === undefined) {
      return false;
    }
    // A tool that tells the same thing twice (a summary at the end) has found one problem.
    const { logLine: _line, logOffset: _offset, ...identity } = problem;
    const key = JSON.stringify(identity);
    if (!problems.has(key) && problems.size < PROBLEMS_PER_ATTEMPT_MAX) {
      problems.set(key, problem);
    }
    return true;
  }

  function goOnLooping(line: NumberedLine): boolean {
    if (looping === undefined) {
      return false;
    }
    const { matcher, fields } = looping;
    const last = matcher.patterns.at(-1);
    const matched = last === undefined ? undefined : fill(fields, last, line.text);
    if (matched !== undefined && keep(matcher, matched, line)) {
      return true;
    }
    looping = undefined;
    window = [];
    return false;
  }

  function tryWindow(): void {
    for (let start = 0; start < window.length; start++) {
      for (const matcher of matchers.filter((one) => one.patterns.length === window.length - start)) {
        const lines = window.slice(start);
        const match = matchLines(matcher, lines);
        const line = matcher.patterns.at(-1)?.loop ? lines.at(-1) : lines[0];
        if (match === undefined || line === undefined || !keep(matcher, match.all, line)) {
          continue;
        }
        if (matcher.patterns.at(-1)?.loop) {
          looping = { matcher, fields: match.beforeLast };
        }
        window = [];
        return;
      }
    }
  }

  return {
    push(lines) {
      for (const { text, offset } of lines) {
        const line = { text, offset, number: ++linesSeen };
        if (problems.size >= PROBLEMS_PER_ATTEMPT_MAX) {
          return;
        }
        if (goOnLooping(line)) {
          continue;
        }
        window.push(line);
        if (window.length > windowLength) {
          window.shift();
        }
        tryWindow();
      }
    },
    get problems() {
      return [...problems.values()];
    },
    get isFull() {
      return problems.size >= PROBLEMS_PER_ATTEMPT_MAX;
    },
  };
}

interface NumberedLine {
  readonly text: string;
  readonly offset: number;
  readonly number: number;
}

interface OpenMatch {
  readonly matcher: ProblemMatcher;
  /** What the lines before the looping one told. */
  readonly fields: Fields;
}

/** What the groups caught so far. */
type Fields = Readonly<Partial<Record<keyof LinePattern["groups"], string>>>;

function matchLines(
  matcher: ProblemMatcher,
  lines: readonly NumberedLine[],
): { readonly all: Fields; readonly beforeLast: Fields } | undefined {
  let all: Fields = {};
  let beforeLast: Fields = all;
  for (const [index, pattern] of matcher.patterns.entries()) {
    const next = fill(all, pattern, lines[index]?.text ?? "");
    if (next === undefined) {
      return undefined;
    }
    beforeLast = all;
    all = next;
  }
  return { all, beforeLast };
}

/** The first line that tells a field wins, but messages of several lines add up. */
function fill(known: Fields, pattern: LinePattern, line: string): Fields | undefined {
  const match = pattern.regexp.exec(line);
  if (match === null) {
    return undefined;
  }
  const fields: Partial<Record<keyof LinePattern["groups"], string>> = { ...known };
  for (const group of Object.keys(pattern.groups) as (keyof LinePattern["groups"])[]) {
    const text = match[pattern.groups[group] ?? -1]?.trim();
    if (text === undefined) {
      continue;
    }
    const before = fields[group];
    if (before === undefined) {
      fields[group] = text;
    } else if (group === "message") {
      fields.message = `${before}\n${text}`;
    }
  }
  return fields;
}

function finishProblem(
  { patterns, fileLocation, defaultSeverity }: ProblemMatcher,
  fields: Fields,
  line: NumberedLine,
  locateFile: MatchOptions["locateFile"],
): MatchedProblem | undefined {
  const place = patterns[0]?.kind === "file" ? wholeFile : readPlace(fields);
  if (!fields.file || !fields.message || place === undefined) {
    return undefined;
  }
  return {
    file: locateFile(fields.file, fileLocation),
    ...place,
    severity: readSeverity(fields.severity) ?? defaultSeverity,
    code: fields.code || null,
    message: fields.message,
    logLine: line.number,
    logOffset: line.offset,
  };
}

type Place = Pick<MatchedProblem, "line" | "column" | "endLine" | "endColumn">;

const wholeFile: Place = { line: null, column: null, endLine: null, endColumn: null };

function readPlace(fields: Fields): Place | undefined {
  if (fields.location === undefined) {
    const line = readNumber(fields.line);
    if (line === null) {
      return undefined;
    }
    return readEnd({ line, column: fields.column, endLine: fields.endLine, endColumn: fields.endColumn });
  }
  const [first, column, third, fourth] = fields.location.split(",");
  const line = readNumber(first);
  if (line === null) {
    return undefined;
  }
  // Two numbers are a place, four are a range.
  return readEnd({ line, column, endLine: fourth === undefined ? undefined : third, endColumn: fourth });
}

function readEnd(place: {
  readonly line: number;
  readonly column: string | undefined;
  readonly endLine: string | undefined;
  readonly endColumn: string | undefined;
}): Place {
  const endColumn = readNumber(place.endColumn);
  const endLine = readNumber(place.endLine) ?? (endColumn === null ? null : place.line);
  return { line: place.line, column: readNumber(place.column), endLine, endColumn };
}

/** Counts from 1; some tools say 0 for "somewhere". */
function readNumber(text: string | undefined): number | null {
  const number = Number.parseInt(text ?? "", 10);
  return Number.isSafeInteger(number) ? Math.max(1, number) : null;
}

function readSeverity(text: string | undefined): MatchedSeverity | undefined {
  switch (text?.toLowerCase() ?? "") {
    case "error":
    case "e":
    case "fatal error":
      return "error";
    case "warning":
    case "warn":
    case "w":
      return "warning";
    case "info":
    case "i":
    case "hint":
    case "note":
      return "info";
    default:
      return undefined;
  }
}
