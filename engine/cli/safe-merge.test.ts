// The safe-merge template as its users run it: `planctl run` on real repositories.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { checkRun, stepLog } from "./testing/check-safe-merge.ts";
import { createMergeRepository, writeHook } from "./testing/merge-repository.ts";

/** The runs mostly wait for processes; more at once than this only makes each of them slower. */
const limits = { concurrency: 3, timeout: 600_000 };

describe("safe merge", limits, () => {
  test("a clean merge is tested, made, verified and published", async (context) => {
    const repository = createMergeRepository(context);
    const before = repository.tip("main");
    const end = await repository.run({ test_command: "test -f feature.txt && test -f main.txt" });
    const merged = repository.tip("main");
    checkRun(repository, end, { target: merged, remoteTarget: merged });
    const parents = repository.git("log", "-1", "--format=%P%n%s", "main");
    assert.equal(parents, `${before} ${repository.tip("feature")}\nMerge branch 'feature' into main`);
    assert.equal(repository.git("status", "--porcelain"), "");
    assert.ok(existsSync(join(repository.folder, "feature.txt")));
    assert.match(stepLog(repository, "fetch"), /'feature' is 1 commit\(s\) ahead of 'main' and 1 behind/);
  });

  test("a branch that only has to be moved forward is, and what is dirty on another branch stays as it is", async (context) => {
    const repository = createMergeRepository(context);
    repository.git("checkout", "--quiet", "-b", "forward");
    const forward = repository.commit("forward.txt", "forward\n");
    repository.git("checkout", "--quiet", "feature");
    repository.write("shared.txt", "not committed\n");
    repository.write("staged.txt", "staged\n");
    repository.git("add", "staged.txt");
    repository.write("untracked.txt", "untracked\n");
    const { files, index } = repository.state();
    const end = await repository.run({ source_branch: "forward" });
    checkRun(repository, end, { target: forward, remoteTarget: forward });
    assert.deepEqual({ files: repository.state().files, index: repository.state().index }, { files, index });
  });

  test("a conflict names the files and leaves the target alone", async (context) => {
    const repository = createMergeRepository(context);
    repository.git("checkout", "--quiet", "feature");
    repository.commit('ein Ordner/größe "1".txt', "feature\n");
    repository.git("checkout", "--quiet", "main");
    const main = repository.commit('ein Ordner/größe "1".txt', "main\n");
    const remoteTarget = repository.tip("main", repository.remote);
    const before = repository.state();
    const end = await repository.run({});
    checkRun(repository, end, { failedAt: "trial_merge", target: main, remoteTarget });
    assert.deepEqual(repository.state(), before);
    assert.match(stepLog(repository, "trial_merge"), /Conflicts in:\nein Ordner\/größe "1"\.txt\n/);
  });

  test("a test gate that fails leaves the target alone", async (context) => {
    const repository = createMergeRepository(context);
    const main = repository.tip("main");
    const before = repository.state();
    const end = await repository.run({ test_command: "echo rubbish > shared.txt; chmod -w .; false; echo never" });
    checkRun(repository, end, { failedAt: "test_gate", target: main, remoteTarget: main });
    assert.deepEqual(repository.state(), before);
  });

  test("a merge that does not verify is taken back, whatever a hook says about it", async (context) => {
    const repository = createMergeRepository(context);
    const main = repository.tip("main");
    repository.hook("post-checkout", 'test "$(git rev-parse --show-toplevel)" != "$MAIN_TREE"');
    const before = repository.state();
    const end = await repository.run(
      { verify_command: 'test "$(git rev-parse main)" = "$(git rev-parse HEAD)"; exit 7' },
      { environment: { MAIN_TREE: repository.folder } },
    );
    checkRun(repository, end, { failedAt: "verify", target: main, remoteTarget: main });
    assert.deepEqual(repository.state(), before);
    assert.match(end.stdout, /exit code 7/);
    assert.match(stepLog(repository, "rollback"), new RegExp(`'main' is back at ${main}`));
  });

  test("a remote that refuses leaves the merge taken back", async (context) => {
    const repository = createMergeRepository(context);
    const main = repository.tip("main");
    repository.hook("pre-receive", "echo 'The tree is closed.'; exit 1", repository.remote);
    const before = repository.state();
    const end = await repository.run({});
    checkRun(repository, end, { failedAt: "publish", target: main, remoteTarget: main });
    assert.deepEqual(repository.state(), before);
    assert.match(stepLog(repository, "publish"), /The tree is closed\./);
  });

  test("somebody who pushes first wins: the merge is taken back and nothing is forced", async (context) => {
    const repository = createMergeRepository(context);
    const main = repository.tip("main");
    const before = repository.state();
    const push =
      'git clone -q "$REMOTE" "$OTHER"; cd "$OTHER"; git commit -q --allow-empty -m First; git push -q origin main';
    const other = join(repository.root, "somebody else");
    const end = await repository.run(
      { verify_command: push },
      { environment: { REMOTE: repository.remote, OTHER: other } },
    );
    checkRun(repository, end, { failedAt: "publish", target: main, remoteTarget: repository.tip("main", other) });
    assert.deepEqual(repository.state(), before);
  });

  test("a dirty tree with the target checked out is refused, and nothing of it is lost", async (context) => {
    const repository = createMergeRepository(context);
    const main = repository.tip("main");
    repository.write("shared.txt", "not committed\n");
    const before = repository.state();
    const end = await repository.run({});
    checkRun(repository, end, { failedAt: "preflight", target: main, remoteTarget: main });
    assert.deepEqual(repository.state(), before);
    assert.match(stepLog(repository, "preflight"), /uncommitted changes.*\n M shared\.txt/);
  });

  test("names with spaces, quotes and letters of all kinds are no shell text", async (context) => {
    const repository = createMergeRepository(context, {
      folderName: 'it\'s a "tree" $(false) ✓',
      names: { source: 'feature/it\'s-"ü"-$(touch${IFS}hit);&', target: "release/'ß'`x`" },
    });
    const end = await repository.run(
      { test_command: 'test "it\'s $((6 * 7)) \\"é\\"" = \'it\'"\'"\'s 42 "é"\'', remote: "../remote.git" },
      // As a hook would start it.
      { environment: { GIT_DIR: ".git", GIT_INDEX_FILE: "/nowhere", CDPATH: "/" } },
    );
    const merged = repository.tip(repository.names.target);
    checkRun(repository, end, { target: merged, remoteTarget: merged });
    assert.equal(repository.git("merge-base", "--is-ancestor", repository.names.source, merged), "");
    assert.equal(repository.git("status", "--porcelain"), "");
    assert.ok(!existsSync(join(repository.folder, "hit")));
  });

  test("without a remote a verified merge stands, and nothing is published", async (context) => {
    const repository = createMergeRepository(context);
    const remoteTarget = repository.tip("main");
    const end = await repository.run({ remote: "" });
    checkRun(repository, end, { publishes: false, target: repository.tip("main"), remoteTarget });
    assert.notEqual(repository.tip("main"), remoteTarget);
  });

  test("without a remote a merge that does not verify is taken back", async (context) => {
    const repository = createMergeRepository(context);
    const main = repository.tip("main");
    const before = repository.state();
    const end = await repository.run({ remote: "", verify_command: "false" });
    checkRun(repository, end, { failedAt: "verify", target: main, remoteTarget: main });
    assert.deepEqual(repository.state(), before);
  });

  test("a target that is behind the remote, and a source that only the remote has, are told apart", async (context) => {
    const repository = createMergeRepository(context);
    repository.git("branch", "--quiet", "-D", "feature");
    const remoteTarget = repository.tip("main");
    repository.git("reset", "--quiet", "--hard", "HEAD~1");
    const main = repository.tip("main");
    const before = repository.state();
    const end = await repository.run({});
    checkRun(repository, end, { failedAt: "fetch", target: main, remoteTarget });
    assert.deepEqual(repository.state(), before);
    assert.match(stepLog(repository, "fetch"), /1 commit\(s\) ahead[\s\S]*behind the remote[\s\S]*Write main\.txt/);
  });

  test("an ignored file that the merge would overwrite is kept, and the merge refused", async (context) => {
    const repository = createMergeRepository(context);
    const main = repository.commit(".gitignore", "feature.txt\n");
    repository.write("feature.txt", "mine\n");
    const before = repository.state();
    const end = await repository.run({ remote: "" });
    checkRun(repository, end, {
      failedAt: "merge",
      target: main,
      remoteTarget: repository.tip("main", repository.remote),
    });
    assert.deepEqual(repository.state(), before);
  });

  test("a merge is taken back under a user who edits other files meanwhile", async (context) => {
    const repository = createMergeRepository(context);
    const main = repository.tip("main");
    const edit =
      'cd "$TREE"; echo edited >> shared.txt; echo new > new.txt; git add new.txt; echo free > free.txt; exit 1';
    const end = await repository.run({ verify_command: edit }, { environment: { TREE: repository.folder } });
    checkRun(repository, end, { failedAt: "verify", target: main, remoteTarget: main });
    assert.equal(repository.git("status", "--porcelain"), "A  new.txt\n M shared.txt\n?? free.txt");
  });

  test("an edit in a file that the merge brought survives: the branch goes back, the files stay", async (context) => {
    const repository = createMergeRepository(context);
    const main = repository.tip("main");
    const edit = 'echo edited >> "$TREE/feature.txt"; exit 1';
    const end = await repository.run({ verify_command: edit }, { environment: { TREE: repository.folder } });
    checkRun(repository, end, { failedAt: "verify", rollback: "failed", target: main, remoteTarget: main });
    assert.equal(readFileSync(join(repository.folder, "feature.txt"), "utf8"), "feature\nedited\n");
    assert.match(stepLog(repository, "rollback"), /kept as they are/);
  });

  test("commits that somebody makes on top of the merge are left alone", async (context) => {
    const repository = createMergeRepository(context);
    const remoteTarget = repository.tip("main");
    const commit = 'cd "$TREE"; git commit -q --allow-empty -m "On top"; exit 1';
    const end = await repository.run({ verify_command: commit }, { environment: { TREE: repository.folder } });
    const onTop = repository.tip("main");
    checkRun(repository, end, { failedAt: "verify", rollback: "failed", target: onTop, remoteTarget });
    assert.equal(repository.git("log", "-1", "--format=%s"), "On top");
  });

  test("a hook that refuses the merge is obeyed, wherever it lies", async (context) => {
    const repository = createMergeRepository(context);
    const main = repository.tip("main");
    repository.git("config", "core.hooksPath", join(repository.root, "our hooks"));
    writeHook(join(repository.root, "our hooks"), "pre-merge-commit", "echo 'Not on a Friday.' >&2; exit 1");
    const before = repository.state();
    const end = await repository.run({});
    checkRun(repository, end, { failedAt: "trial_merge", target: main, remoteTarget: main });
    assert.deepEqual(repository.state(), before);
    assert.match(stepLog(repository, "trial_merge"), /Not on a Friday\.[\s\S]*its reason is above/);
  });

  test("settings of the user count for the merge and break nothing after it", async (context) => {
    const repository = createMergeRepository(context);
    for (const setting of [
      "merge.ff=false",
      "branch.main.mergeOptions=--squash",
      "pull.rebase=true",
      "core.autocrlf=true",
      "color.ui=always",
      "push.followTags=true",
      "status.showUntrackedFiles=all",
      "fetch.prune=true",
      "core.quotePath=false",
    ]) {
      const [name = "", value = ""] = setting.split("=");
      repository.git("config", name, value);
    }
    repository.git("tag", "-a", "v1", "-m", "Mine", "feature");
    const end = await repository.run({});
    const merged = repository.tip("main");
    checkRun(repository, end, { target: merged, remoteTarget: merged });
    assert.equal(repository.git("status", "--porcelain"), "");
    assert.equal(repository.gitIn(repository.remote, "tag"), "");
  });

  test("a submodule that the source moves on does not get in the way", async (context) => {
    const repository = createMergeRepository(context);
    const part = join(repository.root, "part.git");
    repository.gitIn(repository.root, "clone", "--quiet", "--bare", repository.folder, part);
    repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", part, "part");
    repository.git("commit", "--quiet", "--message", "Add part");
    repository.git("config", "submodule.recurse", "true");
    repository.git("checkout", "--quiet", "-b", "newer");
    repository.gitIn(join(repository.folder, "part"), "checkout", "--quiet", "HEAD~1");
    repository.git("commit", "--quiet", "--all", "--message", "Move part");
    repository.git("checkout", "--quiet", "main");
    const main = repository.tip("main");
    const before = repository.state();
    const remoteTarget = repository.tip("main", repository.remote);
    const end = await repository.run({ source_branch: "newer", remote: "", verify_command: "false" });
    checkRun(repository, end, { failedAt: "verify", target: main, remoteTarget });
    assert.deepEqual(repository.state(), before);
  });

  test("from a linked worktree the target moves where it is checked out, and commands run in the workspace's folder", async (context) => {
    const repository = createMergeRepository(context);
    repository.git("checkout", "--quiet", "feature");
    repository.commit("packages/app/app.txt", "app\n");
    repository.git("checkout", "--quiet", "main");
    const linked = join(repository.root, "linked tree");
    repository.git("worktree", "add", "--quiet", linked, "feature");
    const workspace = join(linked, "packages", "app");
    const end = await repository.run({ test_command: "test -f app.txt" }, { workspace });
    const merged = repository.tip("main");
    checkRun(repository, end, { target: merged, remoteTarget: merged, workspace });
    assert.equal(repository.git("status", "--porcelain"), "");
    assert.ok(existsSync(join(repository.folder, "packages/app/app.txt")));
  });
});

