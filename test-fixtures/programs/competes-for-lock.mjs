// Takes and releases the lock again and again, and exits with 1 if it ever finds another living holder:
// `competes-for-lock.mjs STATE_FOLDER NAME ROUNDS`. With a fourth argument it kills itself while it holds the lock for
// the last time. Who holds the lock owns the file `inside`, which says who that is.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { waitForLocks } from "../../engine/node/locks/wait-for-locks.ts";

const [stateFolder, name, rounds, shouldDie] = process.argv.slice(2);
const inside = join(stateFolder, "inside");

for (let round = 1; round <= Number(rounds); round++) {
  const lock = await waitForLocks(stateFolder, [name]);
  enter();
  if (shouldDie !== undefined && round === Number(rounds)) {
    process.kill(process.pid, "SIGKILL");
  }
  leave();
  lock.release();
}

function enter() {
  try {
    writeFileSync(inside, String(process.pid), { flag: "wx" });
  } catch {
    const other = Number(readFileSync(inside, "utf8"));
    if (isAlive(other)) {
      console.log(`${process.pid} and ${other} hold the lock together.`);
      process.exit(1);
    }
    writeFileSync(inside, String(process.pid));
  }
}

function leave() {
  if (readFileSync(inside, "utf8") !== String(process.pid)) {
    console.log(`Somebody came in while ${process.pid} held the lock.`);
    process.exit(1);
  }
  rmSync(inside);
}

/** One that waits for its parent to notice its death does not count. */
function isAlive(pid) {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return false;
  }
}
