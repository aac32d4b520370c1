/** As editors match: the letters in their order, whatever stands between, without regard to case. */
export function matchesLetters(name: string, letters: string): boolean {
  const lower = name.toLowerCase();
  let at = 0;
  for (const letter of letters.toLowerCase()) {
    at = lower.indexOf(letter, at) + 1;
    if (at === 0) {
      return false;
    }
  }
  return true;
}
