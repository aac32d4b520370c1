import assert from "node:assert/strict";
import { afterEach, beforeEach, suite, test } from "node:test";
import { removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { prepareStateFolder } from "../state-folder.ts";
import { useOwnUserStateFolder } from "../testing/own-user-state-folder.ts";
import { acquireLock } from "./acquire-lock.ts";
import { waitForLocks } from "./wait-for-locks.ts";

let stateFolder: string;
useOwnUserStateFolder();
beforeEach(() => {
  stateFolder = temporaryFolder();
  prepareStateFolder(stateFolder);
});
afterEach(() => removeFolder(stateFolder));

function take(name: string) {
  const lock = acquireLock(stateFolder, name);
  assert.ok(lock.kind === "held");
  return lock;
}

suite("waiting for locks", { timeout: 60_000 }, () => {
  test("ends at once where all are free", async () => {
    const locks = await waitForLocks(stateFolder, ["a", "b"], { onBusy: () => assert.fail() });
    assert.equal(acquireLock(stateFolder, "a").kind, "busy");
    locks?.release();
    take("a").release();
  });

  test("takes them in the order of their names, and tells of each that is busy once", async () => {
    const [a, c] = [take("a"), take("c")];
    const told: string[] = [];
    const locks = waitForLocks(stateFolder, ["c", "b", "a"], {
      onBusy: ({ name }) => {
        told.push(name);
        // The one before it is held by now, the one behind it is not asked for yet.
        (name === "a" ? a : c).release();
      },
    });
    (await locks)?.release();
    assert.deepEqual(told, ["a", "c"]);
    take("b").release();
  });

  test("is called off by its signal, and then holds nothing", async () => {
    const b = take("b");
    const controller = new AbortController();
    const locks = waitForLocks(stateFolder, ["a", "b"], {
      signal: controller.signal,
      onBusy: () => controller.abort(),
    });
    assert.equal(await locks, undefined);
    take("a").release();
    b.release();
  });

  test("does not even begin when it was called off before", async () => {
    assert.equal(await waitForLocks(stateFolder, ["a"], { signal: AbortSignal.abort() }), undefined);
    take("a").release();
  });
});
