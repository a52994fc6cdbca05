import {
  answerNomination,
  listedWords,
  nominate,
  viewElection,
  wordsStateOf,
  type Election,
  type ElectionState,
  type SeenElection,
} from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say, sayMoment } from '../../../src/phrases/index.ts';
import { inPages } from '../../chat/pages.ts';
import { answer, hears, inGroup, type Answer, type Command, type Turn } from '../../command.ts';
import {
  readCandidacy,
  readElectionAsked,
  readNomination,
  type SaidCandidacy,
  type SaidElection,
  type SaidNomination,
} from '../../understand/polls/elections.ts';
import { electionMeant, partsOf } from './election-meant.ts';

/** Whom somebody wants, and who was nominated, is for private chats: nobody's name is told before they agree. */
export const electionsCommands: readonly Command[] = [
  hears({
    name: 'polls.nominate',
    example: '提名 王建国',
    during: 'keeps-dialogue',
    hear: readNomination,
    run: nominateFromChat,
  }),
  hears({
    name: 'polls.stand',
    example: '我要参选',
    during: 'keeps-dialogue',
    hear: readCandidacy,
    run: standFromChat,
  }),
  hears({
    name: 'polls.candidates',
    example: '候选人',
    during: 'keeps-dialogue',
    hear: readElectionAsked,
    run: showCandidates,
  }),
];

async function nominateFromChat(turn: Turn, { name, ...said }: SaidNomination): Promise<Answer> {
  if (inGroup(turn)) return answer('polls.elections-in-private');
  if (name === '') return answer('polls.how-to-nominate');
  const meant = await electionMeant(turn, said, NOMINATING);
  if ('say' in meant) return meant;
  const input = { electionId: meant.election.id, name };
  await perform(nominate, turn.app, turn.actor, input, { once: turn.once });
  return answer('polls.nominated', { name });
}

async function standFromChat(turn: Turn, { stands, words, ...said }: SaidCandidacy): Promise<Answer> {
  if (inGroup(turn)) return answer('polls.elections-in-private');
  const meant = await electionMeant(turn, said, NOMINATING);
  if ('say' in meant) return meant;
  const { id: electionId, number, title } = meant.election;
  const input = { electionId, stands, ...(words !== undefined && { words }) };
  await perform(answerNomination, turn.app, turn.actor, input, { once: turn.once });
  if (!stands) return answer('polls.not-standing', { number, title });
  const { own } = await perform(viewElection, turn.app, turn.actor, { electionId });
  const standing = say('polls.standing-now', { number, title, name: own?.name ?? '' });
  const state = own === undefined ? null : wordsStateOf(own);
  const introduced =
    state === null
      ? say('polls.how-to-introduce', { number })
      : say(`polls.introduced-${state}`, { words: own?.words ?? '', number });
  return { say: [`${standing}\n${introduced}`] };
}

/** How an election stands, with who stands in it as far as the one who asks may know. */
export async function showCandidates(turn: Turn, said: SaidElection): Promise<Answer> {
  const meant = await electionMeant(turn, said, UNDER_WAY);
  return 'say' in meant ? meant : inPages([wordSeen(meant, !inGroup(turn))], { perPage: 1 });
}

const NOMINATING: readonly ElectionState[] = ['nominating'];
const UNDER_WAY: readonly ElectionState[] = ['nominating', 'listed', 'run-off-due'];

/** How an election stands; in private with what it is to whoever asks. */
function wordSeen({ election, own, conducts }: SeenElection, isPrivate: boolean): string {
  const state = wordState(election);
  if (!isPrivate || election.state !== 'nominating') return state;
  const { number } = election;
  const isConcerned = own?.state === 'asked' || own?.state === 'stands';
  return [
    state,
    ...(isConcerned ? [say(`polls.own-${own.state}`, { number })] : []),
    ...(conducts ? [wordNominees(election)] : []),
  ].join('\n');
}

/** Names of those who stand, which nobody else sees before the list is public. */
function wordNominees({ number, nominees }: Election): string {
  const standing = nominees.filter(({ state }) => state === 'stands').map(({ name = '' }) => name);
  const names = standing.length === 0 ? [say('polls.nobody-yet')] : standing;
  return say('polls.conducts', { number, nominated: nominees.length, names });
}

function wordState(election: Election): string {
  const { state, nominees, nominateUntil, rounds, seatsLeft, runOff = [] } = election;
  const parts = partsOf(election);
  if (state === 'nominating')
    return say('polls.say-nominating', {
      ...parts,
      until: sayMoment(nominateUntil),
      standing: nominees.filter((nominee) => nominee.state === 'stands').length,
    });
  if (state === 'withdrawn') return say('polls.say-withdrawn', parts);
  const elected = namesOf(election, election.elected).join('、') || say('polls.nobody-yet');
  if (state === 'settled') return say('polls.say-settled', { ...parts, elected, seats: seatsLeft });
  if (state === 'run-off-due')
    return say('polls.say-run-off-due', { ...parts, elected, seats: seatsLeft, candidates: listed(election, runOff) });
  const { candidates, opensAt, closesAt, seats } = rounds.at(-1)!;
  const [opens, closes] = [sayMoment(opensAt), sayMoment(closesAt)];
  return say('polls.say-listed', { ...parts, seats, candidates: listed(election, candidates), opens, closes });
}

function namesOf({ nominees }: Election, numbers: readonly string[]): string[] {
  const names = new Map(nominees.map(({ number, name }) => [number, name]));
  return numbers.map((number) => names.get(number) || say('polls.candidate-erased'));
}

/** Each by the number on the ballot, with what they say for themselves, as far as it was approved. */
export function listed(election: Election, numbers: readonly string[]): string {
  const said = new Map(election.nominees.map((nominee) => [nominee.number, listedWords(nominee)]));
  return namesOf(election, numbers)
    .map((label, index) => {
      const number = numbers[index]!;
      const words = said.get(number) ?? null;
      const line = say('polls.option', { number, label });
      return words === null ? line : say('polls.candidate-says', { line, words });
    })
    .join('\n');
}
