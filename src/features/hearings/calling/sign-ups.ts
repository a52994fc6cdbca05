import { HEARINGS } from '../../../../config/deliberation/hearings.ts';
import { ensure, found, idFrom, Refusal } from '../../../kernel/index.ts';
import { dueOf, type FrozenList, type Hearing } from '../hearing.ts';
import { inOrder, listHash, type LotEntry } from '../lot/index.ts';
import type { Seat, SignUp } from './seats.ts';

export const signUpOf = ({ signUps }: Pick<Hearing, 'signUps'>, resident: string): SignUp | undefined =>
  signUps.find((one) => one.resident === resident);

/** With one more; who has signed up already stays as they are. */
export function withSignUp(hearing: Hearing, signUp: SignUp): Hearing {
  const { number, signUps, signUpUntil } = hearing;
  if (signUpOf(hearing, signUp.resident) !== undefined) return hearing;
  ensure(signUp.signedUpAt < signUpUntil, 'hearings.sign-up-over', { number });
  const { signUps: most } = HEARINGS.most;
  if (signUps.length >= most) throw new Refusal('conflict', 'hearings.list-full', { number, most });
  return { ...hearing, signUps: [...signUps, signUp] };
}

/** Without somebody, until the lot is drawn; where the list was frozen, its hash is worked out anew. */
export function withoutSignUp(hearing: Hearing, resident: string): Hearing {
  const { number } = hearing;
  found(signUpOf(hearing, resident), 'hearings.not-signed-up', { number });
  const signUps = hearing.signUps.filter((one) => one.resident !== resident);
  if (hearing.list === undefined) return { ...hearing, signUps };
  const list: FrozenList = {
    ...hearing.list,
    hash: listHash(entriesOf({ signUps })),
    version: hearing.list.version + 1,
  };
  return { ...hearing, signUps, list };
}

/** Nobody comes on the list any more. Numbers follow from the ids, so that nobody who saw people sign up can tell whose they are. */
export function frozen(hearing: Hearing, frozenAt: Date): Hearing {
  const places = hearing.signUps
    .map(({ resident }) => ({ resident, place: idFrom('hearing number', hearing.id, resident) }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1));
  const numbers = new Map(places.map(({ resident }, index) => [resident, index + 1]));
  const signUps = hearing.signUps.map((one) => ({ ...one, number: numbers.get(one.resident)! }));
  return {
    ...hearing,
    state: 'frozen',
    signUps,
    list: { hash: listHash(entriesOf({ signUps })), version: 1, frozenAt },
  };
}

/** The frozen list as everybody may see it. */
export const entriesOf = ({ signUps }: Pick<Hearing, 'signUps'>): LotEntry[] =>
  inOrder(
    signUps.flatMap(({ number, building, ageBand }) => (number === undefined ? [] : [{ number, building, ageBand }])),
  );

/** The seat of somebody given up, and the next of the reserves in it, where there is one. */
export function replaced(
  hearing: Hearing,
  resident: string,
  { at, reason }: { readonly at: Date; readonly reason: string },
): { readonly next: Hearing; readonly stepsIn: Seat | undefined } {
  const seat = dueOf(hearing).find((one) => one.resident === resident);
  const left = found(seat, 'hearings.no-seat', { number: hearing.number });
  const taken = new Set(hearing.seated.map(({ number }) => number));
  const nextUp = hearing.lot?.reserves
    .filter((number) => !taken.has(number))
    .map((number) => hearing.signUps.find((one) => one.number === number))
    .find((signUp) => signUp !== undefined);
  const stepsIn: Seat | undefined =
    nextUp === undefined ? undefined : { resident: nextUp.resident, number: nextUp.number!, from: 'reserve' };
  const seated = hearing.seated.map((one) => (one === left ? { ...one, leftAt: at, reason } : one));
  return { next: { ...hearing, seated: stepsIn === undefined ? seated : [...seated, stepsIn] }, stepsIn };
}
