import { wordsOf } from "./words.js";

export interface SlugOptions {
  /** Longest slug, in characters; words are never cut. */
  readonly maxLength?: number;
}

/** "Hello, World!" → "hello-world" */
export function slugOf(title: string, { maxLength = 80 }: SlugOptions = {}): string {
  let slug = "";
  for (const word of wordsOf(title)) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > maxLength) break;
    slug = longer;
  }
  return slug;
}
