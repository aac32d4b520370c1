import assert from "node:assert/strict";
import { after, suite, test } from "node:test";
import type { Program } from "../../run/attempt-job.ts";
import { endFixtures, program, removeFolder, startFixture, temporaryFolder } from "../../testing/fixture-attempt.ts";

const workspace = temporaryFolder();
after(async () => {
  await endFixtures();
  removeFolder(workspace);
});

const shell = (script: string) => ({ type: "shell", shell: "bash", script }) as const;
const forever = "while :; do sleep 1000; done";

/** All that a step can leave in the way of its own end. What an engine that died left is in `stop-remains.test.ts`. */
const programs: readonly (readonly [string, Program])[] = [
  ["a grandchild whose parent has exited", program("double-forks.sh")],
  ["a daemon of a double fork with a session of its own", program("daemonizes.sh")],
  ["a job with a group of its own", shell(`set -m; (trap '' TERM; ${forever}) & echo ready; wait`)],
  ["a child of `setsid`", shell(`setsid sh -c "trap '' TERM; ${forever}" & echo ready; wait`)],
  ["a shell that ignores TERM", shell(`trap '' TERM; echo ready; ${forever}`)],
  ["a child that answers its signal with another in a session of its own", program("forks-on-sigterm.sh")],
  ["a child that is another process every moment", program("forks-endlessly.sh")],
  [
    "a child that forks while it is killed",
    shell("set +e; trap 'sleep 1001 & sleep 1002 &' TERM; echo ready; while :; do sleep 0.01; (sleep 1003 &) ; done"),
  ],
];

suite("nothing of a try lives after it was stopped", {
  timeout: 60_000,
  skip: process.platform !== "linux",
}, () => {
  for (const cause of ["timeout", "cancel", "abort"] as const) {
    for (const [title, step] of programs) {
      test(`${cause}: ${title}`, async () => {
        const attempt = startFixture(workspace, { program: step, killGraceSec: 0.1 });
        await attempt.says("ready");
        attempt.stop(cause, { immediately: false });
        const { end } = await attempt.ended;
        assert.equal(end.kind === "ended" && end.stoppedFor, cause);
        assert.deepEqual(await attempt.remaining(), []);
      });
    }
  }
});
