import { ensure, idFrom } from '../../../kernel/index.ts';

/** What one worker read on a paper. */
export interface PaperEntry {
  readonly token: string;
  readonly by: string;
  /** Ids of options as they are compared; none: the paper is invalid. */
  readonly choices: readonly string[];
  /** SHA-256 of the photo in hex. The photo itself is kept elsewhere. */
  readonly photo: string;
  readonly at: Date;
}

/** The named paper ballot of one elector. It counts once two workers have read the same, or a third has said what it says. */
export interface Paper {
  readonly id: string;
  readonly poll: string;
  readonly elector: string;
  /** At most two, by different workers. */
  readonly entries: readonly PaperEntry[];
  /** What a third worker said where the two differed. */
  readonly resolution?: PaperEntry;
  /** Does it count as it stands? Kept so that it can be looked for. */
  readonly isAgreed: boolean;
  /** The round of the poll's closing that counted it; 0: none yet. */
  readonly counted: number;
}

export const PAPER_STATES = ['empty', 'entered-once', 'agreed', 'differing', 'resolved'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** One paper per poll and elector, by construction. */
export const paperId = (poll: string, elector: string): string => idFrom('paper', poll, elector);

export const blankPaper = (poll: string, elector: string): Paper => ({
  id: paperId(poll, elector),
  poll,
  elector,
  entries: [],
  isAgreed: false,
  counted: 0,
});

export function stateOf({ entries, resolution }: Paper): PaperState {
  const [first, second] = entries;
  if (first === undefined) return 'empty';
  if (second === undefined) return 'entered-once';
  if (isSame(first, second)) return 'agreed';
  return resolution === undefined ? 'differing' : 'resolved';
}

/** What it says, once that is settled; no choice at all: it is invalid. */
export function saysOf(paper: Paper): readonly string[] | null {
  const state = stateOf(paper);
  if (state === 'agreed') return paper.entries[0]!.choices;
  return state === 'resolved' ? paper.resolution!.choices : null;
}

/** In what two entries differ. */
export function differencesOf({ entries: [first, second] }: Paper): ('choices' | 'photo')[] {
  if (first === undefined || second === undefined) return [];
  return [
    ...(sameChoices(first, second) ? [] : ['choices' as const]),
    ...(first.photo === second.photo ? [] : ['photo' as const]),
  ];
}

/**
 * The paper with what another worker read. The same again from the same worker changes nothing.
 * @throws Refusal `doors.paper-second-person` when the same worker reads something else, `doors.paper-entered` after two
 */
export function withEntry(paper: Paper, entry: PaperEntry): Paper {
  const own = paper.entries.find(({ by }) => by === entry.by);
  if (own !== undefined && isSame(own, entry)) return paper;
  ensure(own === undefined, 'doors.paper-second-person');
  ensure(paper.entries.length < 2, 'doors.paper-entered');
  return settled({ ...paper, entries: [...paper.entries, entry] });
}

/** The paper with what a third worker says it says. */
export function withResolution(paper: Paper, entry: PaperEntry): Paper {
  const { resolution } = paper;
  if (resolution?.by === entry.by && isSame(resolution, entry)) return paper;
  ensure(stateOf(paper) === 'differing', 'doors.paper-does-not-differ');
  ensure(!paper.entries.some(({ by }) => by === entry.by), 'doors.paper-third-person');
  return settled({ ...paper, resolution: entry });
}

/** The paper without an entry that came too late. */
export function withoutEntry(paper: Paper, token: string): Paper {
  const { resolution, ...rest } = paper;
  const kept = resolution === undefined || resolution.token === token ? rest : paper;
  return settled({ ...kept, entries: paper.entries.filter((entry) => entry.token !== token) });
}

const settled = (paper: Paper): Paper => ({ ...paper, isAgreed: saysOf(paper) !== null });

const isSame = (one: PaperEntry, other: PaperEntry): boolean => sameChoices(one, other) && one.photo === other.photo;

const sameChoices = (one: PaperEntry, other: PaperEntry): boolean =>
  one.choices.join('\n') === other.choices.join('\n');
