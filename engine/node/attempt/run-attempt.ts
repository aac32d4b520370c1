// One try on this machine, from launch to the last byte of its log.

import type { AttemptJob, ProcessWork } from "../../run/attempt-job.ts";
import { startProcess } from "../process/start-process.ts";
import type { AttemptPlace } from "./attempt-place.ts";
import type { AttemptReport, RunningAttempt } from "./running-attempt.ts";

type Report = (report: AttemptReport) => void;

export function runAttempt({ work }: AttemptJob, place: AttemptPlace, report: Report): RunningAttempt {
  // One case for each kind of work, each done in a file of its own. What has no process reports its end alone.
  switch (work.type) {
    case "process":
      return runProcess(work, place, report);
  }
}

function runProcess(work: ProcessWork, place: AttemptPlace, report: Report): RunningAttempt {
  const started = startProcess(work, place);
  const { pid, startTime = "" } = started;
  if (pid !== undefined) {
    report({ type: "spawned", pid, startTime });
  }
  // Rejects never: what goes wrong with a process is a way in which its try ends.
  void started.ended.then((result) => report({ type: "ended", ...result }));
  return started;
}
