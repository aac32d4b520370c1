// What `planctl` and the engine process exit with; published, so never changed.

export const exitCodes = {
  succeeded: 0,
  failed: 1,
  /** An invalid plan, wrong usage, a run that is unknown or unreadable, a state folder that cannot be written. */
  invalid: 2,
  /** Under `--strict`. */
  warnings: 3,
  quarantined: 4,
  /** A fault of ours. */
  bug: 70,
  /** A lock is busy. */
  busy: 75,
  canceled: 130,
} as const;
