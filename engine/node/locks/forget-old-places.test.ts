import assert from "node:assert/strict";
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { ownIdentity } from "../process/process-identity.ts";
import { forgetOldPlaces } from "./forget-old-places.ts";

const dayMs = 24 * 3_600_000;

test("what killed engines left for workspaces that are gone is removed after a month, and nothing that is held", () => {
  const application = temporaryFolder();
  const nowMs = Date.now();
  const make = (name: string, daysOld: number, holder: object) => {
    const locks = join(application, name, "locks");
    mkdirSync(locks, { recursive: true });
    const path = join(locks, "demo.lock");
    writeFileSync(path, JSON.stringify({ ...ownIdentity(), token: "a".repeat(32), ...holder }));
    for (const old of [path, locks, join(application, name)]) {
      utimesSync(old, new Date(nowMs - daysOld * dayMs), new Date(nowMs - daysOld * dayMs));
    }
  };
  make("dead", 31, { start_time: "1" });
  make("held", 31, {});
  make("young", 29, { start_time: "1" });
  forgetOldPlaces(application, nowMs);
  forgetOldPlaces(join(application, "none"), nowMs);
  assert.deepEqual(readdirSync(application).sort(), ["held", "young"]);
  removeFolder(application);
});
