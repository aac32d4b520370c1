// Which lines of a tool's output say what went wrong, where no matcher has told: by the words that compilers, test runners
// and languages have agreed on. The stronger word wins, the first line among equals.
import { isEngineNote } from "./engine-note.ts";
import type { LogLine } from "./log-lines.ts";

export interface ErrorLineFinder {
  take(line: LogLine): void;
  /** The line that tells most so far, the lower `rank` the more. */
  best(): { readonly line: LogLine; readonly rank: number } | undefined;
}

/** Nothing, in the words of tools that count or list errors. */
const nothing = String.raw`(?!\s*(?:0(?![\w.])|\[\]|\{\}|(?:none|null|nil|no|false|true|ok|stop|continue)\s*[,;.]?\s*$))`;

/** A word of its own: no part of an option, of a file's name or of a member, and not denied. */
const start = String.raw`(?<![\w\-.$/"'])(?<!\b(?:no|0|without) )`;

/** What follows from an error that stands above it. */
const followUps = [
  /\berror: (?:aborting due to|could not compile|test failed, to rerun|script "|recipe )/i,
  /\bcollect2: error: ld returned\b/,
  /\berror Command failed with exit code\b/,
  /^npm (?:ERR!|error)(?: (?:code|errno|syscall|path|command|signal|A complete log)\b|\s*$)/,
] as const;

/** In the order of their strength. */
const errorWords: readonly RegExp[] = [
  // `error:`, `error TS2322:`, `error[E0308]:`, `fatal error:`, `ValueError:`, `AssertionError [ERR_ASSERTION]:`, and what
  // linters and linkers say instead.
  new RegExp(
    [
      String.raw`${start}error(?: [A-Z]+\d+|\[[A-Z]*\d+\])?:${nothing}`,
      String.raw`(?<![\w\-.])(?:[A-Za-z_]\w*\.)*(?:[A-Z]\w*)?Error(?: \[\w+\])?:${nothing}`,
      String.raw` - error (?:[A-Z]+\d+|\[[A-Z]*\d+\]):`,
      String.raw`^\s+\d+:\d+\s+error\s`,
      ": undefined reference to ",
    ].join("|"),
  ),
  // Followed by the last line of the trace, see below.
  /^Traceback \(most recent call last\):/,
  /\bpanicked at\b/,
  new RegExp(String.raw`${start}FAILED\b(?!\s*[:=]\s*0\b)|^\s*(?:--- )?FAIL(?:[:\s]|$)`),
  new RegExp(`${start}panic: `),
  new RegExp(String.raw`${start}(?:fatal|FATAL):?\s`),
  /^npm (?:ERR!|error)\s/,
  /(?:^|[\s[(|])ERROR(?:[\]:)!]|\s|$)|^\[error\]|\blevel=error\b|"level":\s*"error"/,
  /^\S*make(?:\[\d+\])?: \*\*\* /,
  /^Exception in thread\b|(?<![\w\-.])(?:[a-z_]\w*\.)+[A-Z]\w*Exception(?::|$)/,
  /\bAssertionError\b/,
  /^\s*not ok\b(?!.*# (?:TODO|SKIP)\b)/i,
  // Compilers that don't say that it is an error: `./main.go:6:2: undefined: missing`.
  /^\s*(?:[\w.@~-]*[\\/])*[\w.@-]{1,255}\.\w{1,10}:\d+:\d+: (?!\s*(?:warning|note|info|debug)\b)\S/i,
];

const FOLLOW_UP_RANK = errorWords.length;
const TRACEBACK_RANK = errorWords.findIndex((words) => words.source.startsWith("^Traceback"));

/** A cheap first look: most lines of most logs have none of these. */
const hint = /error|fail|panic|fatal|traceback|exception|not ok|\*\*\*|undefined|:\d+: /i;

/** What a shell or a package manager is about to do, what a tool only warns of, and what went well. */
const isNoComplaint = /^\s*(?:\++ |[>$#] )|^\s*(?:npm )?warn(?:ing)?\b|^\s*ok \d/i;

export function createErrorLineFinder(): ErrorLineFinder {
  const firsts = new Map<number, LogLine>();
  let trace: "none" | "inside" | "ended" = "none";
  const takeTrace = (line: LogLine): boolean => {
    if (/^Traceback \(most recent call last\):/.test(line.text)) {
      trace = "inside";
      firsts.set(TRACEBACK_RANK, firsts.get(TRACEBACK_RANK) ?? line);
      return true;
    }
    if (trace === "none" || line.text.trim() === "") {
      return trace === "inside";
    }
    if (trace === "inside") {
      if (!/^\s/.test(line.text)) {
        // Where one exception led to another, the last is what ended the program.
        trace = "ended";
        firsts.set(TRACEBACK_RANK, line);
      }
      return true;
    }
    const goesOn = /^(?:During handling of the above|The above exception was)/.test(line.text);
    trace = goesOn ? "ended" : "none";
    return goesOn;
  };
  return {
    take: (line) => {
      const { text } = line;
      if (trace !== "none" ? takeTrace(line) : hint.test(text) && takeTrace(line)) {
        return;
      }
      if (!hint.test(text) || isNoComplaint.test(text) || isEngineNote(text)) {
        return;
      }
      const rank = rankOf(text);
      if (rank !== undefined && !firsts.has(rank)) {
        firsts.set(rank, line);
      }
    },
    best: () => {
      for (let rank = 0; rank <= FOLLOW_UP_RANK; rank++) {
        const line = firsts.get(rank);
        if (line !== undefined) {
          return { line, rank };
        }
      }
      return undefined;
    },
  };
}

function rankOf(text: string): number | undefined {
  if (followUps.some((words) => words.test(text))) {
    return FOLLOW_UP_RANK;
  }
  const rank = errorWords.findIndex((words) => words.test(text));
  return rank === -1 ? undefined : rank;
}
