import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs, { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterEach, beforeEach, suite, test } from "node:test";
import { programPath, removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { ownIdentity } from "../process/process-identity.ts";
import { prepareStateFolder } from "../state-folder.ts";
import { acquireLock, acquireLocks } from "./acquire-lock.ts";

let stateFolder: string;
beforeEach(() => {
  stateFolder = temporaryFolder();
  prepareStateFolder(stateFolder);
});
afterEach(() => removeFolder(stateFolder));

const token = (digit: string) => digit.repeat(32);
const lockFiles = () => readdirSync(join(stateFolder, "locks")).sort();
const writeLock = (name: string, content: unknown) =>
  writeFileSync(join(stateFolder, "locks", name), typeof content === "string" ? content : JSON.stringify(content));
const gone = (digit: string) => ({ ...ownIdentity(), start_time: "1", token: token(digit) });

async function startHolder(name: string): Promise<{ process: ChildProcess; says: string }> {
  const child = spawn(process.execPath, [programPath("holds-lock.mjs"), stateFolder, name], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [says] = await once(child.stdout, "data");
  return { process: child, says: String(says).trim() };
}

suite("a lock", { timeout: 60_000 }, () => {
  test("is one file that names its holder, and gone after release", () => {
    const lock = acquireLock(stateFolder, "demo", { runId: "demo-run" });
    assert.ok(lock.kind === "held");
    assert.deepEqual(lockFiles(), ["demo.lock"]);
    const content = JSON.parse(readFileSync(join(stateFolder, "locks", "demo.lock"), "utf8"));
    assert.deepEqual({ ...content, token: "" }, { ...ownIdentity(), token: "", run_id: "demo-run" });
    lock.release();
    assert.deepEqual(lockFiles(), []);
    lock.release();
  });

  test("is busy for everybody else, who learns of its holder", async () => {
    const holder = await startHolder("demo");
    assert.equal(holder.says, "held");
    const lock = acquireLock(stateFolder, "demo");
    assert.ok(lock.kind === "busy");
    assert.equal(lock.holder.pid, holder.process.pid);
    assert.match(
      lock.message,
      /^The lock `demo` is held by process \d+ for run `demo-run`\. Wait for it with `--wait`/,
    );
    assert.equal((await startHolder("demo")).says, "busy");
    holder.process.stdin?.end("release");
    await once(holder.process, "exit");
    assert.equal(acquireLock(stateFolder, "demo").kind, "held");
  });

  test("that is busy is found so without touching the folder, which waiters watch", () => {
    const lock = acquireLock(stateFolder, "demo");
    assert.equal(lock.kind, "held");
    const folder = join(stateFolder, "locks");
    const before = statSync(folder, { bigint: true }).mtimeNs;
    assert.equal(acquireLock(stateFolder, "demo").kind, "busy");
    assert.equal(statSync(folder, { bigint: true }).mtimeNs, before);
  });

  test("of a killed process is taken over", async () => {
    const holder = await startHolder("demo");
    holder.process.kill("SIGKILL");
    await once(holder.process, "exit");
    assert.deepEqual(lockFiles(), ["demo.lock"]);
    const lock = acquireLock(stateFolder, "demo");
    assert.ok(lock.kind === "held");
    assert.deepEqual(lockFiles(), ["demo.lock"]);
    lock.release();
    assert.deepEqual(lockFiles(), []);
  });

  test("is not released by who no longer holds it", () => {
    const lock = acquireLock(stateFolder, "demo");
    assert.ok(lock.kind === "held");
    const other = { ...ownIdentity(), token: token("a") };
    writeLock("demo.lock", other);
    lock.release();
    assert.deepEqual(lockFiles(), ["demo.lock"]);
  });

  function checkHolder(title: string, content: () => unknown, expected: "held" | "busy") {
    test(title, () => {
      writeLock("demo.lock", content());
      assert.equal(acquireLock(stateFolder, "demo").kind, expected);
    });
  }
  checkHolder("of a living process is busy", () => ({ ...ownIdentity(), token: token("a") }), "busy");
  checkHolder("of an earlier process with a living one's pid is stale", () => gone("a"), "held");
  checkHolder(
    "from before the machine was restarted is stale",
    () => ({ ...ownIdentity(), boot_id: "other", token: token("a") }),
    "held",
  );
  checkHolder(
    "of a pid that does not exist is stale",
    () => ({ ...ownIdentity(), pid: 2 ** 22 + 1, token: token("a") }),
    "held",
  );
  checkHolder("that a power loss emptied is stale", () => "", "held");
  checkHolder("whose holder is no pid is stale", () => ({ ...gone("a"), pid: -1 }), "held");
  checkHolder(
    "of a container that cannot be looked into is busy",
    () => ({ ...ownIdentity(), pid: 2 ** 22 + 1, pid_namespace: "pid:[1]", token: token("a") }),
    process.platform === "linux" ? "busy" : "held",
  );

  test("is taken over although a thief was killed in the act, twice", () => {
    writeLock("demo.lock", gone("a"));
    writeLock(`demo.lock.${token("a")}.claim`, gone("b"));
    writeLock(`demo.lock.${token("b")}.claim`, gone("c"));
    assert.equal(acquireLock(stateFolder, "demo").kind, "held");
    assert.deepEqual(lockFiles(), ["demo.lock"]);
  });

  test("is busy while a living thief takes it over", () => {
    writeLock("demo.lock", gone("a"));
    writeLock(`demo.lock.${token("a")}.claim`, { ...ownIdentity(), token: token("b") });
    assert.equal(acquireLock(stateFolder, "demo").kind, "busy");
    assert.equal(lockFiles().length, 2);
  });

  test("is left to the thief who was through before us", (context) => {
    writeLock("demo.lock", gone("a"));
    // Leftovers of a thief that died after it had the lock, as a chain that leads on from the first holder.
    writeLock(`demo.lock.${token("a")}.claim`, gone("b"));
    const link = fs.linkSync;
    context.mock.method(fs, "linkSync", (from: string, to: string) => {
      if (to.endsWith(`${token("b")}.claim`)) {
        writeLock("demo.lock", { ...ownIdentity(), token: token("c") });
      }
      link(from, to);
    });
    syncBuiltinESMExports();
    const lock = acquireLock(stateFolder, "demo");
    context.mock.restoreAll();
    syncBuiltinESMExports();
    assert.ok(lock.kind === "busy");
    assert.equal(lock.holder.token, token("c"));
    assert.deepEqual(lockFiles(), ["demo.lock", `demo.lock.${token("a")}.claim`], "our own claim is withdrawn");
  });

  test("that was taken over leaves claims of dead thieves to the next command", () => {
    writeLock("demo.lock", { ...ownIdentity(), token: token("c") });
    writeLock(`demo.lock.${token("a")}.claim`, gone("b"));
    prepareStateFolder(stateFolder);
    assert.deepEqual(lockFiles(), ["demo.lock"]);
  });

  test("cannot be named like a path", () => {
    assert.throws(() => acquireLock(stateFolder, "../demo"), RangeError);
  });
});

suite("several locks", () => {
  test("are taken all or not at all", () => {
    const busy = acquireLock(stateFolder, "b");
    assert.ok(busy.kind === "held");
    const locks = acquireLocks(stateFolder, ["c", "b", "a"]);
    assert.ok(locks.kind === "busy");
    assert.equal(locks.name, "b");
    assert.deepEqual(lockFiles(), ["b.lock"]);
    busy.release();
    const all = acquireLocks(stateFolder, ["c", "b", "a", "c"]);
    assert.ok(all.kind === "held");
    assert.deepEqual(lockFiles(), ["a.lock", "b.lock", "c.lock"]);
    all.release();
    assert.deepEqual(lockFiles(), []);
  });
});

suite("processes that compete for a lock", { timeout: 120_000, skip: process.platform !== "linux" }, () => {
  async function compete(args: readonly string[]): Promise<{ code: number | null; output: string }> {
    const child = spawn(process.execPath, [programPath("competes-for-lock.mjs"), stateFolder, "demo", ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    const [code] = await once(child, "close");
    return { code, output };
  }

  test("never hold it together, also where some are killed while they hold it", async () => {
    const competitors = [["40"], ["40"], ["40"], ["5", "die"], ["10", "die"], ["15", "die"]];
    const ended = await Promise.all(competitors.map(compete));
    const done = { code: 0, output: "" };
    const died = { code: null, output: "" };
    assert.deepEqual(ended, [done, done, done, died, died, died]);
    // Whoever was killed last may have left the lock; the next one takes it over.
    const next = acquireLock(stateFolder, "demo");
    assert.ok(next.kind === "held");
    next.release();
    assert.deepEqual(lockFiles(), []);
  });
});
