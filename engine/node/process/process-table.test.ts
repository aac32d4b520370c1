import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { suite, test } from "node:test";
import { isProcessAlive, listProcesses, parsePsLine, readProcess } from "./process-table.ts";

suite("the process table", { skip: process.platform === "win32" }, () => {
  test("holds this very process", async () => {
    const own = readProcess(process.pid);
    assert.equal(own?.parent, process.ppid);
    assert.ok(own?.isAlive);
    const listed = (await listProcesses()).find(({ pid }) => pid === process.pid);
    assert.deepEqual(listed, own);
  });

  test("reads a name with spaces and parentheses", { skip: process.platform !== "linux" }, async () => {
    const child = spawn(process.execPath, ["-e", "process.title = 'a) Z (b'; console.log(); process.stdin.resume()"]);
    await once(child.stdout, "data");
    const entry = readProcess(child.pid ?? 0);
    assert.deepEqual([entry?.name, entry?.isAlive, entry?.parent], ["a) Z (b", true, process.pid]);
    child.kill("SIGKILL");
    await once(child, "exit");
  });

  test("counts a zombie as not alive", { skip: process.platform !== "linux" }, () => {
    const child = spawn("true");
    const { pid = 0 } = child;
    // Without giving the event loop a turn nobody collects it.
    while (readProcess(pid)?.isAlive === true) {}
    assert.equal(readProcess(pid)?.isAlive, false);
    assert.ok(!isProcessAlive(pid, ""));
  });

  test("does not take nonsense for a pid", () => {
    for (const pid of [0, -1, 1.5, Number.NaN]) {
      assert.ok(!isProcessAlive(pid, ""));
    }
  });
});

suite("a line of ps", () => {
  test("is read with its start time as one number", () => {
    assert.deepEqual(parsePsLine("  501     1   501      0 Ss   Tue Nov 24 09:06:32 2026     my tool"), {
      pid: 501,
      parent: 1,
      group: 501,
      session: 0,
      isAlive: true,
      startTime: String(Date.parse("Tue Nov 24 09:06:32 2026")),
      name: "my tool",
    });
  });
  test("that is something else is left out", () => {
    assert.equal(parsePsLine(""), undefined);
    assert.equal(parsePsLine("ps: no such process"), undefined);
  });
});
