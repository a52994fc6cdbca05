import { idsOf, type PersonalData } from '../../../kernel/index.ts';
import type { PollStore } from '../poll-store.ts';
import type { Election } from './election.ts';
import type { ElectionStore } from './election-store.ts';
import type { Nominee } from './nominee.ts';

interface Stores {
  readonly elections: ElectionStore;
  readonly polls: Pick<PollStore, 'change'>;
}

/**
 * Where somebody stood for election. Who was elected with how many votes stays, as a number on the ballot; the name goes, and
 * with it what would tell whose the fingerprint in the record is. Whoever stands and leaves before the list is public has
 * withdrawn.
 */
export const electionsData = ({ elections, polls }: Stores): PersonalData => ({
  about: 'elections',
  async export(person) {
    const stood = await elections.ofCandidate(idsOf(person));
    return stood.map(({ title, nominees, elected, state }) => {
      const own = nominees.filter(({ resident }) => resident !== undefined && idsOf(person).includes(resident));
      return {
        title,
        state,
        names: own.map(({ name }) => name),
        words: own.flatMap(({ words }) => words ?? []),
        wordsRefusedBecause: own.flatMap(({ wordsRuling }) => wordsRuling?.reason ?? []),
        wasElected: own.some(({ number }) => number !== undefined && elected.includes(number)),
      };
    });
  },
  async forget(person) {
    const isOwn = ({ resident }: Nominee): boolean => resident !== undefined && idsOf(person).includes(resident);
    for (const { id } of await elections.ofCandidate(idsOf(person))) {
      const left = await elections.change(id, (election) => {
        const next = {
          ...election,
          nominees: election.nominees.map((one) => (isOwn(one) ? nameless(election, one) : one)),
        };
        return { next, result: next };
      });
      for (const { poll } of left?.rounds ?? []) await eraseNames(polls, poll, numbersOf(left!, isOwn));
    }
  },
});

/** The polls in which somebody stood: what was told of them names them. */
export async function pollsStoodIn(
  { elections }: { readonly elections: Pick<ElectionStore, 'ofCandidate'> },
  ids: readonly string[],
): Promise<string[]> {
  return (await elections.ofCandidate(ids)).flatMap(({ rounds }) => rounds.map(({ poll }) => poll));
}

function nameless(
  { state }: Election,
  { name: _name, salt: _salt, letter: _letter, words: _words, wordsRuling: _ruling, ...nominee }: Nominee,
): Nominee {
  return state === 'nominating' && nominee.state === 'stands'
    ? { ...nominee, state: 'withdrawn' }
    : { ...nominee, name: '' };
}

const numbersOf = ({ nominees }: Election, isOwn: (nominee: Nominee) => boolean): string[] =>
  nominees.flatMap((nominee) => (isOwn(nominee) ? (nominee.number ?? []) : []));

const eraseNames = (polls: Pick<PollStore, 'change'>, poll: string, numbers: readonly string[]) =>
  polls.change(poll, (current) => ({
    next: {
      ...current,
      options: current.options.map((option) => (numbers.includes(option.id) ? { ...option, label: '' } : option)),
    },
    result: undefined,
  }));
