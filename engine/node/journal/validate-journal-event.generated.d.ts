// Made by `npm run generate`; edit scripts/generate-validator.ts instead.
interface SchemaError {
  readonly keyword: string;
  /** JSON pointer from the event. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Completes “`seq` …”. */
  readonly message?: string;
}

/** Takes away what the schema doesn't know. */
export const validateJournalEvent: {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
};
