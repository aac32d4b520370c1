/** The words of a text, in lower case. Letters and digits of any script belong to words; everything else separates them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
