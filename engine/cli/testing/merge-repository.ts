// A git repository with a remote, in a temp folder of its own, on which the safe-merge plan is run for real. `main` and
// `feature` have one commit each that the other lacks; the remote has both.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import type { TestContext } from "node:test";
import { templatesFolder } from "../../node/plan-templates.ts";
import { createWorkspace, type PlanctlEnd, type PlanctlProcess } from "./planctl-process.ts";

const planPath = join(templatesFolder(), "safe_merge_plan.json");

/** Far longer than any git command here takes. */
const GIT_MS_MAX = 20_000;

export interface MergeRepository {
  /** All of the test's files lie below it. */
  readonly root: string;
  /** The working tree. */
  readonly folder: string;
  /** The bare repository to which `origin` leads. */
  readonly remote: string;
  readonly names: BranchNames;
  git(...args: readonly string[]): string;
  /** In any folder. */
  gitIn(folder: string, ...args: readonly string[]): string;
  write(file: string, content: string): void;
  /** Writes a file and commits it on the branch that is checked out. Gives the commit. */
  commit(file: string, content: string): string;
  /** Where a branch stands; `where` is a repository, default the working tree's. */
  tip(branch: string, where?: string): string;
  /** `name` is that of a git hook; `where` is a git folder, default the working tree's. */
  hook(name: string, script: string, where?: string): void;
  /** Everything that a run which did not succeed must leave as it was: files, index, HEAD, branches, tags. */
  state(): RepositoryState;
  start(params: SafeMergeParams, options?: RunOptions): PlanctlProcess;
  run(params: SafeMergeParams, options?: RunOptions): Promise<PlanctlEnd>;
}

export interface BranchNames {
  readonly source: string;
  readonly target: string;
}

export interface SafeMergeParams {
  readonly source_branch?: string;
  readonly target_branch?: string;
  readonly remote?: string;
  readonly test_command?: string;
  readonly verify_command?: string;
}

