import { getSystemErrorMessage } from "node:util";
import { WorkFailure } from "./work-end.ts";

const reasons: ReadonlyMap<string | undefined, string> = new Map([
  ["ENOENT", "it, or a folder on the way to it, does not exist. Correct the path, or let an earlier step make it."],
  ["ENOTDIR", "something on the way to it is a file, not a folder. Correct the path."],
  ["EACCES", "the permissions do not allow it. Change them, or run as a user who may."],
  ["EPERM", "the system does not allow it. Change the permissions, or run as a user who may."],
  ["EROFS", "the file system is read-only. Name a path elsewhere."],
  ["ENOSPC", "the disk is full. Make room."],
  ["EDQUOT", "the disk quota is used up. Make room."],
  ["ENAMETOOLONG", "the path is longer than the system allows. Shorten it."],
  ["ELOOP", "a link was put in its place, or links lead in a circle. Remove the link."],
  ["EBUSY", "it is in use. Stop what uses it."],
  ["EMFILE", "too many files are open. Lower `max_concurrency` or raise the limit of open files."],
]);

/** What the file system refused, as a failure with its words; what it did not refuse is given back as it is. */
export function asFileFailure(error: unknown, deed: string): unknown {
  if (error instanceof WorkFailure) {
    return new WorkFailure(`Cannot ${deed}: ${error.message}`, { cause: error });
  }
  const { code, errno, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) {
    return error;
  }
  const reason = reasons.get(code) ?? `${errno === undefined ? code : getSystemErrorMessage(errno)} (${code}).`;
  return new WorkFailure(`Cannot ${deed}: ${reason}`, { cause: error });
}