describe("safe merge refuses", limits, () => {
  for (const { what, params, message } of [
    { what: "a target that does not exist", params: { target_branch: "mian" }, message: /no branch 'mian' here/ },
    { what: "a name that no branch can have", params: { source_branch: "-x" }, message: /'-x' cannot be the name/ },
    { what: "a branch into itself", params: { source_branch: "main" }, message: /both 'main'/ },
    { what: "a remote that cannot be read", params: { remote: "nowhere" }, message: /'nowhere' cannot be read/ },
  ]) {
    test(`${what}, before anything is done`, async (context) => {
      const repository = createMergeRepository(context);
      const main = repository.tip("main");
      const before = repository.state();
      const end = await repository.run(params);
      checkRun(repository, end, { failedAt: "preflight", target: main, remoteTarget: main });
      assert.deepEqual(repository.state(), before);
      assert.match(stepLog(repository, "preflight"), message);
    });
  }

  test("a folder that is in no repository", async (context) => {
    const repository = createMergeRepository(context);
    const main = repository.tip("main");
    const workspace = repository.root;
    const end = await repository.run({}, { workspace, environment: { GIT_CEILING_DIRECTORIES: dirname(workspace) } });
    checkRun(repository, end, { failedAt: "preflight", target: main, remoteTarget: main, workspace });
    assert.match(stepLog(repository, "preflight", workspace), /not in the working tree of a git repository/);
  });
});
