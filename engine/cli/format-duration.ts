/** Two units at most, as long as a person cares: `0.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min`. */
export function formatDuration(durationMs: number): string {
  const seconds = Math.max(durationMs, 0) / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return twoUnits({ count: Math.floor(whole / 60), unit: "min" }, { count: whole % 60, unit: "s" });
  const minutes = Math.round(whole / 60);
  return twoUnits({ count: Math.floor(minutes / 60), unit: "h" }, { count: minutes % 60, unit: "min" });
}

interface Amount {
  readonly count: number;
  readonly unit: string;
}

function twoUnits(large: Amount, small: Amount): string {
  const first = `${large.count} ${large.unit}`;
  return small.count === 0 ? first : `${first} ${small.count} ${small.unit}`;
}
