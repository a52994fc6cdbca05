import type { Answer } from '@/api/client';
import type { Step } from '@/components/states/steps';
import { sayMoment, sayPeriod } from '@/look/moment';
import { ELECTION } from '@/phrases/election';

export type Election = Answer<'GET /elections/{electionId}'>;
export type Round = Election['rounds'][number];
export type Candidate = Election['candidates'][number];

/** Votes that were announced and not taken back, in their order. */
export const roundsOf = ({ rounds }: Pick<Election, 'rounds'>): readonly Round[] =>
  rounds.filter(({ isTakenBack }) => !isTakenBack);

/** The vote that was announced last. */
export const lastRound = (election: Pick<Election, 'rounds'>): Round | undefined => roundsOf(election).slice(-1)[0];

/** The vote that is taken now. */
export function openRound(election: Pick<Election, 'state' | 'rounds'>, now: number): Round | undefined {
  const round = lastRound(election);
  return election.state === 'listed' && round !== undefined && isBetween(round, now) ? round : undefined;
}

export const isNominating = ({ state, nominateUntil }: Pick<Election, 'state' | 'nominateUntil'>, now: number) =>
  state === 'nominating' && now < Date.parse(nominateUntil);

export const nameOf = ({ name }: Pick<Candidate, 'name'>): string => (name === '' ? ELECTION.erased : name);

/** Names by the numbers on the ballot. */
export function namesOf({ candidates }: Pick<Election, 'candidates'>, numbers: readonly string[]): string[] {
  const names = new Map(candidates.map((candidate) => [candidate.number, nameOf(candidate)]));
  return numbers.map((number) => names.get(number) ?? ELECTION.candidateNumber(number));
}

/** How an election stands, in a sentence. */
export function wordStanding(election: Election, now: number): string {
  const { standing: said } = ELECTION;
  const { state, nominateUntil, seatsLeft } = election;
  if (state === 'withdrawn') return said.withdrawn;
  if (state === 'settled') return seatsLeft === 0 ? said.settled : said.seatsLeft(seatsLeft);
  if (state === 'run-off-due') return said.runOffDue(seatsLeft);
  const round = lastRound(election);
  if (state === 'nominating' || round === undefined)
    return isNominating(election, now) ? said.nominating(sayMoment(nominateUntil)) : said.waitsForList;
  if (now < Date.parse(round.opensAt)) return said.listed(sayMoment(round.opensAt));
  return isBetween(round, now) ? said.voting(sayMoment(round.closesAt)) : said.counting;
}

/** Its stages in their order with their dates; a run-off only where there is or may be one. */
export function stagesOf(election: Election, now: number): Step[] {
  const { state, nominateUntil, opensAt, closesAt, runOffUntil } = election;
  const rounds = roundsOf(election);
  const [first, ...others] = rounds;
  const runOff = others.slice(-1)[0];
  const isOver = state === 'settled' || state === 'withdrawn';
  const isListed = first !== undefined;
  const hasOpened = isListed && now >= Date.parse(first.opensAt);
  const isFirstOver = first !== undefined && first.elected !== null;

  const steps: { key: keyof typeof ELECTION.stage; isDone: boolean; hasBegun: boolean; words: string }[] = [
    {
      key: 'nominate',
      isDone: isListed || now >= Date.parse(nominateUntil),
      hasBegun: true,
      words: ELECTION.until(sayMoment(nominateUntil)),
    },
    {
      key: 'list',
      isDone: hasOpened,
      hasBegun: isListed || now >= Date.parse(nominateUntil),
      words: ELECTION.from(sayMoment(nominateUntil)),
    },
    {
      key: 'vote',
      isDone: isFirstOver,
      hasBegun: hasOpened,
      words: sayPeriod(first?.opensAt ?? opensAt, first?.closesAt ?? closesAt),
    },
    ...(runOff !== undefined || runOffUntil !== null
      ? [
          {
            key: 'run-off' as const,
            isDone: runOff !== undefined && runOff.elected !== null && runOffUntil === null,
            hasBegun: isFirstOver,
            words:
              runOffUntil !== null
                ? ELECTION.before(sayMoment(runOffUntil))
                : sayPeriod(runOff!.opensAt, runOff!.closesAt),
          },
        ]
      : []),
    { key: 'result', isDone: state === 'settled', hasBegun: false, words: '' },
  ];
  return steps.map(({ key, isDone, hasBegun, words }) => {
    const stage: Step['state'] = isDone ? 'done' : isOver ? 'not-reached' : hasBegun ? 'now' : 'to-come';
    return {
      key,
      title: ELECTION.stage[key],
      state: stage,
      words: [ELECTION.stageStates[stage], words].filter((word) => word !== ''),
    };
  });
}

const isBetween = ({ opensAt, closesAt }: Round, now: number): boolean =>
  now >= Date.parse(opensAt) && now < Date.parse(closesAt);
