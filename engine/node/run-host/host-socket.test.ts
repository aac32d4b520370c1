import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import type { RecordedEvent } from "../../run/run-event.ts";
import { writeHostFile } from "../host-file.ts";
import { createRunFolder, openRunFolder, type RunFolder } from "../run-folder.ts";
import { prepareStateFolder } from "../state-folder.ts";
import { demoRun } from "../testing/demo-run.ts";
import { attachRun } from "./attach-run.ts";
import type { PersonsInput } from "./host-protocol.ts";
import { type HostSocket, openHostSocket } from "./host-socket.ts";
import { socketAddresses } from "./socket-address.ts";

interface TestHost {
  readonly folder: RunFolder;
  readonly socket: HostSocket;
  readonly said: PersonsInput[];
  /** Records such an event and tells it. */
  record(stepId: string): void;
}

async function openTestHost(context: TestContext): Promise<TestHost> {
  const state = mkdtempSync(join(tmpdir(), "host-socket-"));
  const runtime = mkdtempSync(join(tmpdir(), "runtime-"));
  const runtimeBefore = process.env["XDG_RUNTIME_DIR"];
  process.env["XDG_RUNTIME_DIR"] = runtime;
  assert.equal(prepareStateFolder(state), undefined);
  createRunFolder(state, "run-1", demoRun);
  const folder = openRunFolder(state, "run-1");
  assert.ok(folder);
  writeHostFile(folder);
  const events: RecordedEvent[] = [];
  const said: PersonsInput[] = [];
  const socket = await openHostSocket({
    runId: "run-1",
    runFolder: folder.path,
    engineVersion: "0.0.0",
    lastSeq: () => events.length,
    readEvents: async (fromSeq) => events.slice(fromSeq - 1),
    input: async (input) => void said.push(input),
  });
  assert.ok(socket);
  context.after(async () => {
    await socket.dispose();
    if (runtimeBefore === undefined) {
      delete process.env["XDG_RUNTIME_DIR"];
    } else {
      process.env["XDG_RUNTIME_DIR"] = runtimeBefore;
    }
    rmSync(state, { recursive: true });
    rmSync(runtime, { recursive: true });
  });
  const record = (stepId: string): void => {
    const event = {
      type: "attempt_started",
      step_id: stepId,
      attempt: 1,
      seq: events.length + 1,
      atMs: 0,
      elapsedMs: 0,
    } as const;
    events.push(event);
    socket.publish([event]);
  };
  return { folder, socket, said, record };
}

/** Resolves when as many events have come. */
function receive(connection: NonNullable<Awaited<ReturnType<typeof attachRun>>>, count: number, fromSeq?: number) {
  return new Promise<number[]>((resolve) => {
    const received: number[] = [];
    connection.onEvents((events) => {
      received.push(...events.map(({ seq }) => seq));
      if (received.length >= count) {
        resolve(received);
      }
    }, fromSeq);
  });
}

test("a client gets what was recorded before it came and what comes after, once and in order", async (context) => {
  const host = await openTestHost(context);
  for (let n = 0; n < 1_200; n++) {
    host.record("early");
  }
  const connection = await attachRun(host.folder);
  assert.ok(connection);
  const received = receive(connection, 1_250);
  for (let n = 0; n < 50; n++) {
    host.record("late");
  }
  assert.deepEqual(
    await received,
    Array.from({ length: 1_250 }, (_, index) => index + 1),
  );
  connection.dispose();
});

test("a client that comes back goes on where it was", async (context) => {
  const host = await openTestHost(context);
  for (let n = 0; n < 10; n++) {
    host.record("early");
  }
  const connection = await attachRun(host.folder);
  assert.ok(connection);
  assert.deepEqual(await receive(connection, 3, 8), [8, 9, 10]);
  connection.dispose();
});

test("a client that does not read is not waited for, and gets everything when it does", async (context) => {
  const host = await openTestHost(context);
  const connection = await attachRun(host.folder);
  assert.ok(connection);
  const longName = "x".repeat(5_000);
  const received = receive(connection, 3_000);
  // 15 MB in one tick: far more than a socket holds, and nobody reads before the tick ends.
  for (let n = 0; n < 3_000; n++) {
    host.record(longName);
  }
  assert.deepEqual(
    await received,
    Array.from({ length: 3_000 }, (_, index) => index + 1),
  );
  connection.dispose();
});

test("what a person says reaches the run, and nothing else does", async (context) => {
  const host = await openTestHost(context);
  const connection = await attachRun(host.folder);
  assert.ok(connection);
  const words = [{ type: "pause" }, { type: "cancel", now: true, stepId: "a" }] as const;
  for (const word of words) {
    await connection.say(word);
  }
  await assert.rejects(connection.say({ type: "start", startedAt: "" } as never), /can't be asked/);
  assert.deepEqual(host.said, words);
  connection.dispose();
});

test("a client learns that the engine has left", async (context) => {
  const host = await openTestHost(context);
  const connection = await attachRun(host.folder);
  assert.ok(connection);
  const closed = new Promise<void>((resolve) => connection.onClosed(resolve));
  await host.socket.dispose();
  await closed;
  assert.equal(await attachRun(host.folder), undefined);
});

test("socket and token are for their owner alone, and a wrong token opens nothing", async (context) => {
  const host = await openTestHost(context);
  const [address] = socketAddresses(host.folder.path);
  assert.ok(address);
  assert.equal(statSync(dirname(address.path)).mode & 0o777, 0o700);
  assert.equal(statSync(address.tokenFile).mode & 0o777, 0o600);
  writeFileSync(address.tokenFile, "0".repeat(64));
  assert.equal(await attachRun(host.folder), undefined);
});

test("a folder that others could write to is not used", async (context) => {
  const host = await openTestHost(context);
  const runtime = mkdtempSync(join(tmpdir(), "runtime-"));
  mkdirSync(join(runtime, "plan-orchestrator"), { mode: 0o700 });
  const before = process.env["XDG_RUNTIME_DIR"];
  process.env["XDG_RUNTIME_DIR"] = runtime;
  chmodSync(join(runtime, "plan-orchestrator"), 0o777);
  const second = await openHostSocket({
    runId: "run-1",
    runFolder: `${host.folder.path}-other`,
    engineVersion: "0.0.0",
    lastSeq: () => 0,
    readEvents: async () => [],
    input: async () => {},
  });
  const [first] = socketAddresses(`${host.folder.path}-other`);
  assert.throws(() => statSync(first?.path ?? ""), "nothing is put into the shared folder");
  await second?.dispose();
  process.env["XDG_RUNTIME_DIR"] = before;
  rmSync(runtime, { recursive: true });
});
