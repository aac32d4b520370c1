import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import { endFixtures, removeFolder, startFixture, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { bashScript, takeBashFailure } from "./bash-failure.ts";

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

function runBash(options: readonly string[], text: string) {
  const args = ["--noprofile", "--norc", ...options, "-eo", "pipefail", "-c", text];
  const { status, signal, stdout, stderr } = spawnSync("bash", args, { encoding: "utf8", cwd: workspace });
  return { status, signal, stdout, stderr };
}

/** `stop`: what it says of the end. In every case the script must see and say what it does without us. */
function checkStop(script: string, stop: string | undefined): void {
  test(JSON.stringify(script), () => {
    const folder = mkdtempSync(join(workspace, "it's the log "));
    const { options, text } = bashScript(script, folder);
    const ran = runBash(options, text);
    assert.deepEqual(ran, runBash([], script));
    assert.equal(takeBashFailure(script, folder, ran.status), stop);
    assert.deepEqual(readdirSync(folder), []);
  });
}

const at = (line: number, command: string, exitCode: number) =>
  `Line ${line}: \`${command}\` ended with exit code ${exitCode}.`;
const pipeAt = (line: number, pipe: string, how: string) =>
  `Line ${line}: the pipe \`${pipe}\` ended with exit code ${how}.`;

const skip = process.platform === "win32";

suite("a bash script that stops names line and command", { skip }, () => {
  checkStop("echo a\n\nsh -c 'exit 128'", at(3, "sh -c 'exit 128'", 128));
  checkStop("npm-nope", at(1, "npm-nope", 127));
  checkStop("\n\n  false  ", at(3, "false", 1));
  checkStop("f() {\n  echo in\n  false\n}\nf", at(3, "false", 1));
  checkStop("f() { return 3; }\nf", at(2, "return 3", 3));
  checkStop("function g { (exit 7); }\ng", at(1, "( exit 7 )", 7));
  checkStop("(\n echo s; false\n)", at(3, "( echo s; false )", 1));
  checkStop("x=$(false)\necho no", at(1, "x=$(false)", 1));
  checkStop("cat <<X\nhey\nX\n[ 1 = 2 ]", at(4, "[ 1 = 2 ]", 1));
  checkStop("for i in 1 2; do\n  [[ $i == 1 ]]\ndone", at(2, "[[ $i == 1 ]]", 1));
  checkStop("while read -r l; do\n false\ndone <<< hi", at(2, "false", 1));
  checkStop("true | true\n((0))", at(2, "((0))", 1));
  checkStop("false & wait $!\necho x", at(1, "wait $!", 1));
  checkStop("echo hi > /none/x\ntrue", at(1, "echo hi > /none/x", 1));
  checkStop("sh -c 'echo one\nexit 5' \necho", at(1, "sh -c 'echo one …", 5));
  checkStop("set -x\ntrue\nfalse", at(3, "false", 1));
  checkStop("set -Cu\nset -o posix\nfalse", at(3, "false", 1));
  checkStop("exec 2>&-\nfalse", at(2, "false", 1));
  checkStop("printf() { echo fake; }\nfalse", at(2, "false", 1));
  checkStop("trap 'echo bye; exit 9' EXIT\ntrue\nfalse", at(3, "false", 1));
  checkStop("trap 'false; echo no' EXIT\nsh -c 'exit 4'\n", at(2, "sh -c 'exit 4'", 4));
  checkStop("set +e\nfalse\nset -e\nsh -c 'exit 6'\ntrue", at(4, "sh -c 'exit 6'", 6));
  checkStop("true\nfalse | cat\necho two", pipeAt(2, "false | cat", "1 (its parts: 1, 0)"));
  checkStop(
    "echo a\nfalse | while read -r l; do :; done",
    pipeAt(2, "false | while read -r l; do :; done", "1 (its parts: 1, 0)"),
  );
});

test("a bash script that stops in a file that it sources names that file", { skip }, () => {
  writeFileSync(join(workspace, "lib.sh"), "true\nfalse\n");
  const script = "echo a\n. ./lib.sh\n";
  const { options, text } = bashScript(script, workspace);
  const { status } = runBash(options, text);
  assert.equal(takeBashFailure(script, workspace, status), "Line 2 of `./lib.sh`: `false` ended with exit code 1.");
});

suite("a bash script that ends in another way names nothing", { skip }, () => {
  checkStop("exit 4", undefined);
  checkStop("echo a\nexit 4", undefined);
  checkStop("false && true\nfalse || exit 6", undefined);
  checkStop('if false; then :; fi\n! true\nfalse || true\necho "$?"', undefined);
  checkStop("x=$(false; echo hi)\necho $x", undefined);
  checkStop("(false) & true\nexit 3", undefined);
  checkStop("set -u\necho $nope", undefined);
  checkStop('echo "unterminated', undefined);
  checkStop("sh -c 'kill -9 $$'", undefined);
  checkStop("kill -9 $$\necho", undefined);
  checkStop("trap 'exit 0' EXIT\nfalse", undefined);
});

suite("a bash script sees what it would see without us", { skip }, () => {
  checkStop('set +e\nls /none 2> /dev/null; echo "$? $_ ${PIPESTATUS[*]}"\nfalse _x\necho "$? $_"', undefined);
  checkStop("trap 'echo mine $? $LINENO $BASH_COMMAND' ERR\nf() { false; }\nf", undefined);
  checkStop("set -E; trap 'echo mine $? $BASH_COMMAND' ERR\nf() { false; }\nf", undefined);
  checkStop("f() { trap 'echo inner' ERR; false; }\nf", undefined);
  checkStop('f() { true; }\necho "$-"; set +o\nexit 3', undefined);
  checkStop('f() { set +e; false; echo "$?"; set -e; }\nf\nif f; then echo yes; fi', undefined);
  checkStop("echo \"$LINENO $0 $# $BASHPID\" | sed 's/[0-9]*$//'\n(echo $BASH_SUBSHELL)", undefined);
});
