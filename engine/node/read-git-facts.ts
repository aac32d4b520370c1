import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a run's record says of the repository that the run began in. */
export interface GitFacts {
  /** Undefined: nothing is committed yet. */
  readonly head: string | undefined;
  /** Undefined: a detached head. */
  readonly branch: string | undefined;
  /** Relative to the repository's root, with `/`; untracked ones too, where a whole folder is untracked only the folder. */
  readonly changed: readonly string[];
  /** How many there were beyond what is listed. */
  readonly moreChanged: number;
}

/** A run must not wait longer than this to begin; a repository that needs more is told without its facts. */
const GIT_TIME_MS_MAX = 1_000;
const GIT_OUTPUT_BYTES_MAX = 8 * 1024 * 1024;
/** A person reads a few; what a program needs to know of more is that there are more. */
const CHANGED_MAX = 1_000;

/** Undefined where there is no repository, no git, or git does not answer in time. Never rejects. */
export async function readGitFacts(workspace: string): Promise<GitFacts | undefined> {
  // Looked for first, because without a repository not even the library is worth loading.
  if (!liesInRepository(workspace)) {
    return undefined;
  }
  try {
    const { execa } = await import("execa");
    const status = execa("git", gitArguments, {
      cwd: workspace,
      timeout: GIT_TIME_MS_MAX,
      killSignal: "SIGKILL",
      maxBuffer: GIT_OUTPUT_BYTES_MAX,
      stdin: "ignore",
      stderr: "ignore",
      stripFinalNewline: false,
    });
    // What git has started (a filter, say) may hold its output open when git itself has long been killed.
    const tooLate = setTimeout(() => status.stdout.destroy(), GIT_TIME_MS_MAX);
    try {
      return parseStatus((await status).stdout);
    } finally {
      clearTimeout(tooLate);
    }
  } catch {
    return undefined;
  }
}

/** `core.fsmonitor` names a program that git would start; without the optional locks nobody else's `git` is disturbed. */
const gitArguments = [
  "--no-optional-locks",
  ...["-c", "core.fsmonitor=false"],
  ...["status", "--porcelain=v2", "--branch", "-z", "--untracked-files=normal"],
];

/** Also in a worktree or a submodule, where `.git` is a file. */
function liesInRepository(folder: string): boolean {
  for (let current = folder; ; ) {
    if (existsSync(join(current, ".git"))) {
      return true;
    }
    const parent = dirname(current);
    if (parent === current) {
      return false;
    }
    current = parent;
  }
}

/** The form is that of `git help status`, porcelain format version 2, with `-z`. */
function parseStatus(text: string): GitFacts {
  const headers = new Map<string, string>();
  const changed: string[] = [];
  let count = 0;
  const entries = text.split("\0");
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index] ?? "";
    const header = /^# (branch\.\w+) (.*)$/s.exec(entry);
    if (header !== null) {
      headers.set(header[1] ?? "", header[2] ?? "");
      continue;
    }
    const path = pathOf(entry);
    if (path === undefined) {
      continue;
    }
    count++;
    if (changed.length < CHANGED_MAX) {
      changed.push(path);
    }
    // The next one is the name that a renamed file had before.
    index += entry.startsWith("2 ") ? 1 : 0;
  }
  const [head, branch] = [headers.get("branch.oid"), headers.get("branch.head")];
  return {
    head: head === "(initial)" ? undefined : head,
    branch: branch === "(detached)" ? undefined : branch,
    changed,
    moreChanged: count - changed.length,
  };
}

/** How many words stand before the path, by the kind of the entry. */
const wordsBeforePath: ReadonlyMap<string, number> = new Map([
  ["1", 8],
  ["2", 9],
  ["u", 10],
  ["?", 1],
]);

function pathOf(entry: string): string | undefined {
  const words = wordsBeforePath.get(entry.slice(0, 1));
  return words === undefined ? undefined : entry.split(" ").slice(words).join(" ");
}
