import {
  answerNomination,
  findElections,
  nominate,
  viewElection,
  type Election,
  type ElectionState,
  type SeenElection,
} from '../../../src/features/polls/index.ts';
import { found, perform } from '../../../src/kernel/index.ts';
import { say, sayMoment } from '../../../src/phrases/index.ts';
import { inPages } from '../../chat/pages.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import {
  readCandidacy,
  readElectionAsked,
  readNomination,
  type SaidCandidacy,
  type SaidElection,
  type SaidNomination,
} from '../../understand/polls/elections.ts';

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
    async run(turn, said: SaidElection) {
      const meant = await electionMeant(turn, said, UNDER_WAY);
      return 'say' in meant ? meant : inPages([wordSeen(meant, turn.utterance.room === undefined)], { perPage: 1 });
    },
  }),
];

/** Whom somebody wants, and who was nominated, is for private chats: nobody's name is told before they agree. */
const inGroup = ({ utterance }: Turn): boolean => utterance.room !== undefined;

async function nominateFromChat(turn: Turn, { name, ...said }: SaidNomination): Promise<Answer> {
  if (inGroup(turn)) return answer('polls.elections-in-private');
  if (name === '') return answer('polls.how-to-nominate');
  const meant = await electionMeant(turn, said, NOMINATING);
  if ('say' in meant) return meant;
  const input = { electionId: meant.election.id, name };
  await perform(nominate, turn.app, turn.actor, input, { once: turn.once });
  return answer('polls.nominated', { name });
}

async function standFromChat(turn: Turn, { stands, ...said }: SaidCandidacy): Promise<Answer> {
  if (inGroup(turn)) return answer('polls.elections-in-private');
  const meant = await electionMeant(turn, said, NOMINATING);
  if ('say' in meant) return meant;
  const { id: electionId, number, title } = meant.election;
  await perform(answerNomination, turn.app, turn.actor, { electionId, stands }, { once: turn.once });
  if (!stands) return answer('polls.not-standing', { number, title });
  const { own } = await perform(viewElection, turn.app, turn.actor, { electionId });
  return answer('polls.standing-now', { number, title, name: own?.name ?? '' });
}

const NOMINATING: readonly ElectionState[] = ['nominating'];
const UNDER_WAY: readonly ElectionState[] = ['nominating', 'listed', 'run-off-due'];

/** The election whose number was said; without one, the only one that is so far, or else the latest. */
async function electionMeant(
  turn: Turn,
  { number }: SaidElection,
  states: readonly ElectionState[],
): Promise<SeenElection | Answer> {
  if (number !== undefined) {
    const { id } = found(await turn.app.elections.numbered(number), 'polls.no-such-election', { number });
    return perform(viewElection, turn.app, turn.actor, { electionId: id });
  }
  const region = turn.region === undefined ? {} : { region: turn.region };
  const known = await perform(findElections, turn.app, turn.actor, region);
  const fitting = known.filter(({ election }) => states.includes(election.state));
  const [only, ...others] = fitting.length === 0 ? known.slice(0, 1) : fitting;
  if (only === undefined) return answer('polls.no-election-here');
  if (others.length === 0) return only;
  const elections = fitting.map(({ election }) => say('polls.election-listed', partsOf(election))).join('\n');
  return answer('polls.which-election', { number: only.election.number, elections });
}

const partsOf = ({ number, title, seats }: Election) => ({ number, title, seats });

/** How an election stands; in private with what it is to whoever asks. */
function wordSeen({ election, own }: SeenElection, isPrivate: boolean): string {
  const state = wordState(election);
  if (!isPrivate || election.state !== 'nominating') return state;
  if (own?.state !== 'asked' && own?.state !== 'stands') return state;
  return `${state}\n${say(`polls.own-${own.state}`, { number: election.number })}`;
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

const listed = (election: Election, numbers: readonly string[]): string =>
  namesOf(election, numbers)
    .map((label, index) => say('polls.option', { number: numbers[index]!, label }))
    .join('\n');
