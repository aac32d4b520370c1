// Made by `npm run generate`; edit scripts/generate-validator.ts instead.
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer from what was validated. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set when the name of a property is at fault. */
  readonly propertyName?: string;
  /** The part of the schema that holds the rule. */
  readonly parentSchema?: { readonly properties?: Readonly<Record<string, unknown>> };
}

interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** Everything of a plan but what is inside its steps. */
export const validatePlanFrame: Validator;
/** The same of a workstream. */
export const validateWorkstreamFrame: Validator;
/** One entry of `steps` or `finally`. */
export const validateStep: Validator;
