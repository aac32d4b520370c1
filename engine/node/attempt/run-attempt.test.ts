import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import type { AttemptJob } from "../../run/attempt-job.ts";
import { endFixtures, removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { attemptToken } from "../attempt-token.ts";
import { createOutputPipes } from "../process/output-pipes.ts";
import { openRunFolder } from "../run-folder.ts";
import { attemptPlace } from "./attempt-place.ts";
import { runAttempt } from "./run-attempt.ts";
import type { AttemptReport } from "./running-attempt.ts";

const workspace = temporaryFolder();
const pipes = createOutputPipes();
after(async () => {
  pipes.dispose();
  await endFixtures();
  removeFolder(workspace);
});

function runFolder() {
  mkdirSync(join(workspace, "runs", "demo-run"), { recursive: true });
  return openRunFolder(workspace, "demo-run") ?? assert.fail();
}

function jobOf(script: string): AttemptJob {
  const program = { type: "shell", shell: "sh", script } as const;
  const end = { output: "combined", stopSignal: "SIGTERM", killGraceSec: 1, afterExit: "stop" } as const;
  return { stepId: "demo", attempt: 2, work: { type: "process", program, env: {}, ...end } };
}

suite("a try", { timeout: 60_000, skip: process.platform === "win32" }, () => {
  test("reports its process, then its end, once each, with its log complete", async () => {
    const folder = runFolder();
    const place = attemptPlace(
      { folder, workspace, environment: { PATH: process.env["PATH"] ?? "" }, pipes },
      "demo",
      2,
    );
    const reports: AttemptReport[] = [];
    // It survives JSON: whoever makes a try need not be who decided it.
    const job = JSON.parse(JSON.stringify(jobOf('echo "$PLAN_ATTEMPT_TOKEN $PLAN_ATTEMPT"')));
    await new Promise<void>((resolve) => {
      const attempt = runAttempt(job, place, (report) => {
        reports.push(report);
        if (report.type === "ended") {
          resolve();
        }
      });
      void attempt.stopKept({ immediately: false });
    });
    assert.deepEqual(
      reports.map(({ type }) => type),
      ["spawned", "ended"],
    );
    const log = readFileSync(folder.logFiles("demo", 2).output, "utf8");
    assert.equal(log, `${attemptToken(folder.path, "demo", 2)} 2\n`);
  });

  test("that never started reports its end alone", async () => {
    const place = attemptPlace({ folder: runFolder(), workspace, environment: { PATH: "/nowhere" }, pipes }, "demo", 3);
    const reports: AttemptReport[] = [];
    await new Promise<void>((resolve) => {
      runAttempt(jobOf("true"), place, (report) => {
        reports.push(report);
        resolve();
      });
    });
    const [only] = reports;
    assert.ok(only?.type === "ended" && only.end.kind === "not-started");
    assert.match(only.end.message, /^Cannot start the shell `sh`: there is no such command in the `PATH`/);
  });
});