export interface RunOptions {
  /** Default: the working tree. */
  readonly workspace?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface RepositoryState {
  readonly head: string;
  readonly refs: string;
  readonly index: string;
  readonly files: ReadonlyMap<string, string>;
}

export interface RepositoryOptions {
  readonly folderName?: string;
  readonly names?: BranchNames;
}

/** What Node makes of the sources is kept over all runs of a test file. */
const compileCache = mkdtempSync(join(tmpdir(), "safe-merge-cache-"));
process.once("exit", () => rmSync(compileCache, { recursive: true, force: true }));

export function createMergeRepository(context: TestContext, options: RepositoryOptions = {}): MergeRepository {
  const { folderName = "working tree", names = { source: "feature", target: "main" } } = options;
  const workspace = createWorkspace(context);
  const root = realpathSync(mkdtempSync(join(tmpdir(), "safe merge ")));
  context.after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  const folder = join(root, folderName);
  const remote = join(root, "remote.git");
  const environment = gitEnvironment(root);
  const gitIn = (where: string, ...args: readonly string[]): string =>
    execFileSync("git", args, { cwd: where, env: environment, encoding: "utf8", timeout: GIT_MS_MAX }).trimEnd();
  const git = (...args: readonly string[]): string => gitIn(folder, ...args);
  const write = (file: string, content: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  const commit = (file: string, content: string): string => {
    write(file, content);
    git("add", "--", file);
    git("commit", "--quiet", "--message", `Write ${file}`);
    return git("rev-parse", "HEAD");
  };
  const start = (params: SafeMergeParams, { workspace: place = folder, environment: more }: RunOptions = {}) =>
    workspace.start(["run", planPath, "--workspace", place, ...paramArgs(names, params)], {
      environment: { ...gitSettings(root), NODE_COMPILE_CACHE: compileCache, ...more },
    });

  const repository: MergeRepository = {
    ...{ root, folder, remote, names, git, gitIn, write, commit, start },
    tip: (branch, where = folder) => gitIn(where, "rev-parse", "--verify", `refs/heads/${branch}`),
    hook: (name, script, where = join(folder, ".git")) => writeHook(join(where, "hooks"), name, script),
    state: () => ({
      head: git("symbolic-ref", "HEAD"),
      refs: git("for-each-ref", "refs/heads", "refs/tags", "refs/safe-merge", "refs/stash"),
      index: git("ls-files", "--stage"),
      files: readFiles(folder),
    }),
    run: (params, runOptions) => start(params, runOptions).ended,
  };
  fill(repository);
  return repository;
}

function fill({ root, folder, remote, names, git, gitIn, commit }: MergeRepository): void {
  mkdirSync(folder);
  mkdirSync(join(root, "temp folder"));
  gitIn(root, "init", "--quiet", "--bare", remote);
  git("init", "--quiet");
  git("symbolic-ref", "HEAD", `refs/heads/${names.target}`);
  git("remote", "add", "origin", remote);
  commit("shared.txt", "one\n");
  git("checkout", "--quiet", "-b", names.source);
  commit("feature.txt", "feature\n");
  git("checkout", "--quiet", names.target);
  commit("main.txt", "main\n");
  git("push", "--quiet", "origin", names.target, names.source);
}

export function writeHook(folder: string, name: string, script: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `#!/usr/bin/env bash\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}

/** Neither the machine's settings nor those of whoever runs the tests count. */
function gitSettings(root: string): Readonly<Record<string, string>> {
  const config = join(root, "gitconfig");
  writeFileSync(config, "[user]\n\tname = Tester\n\temail = tester@example.invalid\n[init]\n\tdefaultBranch = main\n");
  return { GIT_CONFIG_GLOBAL: config, GIT_CONFIG_NOSYSTEM: "1", HOME: root, TMPDIR: join(root, "temp folder") };
}

function gitEnvironment(root: string): NodeJS.ProcessEnv {
  const foreign = Object.keys(process.env).filter((name) => name.startsWith("GIT_"));
  const environment: NodeJS.ProcessEnv = { ...process.env, ...gitSettings(root) };
  for (const name of foreign) {
    if (!(name in gitSettings(root))) {
      delete environment[name];
    }
  }
  return environment;
}

function paramArgs(names: BranchNames, params: SafeMergeParams): readonly string[] {
  const given = { source_branch: names.source, target_branch: names.target, test_command: "true", ...params };
  return Object.entries(given).flatMap(([name, value]) => ["--param", `${name}=${value}`]);
}

/** The files of a working tree, ignored and untracked ones too. */
function readFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !/(^|\/)\.(git|plan-runs)(\/|$)/.test(file))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

/** However a run ended: no worktree, temporary ref, lock, process or temporary folder is left of it. */
export function checkNothingIsLeft(repository: MergeRepository, workspace = repository.folder): void {
  const { root, folder, git } = repository;
  assert.doesNotMatch(git("worktree", "list", "--porcelain"), /plan-safe-merge/);
  assert.equal(git("for-each-ref", "refs/safe-merge"), "");
  const temporary = readdirSync(join(root, "temp folder")).filter((name) => name.startsWith("plan-safe-merge"));
  assert.deepEqual(temporary, []);
  const stateFolder = join(workspace, ".plan-runs");
  assert.deepEqual(readdirSync(join(stateFolder, "locks")), []);
  for (const runId of readdirSync(join(stateFolder, "runs"))) {
    assert.deepEqual(processesOf(runId), [], `processes of ${runId}`);
  }
  assert.ok(!readdirSync(join(folder, ".git")).includes("index.lock"));
}

/** Command lines of the processes that carry the id of a run. Where there is no `/proc`, none can be told. */
function processesOf(runId: string): readonly string[] {
  const ids = process.platform === "linux" ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [];
  return ids.flatMap((id) => {
    try {
      const environment = readFileSync(`/proc/${id}/environ`, "utf8").split("\0");
      if (!environment.includes(`PLAN_RUN_ID=${runId}`)) {
        return [];
      }
      return [readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ")];
    } catch {
      // It has ended, or is another user's.
      return [];
    }
  });
}
