import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs, {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, suite, test } from "node:test";
import { programPath, removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { ownIdentity } from "../process/process-identity.ts";
import { prepareStateFolder } from "../state-folder.ts";
import { useOwnUserStateFolder } from "../testing/own-user-state-folder.ts";
import { userStateFolder } from "../user-state-folder.ts";
import { acquireLock, acquireLocks } from "./acquire-lock.ts";

let stateFolder: string;
const userFolder = useOwnUserStateFolder();
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
    for (const name of ["../demo", ".hidden", "-rf", "", "a/b", "x".repeat(65)]) {
      assert.throws(() => acquireLock(stateFolder, name), RangeError, name);
    }
  });

  test("is the same whatever the case of its name", () => {
    const lock = acquireLock(stateFolder, "Deploy.eu-1");
    assert.ok(lock.kind === "held");
    assert.deepEqual(lockFiles(), ["deploy.eu-1.lock"]);
    assert.equal(acquireLock(stateFolder, "DEPLOY.EU-1").kind, "busy");
    lock.release();
    const both = acquireLocks(stateFolder, ["a", "A"]);
    assert.ok(both.kind === "held");
    assert.deepEqual(lockFiles(), ["a.lock"]);
    both.release();
  });

  test("may have a name that looks like a claim's", () => {
    const name = `demo.lock.${token("a")}.claim`;
    const lock = acquireLock(stateFolder, name);
    assert.ok(lock.kind === "held");
    prepareStateFolder(stateFolder);
    assert.equal(acquireLock(stateFolder, name).kind, "busy");
    lock.release();
  });
});

suite("a lock's second place", { timeout: 60_000 }, () => {
  const ownPlace = () => join(userStateFolder(stateFolder) ?? assert.fail(), "locks");
  const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

  test("is a folder of the user, which is gone when nothing is held", { skip: process.platform === "win32" }, () => {
    const lock = acquireLock(stateFolder, "demo");
    assert.ok(lock.kind === "held");
    assert.deepEqual(filesIn(ownPlace()), ["demo.lock"]);
    assert.ok(ownPlace().startsWith(userFolder()));
    for (let folder = ownPlace(); folder !== userFolder(); folder = dirname(folder)) {
      assert.equal(statSync(folder).mode & 0o777, 0o700, folder);
    }
    lock.release();
    assert.deepEqual(filesIn(join(userFolder(), "plan-orchestrator")), []);
  });

  test("holds the lock although a step has removed the state folder", async () => {
    const holder = await startHolder("demo");
    rmSync(stateFolder, { recursive: true });
    const other = await startHolder("demo");
    assert.equal(other.says, "busy");
    assert.ok(!existsSync(stateFolder), "and nobody who only looks makes it again");
    holder.process.stdin?.end("release");
    await once(holder.process, "exit");
    const lock = acquireLock(stateFolder, "demo");
    assert.ok(lock.kind === "held");
    assert.deepEqual(lockFiles(), ["demo.lock"], "the folder is there again");
    assert.equal(readFileSync(join(stateFolder, ".gitignore"), "utf8"), "*\n");
    lock.release();
  });

  test("of a killed process is taken over too", async () => {
    const holder = await startHolder("demo");
    rmSync(join(stateFolder, "locks"), { recursive: true });
    holder.process.kill("SIGKILL");
    await once(holder.process, "exit");
    assert.deepEqual(filesIn(ownPlace()), ["demo.lock"]);
    const lock = acquireLock(stateFolder, "demo");
    assert.ok(lock.kind === "held");
    lock.release();
    assert.deepEqual(filesIn(ownPlace()), []);
  });

  test("alone holds it where the state folder has become a file", () => {
    rmSync(stateFolder, { recursive: true });
    writeFileSync(stateFolder, "");
    const lock = acquireLock(stateFolder, "demo");
    assert.ok(lock.kind === "held");
    assert.equal(acquireLock(stateFolder, "demo").kind, "busy");
    lock.release();
    rmSync(stateFolder);
  });

  test("does not bring back a workspace that is gone", () => {
    const workspace = join(stateFolder, "workspace");
    const inner = join(workspace, ".plan-runs");
    mkdirSync(workspace);
    prepareStateFolder(inner);
    rmSync(workspace, { recursive: true });
    const lock = acquireLock(inner, "demo");
    assert.ok(lock.kind === "held");
    assert.ok(!existsSync(workspace));
    lock.release();
  });

  test("can be missing: then the state folder's alone counts", () => {
    const forged = join(userFolder(), "plan-orchestrator");
    writeFileSync(forged, "");
    const lock = acquireLock(stateFolder, "demo");
    assert.ok(lock.kind === "held");
    assert.equal(acquireLock(stateFolder, "demo").kind, "busy");
    lock.release();
    rmSync(forged);
  });

  test("is not trusted where others may write", { skip: process.platform === "win32" }, () => {
    const folder = join(userFolder(), "plan-orchestrator");
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    assert.equal(userStateFolder(stateFolder), undefined);
  });

  test("is found again through a link to the state folder", { skip: process.platform === "win32" }, () => {
    const link = join(stateFolder, "link");
    symlinkSync(stateFolder, link);
    assert.equal(userStateFolder(link), userStateFolder(stateFolder));
  });

  test("makes the first one whole again", () => {
    const lock = acquireLock(stateFolder, "demo");
    assert.ok(lock.kind === "held");
    rmSync(stateFolder, { recursive: true });
    lock.renew();
    assert.deepEqual(lockFiles(), ["demo.lock"]);
    writeLock("demo.lock", { ...ownIdentity(), token: token("a") });
    lock.renew();
    lock.release();
    assert.deepEqual(lockFiles(), ["demo.lock"], "what somebody else put there is left alone");
  });

  test("is not used for locks that guard the state folder's own files", () => {
    const lock = acquireLock(stateFolder, "demo", { use: "state-folder" });
    assert.ok(lock.kind === "held");
    assert.deepEqual([lockFiles(), filesIn(ownPlace())], [["demo.lock"], []]);
    lock.release();
  });
});

suite("a lock whose holder is gone", () => {
  function checkLeftovers(isRunStillAlive: () => boolean | "stopping", expected: RegExp | undefined) {
    writeLock("demo.lock", { ...gone("a"), run_id: "old-run" });
    const asked: string[] = [];
    const lock = acquireLock(stateFolder, "demo", {
      runId: "new-run",
      isRunStillAlive: (runId) => {
        asked.push(runId);
        return isRunStillAlive();
      },
    });
    assert.deepEqual([...new Set(asked)], ["old-run"]);
    if (lock.kind === "held") {
      assert.equal(expected, undefined);
      lock.release();
    } else {
      assert.match(lock.message, expected ?? assert.fail("it is busy"));
    }
  }

  test("is busy as long as a step of its run lives", () => {
    checkLeftovers(
      () => true,
      /^The lock `demo` is held for run `old-run`, whose engine is gone while steps of it still run\. `planctl cancel old-run` stops them\. Or wait for it with `--wait`\.$/,
    );
    checkLeftovers(() => "stopping", /still run; they are being stopped\. Wait for it with `--wait`\.$/);
    checkLeftovers(() => false, undefined);
  });

  test("is free for its own run, which is taken up again", () => {
    writeLock("demo.lock", { ...gone("a"), run_id: "old-run" });
    const lock = acquireLock(stateFolder, "demo", { runId: "old-run", isRunStillAlive: () => true });
    assert.equal(lock.kind, "held");
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
