/** `1 step`, `3 steps`; `plural` where an s does not make it. */
export function countOf(
  count: number,
  noun: string,
  { plural = `${noun}s` }: { readonly plural?: string } = {},
): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
