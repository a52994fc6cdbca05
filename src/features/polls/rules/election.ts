import type { RollKind, RulePack } from '../../../../config/rule-packs/index.ts';
import { ensureConsistent, rollRules, UNKNOWN } from './figures.ts';
import { compare, type Line } from './judge.ts';
import { meets } from './threshold.ts';

export interface ElectionFigures {
  readonly roll?: RollKind;
  readonly round: 'first' | 'run-off';
  /** Seats to be filled in this round. */
  readonly seats: number;
  /** Everyone on the roll; null: not known. */
  readonly total: number | null;
  /** Ballots that came in, invalid ones included; null: not known. */
  readonly voted: number | null;
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly id: string;
  readonly votes: number;
}

export interface ElectionVerdict {
  readonly pack: Pick<RulePack, 'id' | 'version' | 'variants'>;
  readonly roll: RollKind;
  readonly outcome: 'filled' | 'seats-left' | 'quorum-not-met' | 'too-few-candidates' | 'undetermined';
  /** Most votes first; equals in the order in which they stood on the ballot. */
  readonly elected: readonly string[];
  /** Who has as many votes as others for fewer seats than they are: voted on again among them. */
  readonly tied: readonly string[];
  readonly seatsLeft: number;
  /** Who stands when seats are left: the tied ones, or those with the most votes who are not elected, one more than seats. */
  readonly runOff: readonly string[];
  /** Turnout, then every candidate. */
  readonly lines: readonly (Line & { readonly candidate?: string })[];
}

/**
 * Who is elected. In the first round a majority of those who voted is needed, and more candidates than seats; in the run-off
 * the most votes are enough when they are the share that the pack asks for. Turnout is needed in both.
 * @throws Error when the figures contradict each other, the roll is none of the pack's, or the pack is of no election
 * @see 村民委员会组织法 (2018) art. 15
 */
export function judgeElection(pack: RulePack, figures: ElectionFigures): ElectionVerdict {
  const rules = rollRules(pack, figures.roll);
  const [turnout] = rules.takesPart;
  const [majority] = rules.passes;
  if (pack.election === null || turnout === undefined || majority === undefined) {
    throw new Error(`Rule pack ${pack.id} elects nobody.`);
  }
  ensureElection(figures);

  const { total, voted, seats, candidates, round } = figures;
  const share = round === 'first' ? majority : pack.election.runOff;
  const isValid = total === null || voted === null ? null : meets(turnout, voted, total);
  const enough = ({ votes }: Candidate): boolean => voted !== null && meets(share, votes, voted);
  const lines: ElectionVerdict['lines'] = [
    { step: 'takes-part', way: 'voted', ...compare(turnout, voted, total), by: rules.by, met: isValid },
    ...candidates.map((candidate) => ({
      step: 'passes' as const,
      way: 'voted' as const,
      ...compare(share, candidate.votes, voted),
      by: rules.by,
      met: voted === null ? null : enough(candidate),
      candidate: candidate.id,
    })),
  ];
  const verdict = { pack: { id: pack.id, version: pack.version, variants: pack.variants }, roll: rules.of, lines };
  const nobody = { elected: [], tied: [], seatsLeft: seats, runOff: [] };
  if (candidates.length < (round === 'first' ? seats + 1 : 1)) {
    return { ...verdict, outcome: 'too-few-candidates', ...nobody };
  }
  if (isValid === null) return { ...verdict, outcome: 'undetermined', ...nobody };
  if (!isValid) return { ...verdict, outcome: 'quorum-not-met', ...nobody };

  const seated = seat(candidates, enough, seats);
  return { ...verdict, outcome: seated.seatsLeft === 0 ? 'filled' : 'seats-left', ...seated };
}

type Seated = Pick<ElectionVerdict, 'elected' | 'tied' | 'seatsLeft' | 'runOff'>;

function seat(candidates: readonly Candidate[], enough: (candidate: Candidate) => boolean, seats: number): Seated {
  const ranked = byVotes(candidates.filter(enough));
  const last = ranked[seats - 1];
  const isTied = last !== undefined && ranked[seats]?.votes === last.votes;
  const elected = isTied ? ranked.filter(({ votes }) => votes > last.votes) : ranked.slice(0, seats);
  const tied = isTied ? ranked.filter(({ votes }) => votes === last.votes) : [];
  const seatsLeft = seats - elected.length;
  const others = isTied ? tied : mostVoted(byVotes(candidates.filter((one) => !elected.includes(one))), seatsLeft);
  return { elected: ids(elected), tied: ids(tied), seatsLeft, runOff: ids(others) };
}

/** One more than there are seats, and whoever has as many votes as the last of them. */
function mostVoted(ranked: readonly Candidate[], seats: number): readonly Candidate[] {
  if (seats === 0) return [];
  const last = ranked[seats] ?? ranked.at(-1);
  return ranked.filter(({ votes }) => votes >= (last?.votes ?? 0));
}

const byVotes = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted((one, other) => other.votes - one.votes);

const ids = (candidates: readonly Candidate[]): string[] => candidates.map(({ id }) => id);

function ensureElection({ seats, total, voted, candidates }: ElectionFigures): void {
  if (!Number.isSafeInteger(seats) || seats < 1) throw new Error(`There are ${seats} seats to fill.`);
  for (const { votes } of candidates) ensureConsistent({ ...UNKNOWN, total, voted, agree: votes }, 'persons');
  if (new Set(candidates.map(({ id }) => id)).size < candidates.length) throw new Error('A candidate stands twice.');
  const given = candidates.reduce((sum, { votes }) => sum + votes, 0);
  if (voted !== null && given > voted * seats) throw new Error(`${voted} ballots cannot carry ${given} votes.`);
}
