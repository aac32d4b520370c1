// CEL counts and orders strings by code points; JavaScript by UTF-16 units, which differ beyond U+FFFF.

export function countCodePoints(text: string): number {
  let count = 0;
  for (let offset = 0; offset < text.length; offset++) {
    count++;
    if (isHighSurrogate(text.charCodeAt(offset)) && isLowSurrogate(text.charCodeAt(offset + 1))) {
      offset++;
    }
  }
  return count;
}

/** Negative, zero or positive, as for sorting. */
export function compareCodePoints(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  for (let offset = 0; offset < shorter; offset++) {
    const leftUnit = left.charCodeAt(offset);
    const rightUnit = right.charCodeAt(offset);
    if (leftUnit !== rightUnit) {
      return rank(leftUnit) - rank(rightUnit);
    }
  }
  return left.length - right.length;
}

/** Half of a pair stands for a code point above all single units. */
function rank(unit: number): number {
  return isHighSurrogate(unit) || isLowSurrogate(unit) ? unit + 0x10000 : unit;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
