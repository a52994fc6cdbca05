import { findRunHalls } from '../../../src/features/halls/index.ts';
import {
  findElections,
  listElections,
  viewElection,
  type Election,
  type ElectionState,
  type SeenElection,
} from '../../../src/features/polls/index.ts';
import { found, perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { answer, inGroup, type Answer, type Turn } from '../../command.ts';
import type { SaidElection } from '../../understand/polls/elections.ts';

/** The election whose number was said; without one, the only one that is so far, or else the latest. */
export async function electionMeant(
  turn: Turn,
  { number }: SaidElection,
  states: readonly ElectionState[],
): Promise<SeenElection | Answer> {
  if (number !== undefined) return numberedElection(turn, number);
  const region = turn.region === undefined ? {} : { region: turn.region };
  const known = await perform(findElections, turn.app, turn.actor, region);
  const fitting = known.filter(({ election }) => states.includes(election.state));
  return onlyOf(fitting.length === 0 ? known.slice(0, 1) : fitting, '候选人');
}

/** Of the halls that whoever conducts it runs: the only one that is so far, or the one whose number was said. */
async function electionConducted(
  turn: Turn,
  { number }: SaidElection,
  words: string,
  states: readonly ElectionState[],
): Promise<SeenElection | Answer> {
  if (number !== undefined) return numberedElection(turn, number);
  const { app, actor } = turn;
  const halls = await perform(findRunHalls, app, actor, {});
  const pages = await Promise.all(halls.map(({ id }) => perform(listElections, app, actor, { hallId: id })));
  const fitting = pages
    .flatMap(({ items }) => items)
    .filter(({ conducts, election }) => conducts && states.includes(election.state))
    .toSorted((one, other) => one.election.number - other.election.number);
  return fitting.length === 0 ? answer('polls.no-election-for-step', { words }) : onlyOf(fitting, words);
}

/** Takes a step of the election that is meant, in private; says which there are where that is not clear. */
export async function conducting(
  turn: Turn,
  said: SaidElection,
  words: string,
  states: readonly ElectionState[],
  step: (election: Election, seen: SeenElection) => Promise<Answer>,
): Promise<Answer> {
  if (inGroup(turn)) return answer('polls.election-steps-in-private');
  const meant = await electionConducted(turn, said, words, states);
  if ('say' in meant) return meant;
  return meant.conducts ? step(meant.election, meant) : answer('polls.not-election-officer');
}

export const partsOf = ({ number, title, seats }: Election) => ({ number, title, seats });

async function numberedElection({ app, actor }: Turn, number: number): Promise<SeenElection> {
  const { id } = found(await app.elections.numbered(number), 'polls.no-such-election', { number });
  return perform(viewElection, app, actor, { electionId: id });
}

function onlyOf(meant: readonly SeenElection[], words: string): SeenElection | Answer {
  const [only, ...others] = meant;
  if (only === undefined) return answer('polls.no-election-here');
  if (others.length === 0) return only;
  const elections = meant.map(({ election }) => say('polls.election-listed', partsOf(election))).join('\n');
  return answer('polls.which-election', { words, number: only.election.number, elections });
}
