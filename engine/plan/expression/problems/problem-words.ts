// The turns of phrase that the words of problems in expressions share.

export function didYouMean(suggestion: string | undefined): string | undefined {
  return suggestion === undefined ? undefined : ` Did you mean \`${suggestion}\`?`;
}

export function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}
