import { findRunHalls } from '../../../src/features/halls/index.ts';
import {
  dueOf,
  ensureState,
  findHearings,
  isParticipant,
  listHearings,
  mayRunHearings,
  wordHearing,
  type Hearing,
  type HearingState,
} from '../../../src/features/hearings/index.ts';
import { allow, found, perform } from '../../../src/kernel/index.ts';
import { answer, type Answer, type Turn } from '../../command.ts';
import type { SaidSpeaker } from '../../understand/deliberation/clerk.ts';
import type { AboutHearing } from '../../understand/deliberation/hearings.ts';
import { roomOf } from './topic-meant.ts';

/** The hearing whose number was said; without one, the only one of those in these states. Else what is to be said instead. */
export async function hearingMeant(
  turn: Turn,
  { hearing: number }: AboutHearing,
  words: string,
  states?: readonly HearingState[],
): Promise<Hearing | Answer> {
  if (number !== undefined) return numberedHearing(turn, number);
  const hearings = (await goingOn(turn)).filter(({ state }) => states === undefined || states.includes(state));
  return onlyOf(hearings, words, answer('hearings.none'));
}

/** The same for whoever conducts it: in private, of the halls they run. */
export async function hearingConducted(
  turn: Turn,
  { hearing: number }: AboutHearing,
  words: string,
  states: readonly HearingState[],
): Promise<Hearing | Answer> {
  if (number !== undefined) return numberedHearing(turn, number);
  const known = roomOf(turn) === undefined ? await ofRunHalls(turn) : await goingOn(turn);
  const hearings = known.filter(({ state }) => states.includes(state));
  const none = states[0] === 'in-session' ? answer('hearings.none-in-session') : answer('hearings.none');
  return onlyOf(hearings, words, none);
}

/** The session that is held here; of several, the one where the speaker has a say. */
export async function sessionMeant(turn: Turn): Promise<Hearing | undefined> {
  const held = (await goingOn(turn)).filter(({ state }) => state === 'in-session');
  return held.find((hearing) => isParticipant(hearing, turn.actor.id)) ?? held[0];
}

export const goingOn = (turn: Turn): Promise<Hearing[]> =>
  perform(findHearings, turn.app, turn.actor, { room: roomOf(turn) });

export const numberedHearing = async ({ app }: Turn, number: number): Promise<Hearing> =>
  found(await app.hearings.numbered(number), 'hearings.no-such-number', { number });

export const isAnswer = (meant: Hearing | Answer): meant is Answer => 'say' in meant;

/** @throws Refusal when nobody has that seat now, or fewer are invited */
export function residentOf(hearing: Hearing, { as, number }: SaidSpeaker): string {
  const resident =
    as === 'invited' ? hearing.invited[number - 1] : dueOf(hearing).find((seat) => seat.number === number)?.resident;
  return found(resident, `hearings.no-such-${as}`, { speaker: number });
}

/** Nothing is read back to somebody who may not do it, or before its time. */
export async function ensureClerk(turn: Turn, hearing: Hearing, ...states: HearingState[]): Promise<void> {
  allow(await isClerk(turn, hearing), 'hearings.not-organizer');
  ensureState(hearing, ...states);
}

export const isClerk = async ({ app, actor }: Turn, { hall }: Hearing): Promise<boolean> =>
  mayRunHearings(actor, found(await app.halls.find(hall), 'halls.missing'));

function onlyOf(hearings: readonly Hearing[], words: string, none: Answer): Hearing | Answer {
  const [only, ...more] = hearings;
  if (only === undefined) return none;
  if (more.length === 0) return only;
  const listed = hearings.map(wordHearing).join('\n');
  return answer('hearings.which', { example: `${words} ${only.number}`, hearings: listed });
}

async function ofRunHalls({ app, actor }: Turn): Promise<Hearing[]> {
  const halls = await perform(findRunHalls, app, actor, {});
  const pages = await Promise.all(halls.map(({ id }) => perform(listHearings, app, actor, { hallId: id })));
  return pages.flatMap(({ items }) => items);
}
