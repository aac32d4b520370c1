import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, suite, test } from "node:test";
import { removeFolder, temporaryFolder } from "../testing/fixture-attempt.ts";
import { prepareStateFolder } from "./state-folder.ts";

let workspace: string;
beforeEach(() => {
  workspace = temporaryFolder();
});
afterEach(() => removeFolder(workspace));

suite("the state folder", { timeout: 30_000 }, () => {
  test("is made with what belongs into it, and ignored by git", () => {
    const stateFolder = join(workspace, "deep", ".plan-runs");
    assert.equal(prepareStateFolder(stateFolder), undefined);
    assert.deepEqual(readdirSync(stateFolder).sort(), [".gitignore", "locks", "runs"]);
    assert.equal(readFileSync(join(stateFolder, ".gitignore"), "utf8"), "*\n");
  });

  test("that exists keeps what is in it", () => {
    writeFileSync(join(workspace, ".gitignore"), "mine\n");
    assert.equal(prepareStateFolder(workspace), undefined);
    assert.equal(prepareStateFolder(workspace), undefined);
    assert.equal(readFileSync(join(workspace, ".gitignore"), "utf8"), "mine\n");
  });

  function checkFailure(title: string, prepare: () => string, code: string, message: RegExp) {
    test(title, () => {
      const stateFolder = prepare();
      const failure = prepareStateFolder(stateFolder);
      assert.equal(failure?.code, code);
      assert.match(failure?.message ?? "", message);
      assert.ok(failure?.message.startsWith(`Runs cannot be kept in \`${stateFolder}\`: `));
      assert.match(failure?.message ?? "", /`--state-dir`\.$/);
    });
  }
  const file = () => {
    writeFileSync(join(workspace, "file"), "");
    return join(workspace, "file");
  };
  checkFailure(
    "is refused where a file is in the way",
    file,
    "state-folder.not-a-folder",
    /file` is not a folder\. Move it away/,
  );
  checkFailure(
    "is refused below a file",
    () => join(file(), "a", "b"),
    "state-folder.not-a-folder",
    /`[^`]*file` is not a folder/,
  );
  checkFailure(
    "is refused where a file stands for one of its folders",
    () => {
      writeFileSync(join(workspace, "runs"), "");
      return workspace;
    },
    "state-folder.not-a-folder",
    /runs` is not a folder/,
  );
  checkFailure(
    "is refused where links lead in a circle",
    () => {
      symlinkSync(join(workspace, "circle"), join(workspace, "circle"));
      return join(workspace, "circle", "state");
    },
    "state-folder.not-writable",
    /cannot be written, because its symbolic links lead in a circle/,
  );
  if (process.platform === "linux") {
    // The one place that refuses even the superuser.
    checkFailure(
      "is refused where nothing may be written",
      () => "/sys/plan-runs",
      "state-folder.not-writable",
      /because permission is denied/,
    );
  }

  test("is cleared of the temporary files of dead processes, and of no others", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    const names = [
      `.history.sqlite.${child.pid}-0123456789ab.tmp`,
      `.history.sqlite.${process.pid}-0123456789ab.tmp`,
      "notes.tmp",
    ];
    mkdirSync(join(workspace, "runs"), { recursive: true });
    mkdirSync(join(workspace, "runs", `.demo.${child.pid}-0123456789ab.tmp`));
    for (const name of names) {
      writeFileSync(join(workspace, name), "");
    }
    assert.equal(prepareStateFolder(workspace), undefined);
    assert.deepEqual(readdirSync(workspace).sort(), [names[1], ".gitignore", "locks", "notes.tmp", "runs"].sort());
    assert.deepEqual(readdirSync(join(workspace, "runs")), []);
  });
});
