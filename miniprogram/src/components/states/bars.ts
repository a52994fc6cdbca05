export interface Bar {
  readonly label: string;
  readonly count: number;
}

/** Each with its share of all, in whole percent. */
export function barsOf(bars: readonly Bar[]) {
  const all = bars.reduce((sum, { count }) => sum + count, 0);
  return bars.map(({ label, count }) => {
    const percent = all === 0 ? 0 : Math.round((count * 100) / all);
    return { label, percent, words: `${count}（${percent}%）` };
  });
}
