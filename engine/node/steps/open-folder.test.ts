import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import { removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { replaceFile } from "./entry-content.ts";
import { locatePath } from "./locate-path.ts";
import { openFolder } from "./open-folder.ts";

const root = temporaryFolder();
after(() => removeFolder(root));

function scene(): { workspace: string; outside: string } {
  const home = mkdtempSync(join(root, "scene-"));
  const [workspace, outside] = [join(home, "workspace"), join(home, "outside")];
  mkdirSync(join(workspace, "a/b"), { recursive: true });
  mkdirSync(join(outside, "b"), { recursive: true });
  return { workspace, outside };
}

/** What an attacker does between the check of a path and its use. */
function putLinkInPlace(workspace: string, outside: string): void {
  renameSync(join(workspace, "a"), join(workspace, "was-a"));
  symlinkSync(outside, join(workspace, "a"));
}

suite("a folder in whose place a link is put", () => {
  test("after its path was checked is not opened", async () => {
    const { workspace, outside } = scene();
    const { folder, root: within } = await locatePath({
      workspace,
      path: "a/b/file",
      allowOutside: false,
      lastLink: "follow",
    });
    putLinkInPlace(workspace, outside);
    await assert.rejects(openFolder({ path: folder, root: within, create: true }), /`.*workspace\/a` is not a folder/);
  });

  test("while it is open stays the folder that it was", { skip: !existsSync("/proc/self/fd") }, async () => {
    const { workspace, outside } = scene();
    const folder = await openFolder({ path: join(workspace, "a/b"), root: workspace, create: false });
    putLinkInPlace(workspace, outside);
    writeFileSync(join(outside, "b/file"), "theirs");
    await replaceFile({ folder, name: "file" }, (file) => file.writeFile("ours"));
    await folder.close();
    assert.equal(readFileSync(join(outside, "b/file"), "utf8"), "theirs");
    assert.equal(readFileSync(join(workspace, "was-a/b/file"), "utf8"), "ours");
  });
});
