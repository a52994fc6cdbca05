import { z } from 'zod';
import { DUPLICATES } from '../../config/duplicates.ts';
import { describe, likeness, rarityAmong, understand } from '../../src/features/needs/index.ts';
import { round } from './percentile.ts';
import { readLines } from './labelled.ts';
import type { Measure, Report } from './measure.ts';

const shape = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string(),
  detail: z.string().default(''),
  /** As `2019-08-01 12:30:00`, in China. */
  time: z.string(),
  /** Messages about the same matter have the same. */
  cluster: z.string(),
});

type Message = z.output<typeof shape>;

export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly score: number;
  readonly isSame: boolean;
}

/** How well two messages about the same matter are told from two about different ones, at the scores that residents and staff see. */
export const duplicates: Measure = {
  name: 'duplicates',
  usage: 'duplicates FILE',
  async run([file]) {
    if (file === undefined) throw new Error('Say which file to measure.');
    return reportOn(pairsOf(await readLines(file, shape)));
  },
};

/** Every pair of different messages, each once, compared as a new need is with the open ones. */
export function pairsOf(messages: readonly Message[]): Pair[] {
  const described = messages.map(({ title, detail, time }) => {
    const text = `${title}\n${detail}`.trim();
    const submittedAt = new Date(`${time.replace(' ', 'T')}+08:00`);
    return describe({ text, category: understand(text).category, submittedAt });
  });
  const having = new Map<string, number>();
  for (const { terms } of described) for (const term of terms.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  const rarity = (term: string) => rarityAmong(messages.length, having.get(term) ?? 0);

  return messages.flatMap((message, index) =>
    messages.slice(0, index).map((earlier, before) => ({
      one: earlier.id,
      other: message.id,
      score: likeness(described[before]!, described[index]!, rarity).score,
      isSame: earlier.cluster === message.cluster,
    })),
  );
}

export function reportOn(pairs: readonly Pair[]): Report {
  const { askResidentFrom, showStaffFrom } = DUPLICATES;
  const resident = at(pairs, askResidentFrom);
  const staff = at(pairs, showStaffFrom);
  const line = (who: string, from: number, { precision, recall, f1 }: Figures): string =>
    `${who} from ${from} on: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, pair F1 ${f1.toFixed(3)}`;
  return {
    lines: [
      `${pairs.length} pairs, ${pairs.filter(({ isSame }) => isSame).length} of the same matter`,
      line('residents are asked', askResidentFrom, resident),
      line('staff are shown', showStaffFrom, staff),
    ],
    figures: {
      pairF1: round(resident.f1),
      precision: round(resident.precision),
      recall: round(resident.recall),
      staffF1: round(staff.f1),
    },
  };
}

interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Of no pairs at all the figures are 0. */
function at(pairs: readonly Pair[], from: number): Figures {
  const taken = pairs.filter(({ score }) => score >= from);
  const right = taken.filter(({ isSame }) => isSame).length;
  const all = pairs.filter(({ isSame }) => isSame).length;
  return {
    precision: right / Math.max(1, taken.length),
    recall: right / Math.max(1, all),
    f1: (2 * right) / Math.max(1, taken.length + all),
  };
}
