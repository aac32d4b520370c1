/**
 * What an expression computes with. `int` and `double` share the JavaScript number: every accepted operator has one
 * static type, so nothing needs a tag. Records (`prev`, a step, `run`) come as `RecordValue`.
 */
export type Value = null | boolean | number | string | readonly Value[] | RecordValue;

/** A map or record, read by name only. A `ReadonlyMap<string, Value>` is one; so may be a lazy view of a run's state. */
export interface RecordValue {
  get(name: string): Value | undefined;
  has(name: string): boolean;
  keys(): Iterable<string>;
}
