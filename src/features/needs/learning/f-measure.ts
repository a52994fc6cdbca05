/** How well one label is recognized. */
export interface LabelFigure {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
}

export interface Figures {
  /** Mean of the labels' F1, each label counting alike. */
  readonly macroF1: number;
  readonly accuracy: number;
  readonly labels: readonly LabelFigure[];
}

/**
 * Precision, recall and F1 per label of the truth, their mean, and the share of right answers. An answer outside the
 * labels, or none, is wrong for the label it should have been and for no other.
 */
export function figuresOf(pairs: readonly { readonly truth: string; readonly answer: string | undefined }[]): Figures {
  const labels = [...new Set(pairs.map(({ truth }) => truth))].sort().map((label) => {
    const right = pairs.filter(({ truth, answer }) => truth === label && answer === label).length;
    const count = pairs.filter(({ truth }) => truth === label).length;
    const answered = pairs.filter(({ answer }) => answer === label).length;
    return {
      label,
      precision: answered === 0 ? 0 : right / answered,
      recall: right / count,
      f1: (2 * right) / (answered + count),
      count,
    };
  });
  return {
    macroF1: labels.reduce((sum, { f1 }) => sum + f1, 0) / labels.length,
    accuracy: pairs.filter(({ truth, answer }) => truth === answer).length / pairs.length,
    labels,
  };
}
