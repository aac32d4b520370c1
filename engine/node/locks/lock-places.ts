// A lock of a run lies in the state folder, where everybody who works there finds it, and once more in the user's own
// state folder, where no step of the run cleans up. It is free only where it is free in both.
import { dirname } from "node:path";
import { locksFolder, remakeStateFolder } from "../state-folder.ts";
import { dropEmptyUserStateFolders, makeInUserStateFolder, userStateFolder } from "../user-state-folder.ts";
import type { LockPlace } from "./acquire-lock-file.ts";
import { forgetOldPlaces } from "./forget-old-places.ts";

/** What a lock guards: files of the state folder, which are gone when it is, or work, which goes on without it. */
export type LockUse = "state-folder" | "work";

/** In the order in which a lock is taken. */
export function lockPlaces(stateFolder: string, use: LockUse): readonly LockPlace[] {
  const shared: LockPlace = {
    folder: locksFolder(stateFolder),
    make: () => remakeStateFolder(stateFolder),
    onReleased: () => undefined,
  };
  const userFolder = use === "work" ? userStateFolder(stateFolder) : undefined;
  return userFolder === undefined ? [shared] : [ownPlace(locksFolder(userFolder)), shared];
}

function ownPlace(folder: string): LockPlace {
  return {
    folder,
    make: () => {
      forgetOldPlaces(dirname(dirname(folder)), Date.now());
      if (!makeInUserStateFolder(folder)) {
        throw new Error(`\`${folder}\` cannot be made as a folder that is this user's own.`);
      }
    },
    onReleased: () => dropEmptyUserStateFolders(folder),
  };
}
