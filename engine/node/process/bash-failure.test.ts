import assert from "node:assert/strict";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import { endFixtures, removeFolder, startFixture, temporaryFolder } from "../../testing/fixture-attempt.ts";

const workspace = temporaryFolder();
after(async () => {
  await endFixtures();
  removeFolder(workspace);
});

suite("a bash script that stops under `-e`", { timeout: 60_000, skip: process.platform === "win32" }, () => {
  function checkMessage(title: string, script: string, exitCode: number, expected: string | undefined) {
    test(title, async () => {
      const attempt = startFixture(workspace, { program: { type: "shell", shell: "bash", script } });
      const { end, notes } = await attempt.ended;
      assert.ok(end.kind === "ended");
      assert.deepEqual([end.exitCode, end.message], [exitCode, expected]);
      assert.deepEqual(notes, expected === undefined ? [] : [expected]);
      assert.ok(attempt.log().endsWith(expected === undefined ? "" : `${expected}\n`));
      assert.deepEqual(readdirSync(attempt.folder), ["output.log"]);
    });
  }
  const exits = (code: number) => `bash -c 'exit ${code}'`;

  checkMessage(
    "names line and command",
    `echo one\n\n${exits(128)} 'a b'\necho two`,
    128,
    "Line 3: `bash -c 'exit 128' 'a b'` ended with exit code 128.",
  );
  checkMessage("counts its first line", "false", 1, "Line 1: `false` ended with exit code 1.");
  checkMessage(
    "names the command in a function",
    `f() {\n  ${exits(9)}\n  true\n}\nf\n`,
    9,
    "Line 2: `bash -c 'exit 9'` ended with exit code 9.",
  );
  checkMessage("may begin with a `#!` line", "#!/bin/bash\nfalse\n", 1, "Line 2: `false` ended with exit code 1.");
  checkMessage(
    "names a substitution as the command it stands in",
    "x=$(false)\n",
    1,
    "Line 1: `x=$(false)` ended with exit code 1.",
  );
  checkMessage("names nothing where it exits by itself", "(false) || true\nexit 3", 3, undefined);
  checkMessage("names nothing where it goes on after a failure", "set +e\nfalse\nexit 1", 1, undefined);
  checkMessage("keeps a trap of its own", "trap 'exit 7' ERR\nfalse\n", 7, undefined);
  checkMessage("says nothing when all went well", "if false; then true; fi\n! false\nfalse || true", 0, undefined);

  test("names its command wherever the log lies", async () => {
    const folder = join(workspace, `it's "$HOME" \`id\` \\`);
    mkdirSync(folder);
    const attempt = startFixture(folder, { program: { type: "shell", shell: "bash", script: "false" } });
    const { notes } = await attempt.ended;
    assert.deepEqual(notes, ["Line 1: `false` ended with exit code 1."]);
  });

  test("sees `$?`, `$-`, `PIPESTATUS`, `$_` and its traps' absence in subshells as without us", async () => {
    const script =
      'set +e\n(exit 7)\necho "$?"\nfalse | true | (exit 3)\necho "${PIPESTATUS[@]}"\ntrue word; false\necho "$_"\necho "$-"\n';
    const attempt = startFixture(workspace, { program: { type: "shell", shell: "bash", script } });
    await attempt.ended;
    assert.equal(attempt.log(), "7\n1 0 3\nfalse\nhBc\n");
  });
});
