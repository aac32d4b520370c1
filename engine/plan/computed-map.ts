/** Where the entries of a computed map come from; asked each time. */
export interface EntrySource<Value> {
  get(name: string): Value | undefined;
  names(): Iterable<string>;
}

/**
 * A read-only map whose entries are computed when asked for. Every step can see nearly every other one: written out,
 * that would be a table of all pairs of steps, of which checking an expression looks at two or three.
 */
export function computedMap<Value>(source: EntrySource<Value>): ReadonlyMap<string, Value> {
  return new ComputedMap(source);
}

/** A class so that the many maps of a large plan share their methods. */
class ComputedMap<Value> implements ReadonlyMap<string, Value> {
  readonly #source: EntrySource<Value>;

  constructor(source: EntrySource<Value>) {
    this.#source = source;
  }

  get(name: string): Value | undefined {
    return this.#source.get(name);
  }

  has(name: string): boolean {
    return this.#source.get(name) !== undefined;
  }

  get size(): number {
    return [...this.entries()].length;
  }

  *keys(): MapIterator<string> {
    yield* this.#source.names();
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) {
      yield value;
    }
  }

  *entries(): MapIterator<[string, Value]> {
    for (const name of this.#source.names()) {
      const value = this.#source.get(name);
      if (value !== undefined) {
        yield [name, value];
      }
    }
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(callback: (value: Value, name: string, map: ReadonlyMap<string, Value>) => void, receiver?: unknown): void {
    for (const [name, value] of this.entries()) {
      callback.call(receiver, value, name, this);
    }
  }
}
