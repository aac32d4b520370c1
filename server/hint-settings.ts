import { isRecord } from "./problem-levels.ts";
import type { HintSettings } from "./protocol.ts";

/** The kinds of inlay hints in a value of the form of `ServerSettings`; whatever is no switch is passed over. */
export function readHintSettings(settings: unknown): HintSettings {
  const hints = isRecord(settings) ? settings["inlayHints"] : undefined;
  const { medianDuration, criticalPath } = isRecord(hints) ? hints : {};
  return {
    ...(typeof medianDuration === "boolean" ? { medianDuration } : {}),
    ...(typeof criticalPath === "boolean" ? { criticalPath } : {}),
  };
}
