export interface Bar {
  readonly label: string;
  readonly count: number;
}

/** Each with its share in whole percent: of all bars together, or of a whole where one counts in several bars. */
export function barsOf(bars: readonly Bar[], whole?: number) {
  const all = whole ?? bars.reduce((sum, { count }) => sum + count, 0);
  return bars.map(({ label, count }) => {
    const percent = all === 0 ? 0 : Math.round((count * 100) / all);
    return { label, percent, words: `${count}（${percent}%）` };
  });
}
