import { idsOf, type Clock, type PersonalData, type Person } from '../../kernel/index.ts';
import { replaced, signUpOf, withoutSignUp } from './calling/sign-ups.ts';
import { dueOf, type Hearing } from './hearing.ts';
import type { HearingStore } from './hearing-store.ts';
import { ticked } from './session/session.ts';
import { BEFORE_SESSION } from './steps.ts';

interface Ports {
  readonly hearings: HearingStore;
  readonly clock: Clock;
}

/**
 * Places on lists, seats, what somebody said and what they remarked. Until the lot a place is given up; after it, what was
 * drawn and counted stays under an id that leads to nobody, a seat goes to the next in reserve, and remarks are deleted.
 */
export const hearingsData = ({ hearings, clock }: Ports): PersonalData => ({
  about: 'hearings',
  async export(person) {
    const own = await hearingsOf(hearings, person);
    const ids = idsOf(person);
    const isTheirs = ({ resident }: { readonly resident: string }) => ids.includes(resident);
    return own.map(({ title, startsAt, state, signUps, seated, session, minutes, questions }) => ({
      title,
      startsAt,
      state,
      signUps: signUps
        .filter(isTheirs)
        .map(({ number, building, ageBand, signedUpAt }) => ({ number, building, ageBand, signedUpAt })),
      seats: seated.filter(isTheirs).map(({ number, from, leftAt, reason }) => ({ number, from, leftAt, reason })),
      attendance: session?.attendance.filter(isTheirs).map(({ from, until }) => ({ from, until })) ?? [],
      turns:
        session?.turns.filter(isTheirs).map(({ item, kind, beganAt, endedAt }) => ({ item, kind, beganAt, endedAt })) ??
        [],
      confirmations: minutes?.confirmations.filter(isTheirs).map(({ at, remark }) => ({ at, remark })) ?? [],
      questions: questions
        .filter(({ by }) => by !== undefined && ids.includes(by))
        .map(({ kind, text, answer, rating }) => ({
          kind,
          text,
          answer: answer?.text,
          isSatisfied: rating?.isSatisfied,
        })),
    }));
  },
  async forget(person) {
    const at = clock();
    for (const { id } of await hearingsOf(hearings, person))
      await hearings.change(id, (hearing) => ({
        next: idsOf(person).reduce((rest, resident) => without(rest, resident, at), hearing),
        happenings: [],
        result: undefined,
      }));
  },
});

async function hearingsOf(hearings: HearingStore, person: Person): Promise<Hearing[]> {
  const ids = new Set((await Promise.all(idsOf(person).map((id) => hearings.naming(id)))).flat());
  return (await Promise.all([...ids].map((id) => hearings.find(id)))).filter((hearing) => hearing !== null);
}

function without(hearing: Hearing, resident: string, at: Date): Hearing {
  const isBeforeLot = hearing.lot === undefined && signUpOf(hearing, resident) !== undefined;
  const listed = isBeforeLot ? withoutSignUp(hearing, resident) : hearing;
  const hasSeat = isStillToCome(hearing) && dueOf(listed).some((seat) => seat.resident === resident);
  const seated = hasSeat ? replaced(listed, resident, { at, reason: '' }).next : listed;
  const { session, minutes, voters } = seated;
  return {
    ...seated,
    ...(voters.kind === 'members' && {
      voters: { ...voters, members: voters.members.filter((member) => member !== resident) },
    }),
    ...(session !== undefined && { session: ticked(session, resident, false, at) }),
    ...(minutes !== undefined && {
      minutes: { ...minutes, confirmations: minutes.confirmations.map((one) => withoutRemark(one, resident)) },
    }),
    questions: seated.questions.map((one) => {
      const { by, ...rest } = one;
      return by === resident ? rest : one;
    }),
  };
}

function withoutRemark<One extends { readonly resident: string; readonly remark?: string }>(
  one: One,
  resident: string,
): One {
  if (one.resident !== resident) return one;
  const { remark: _remark, ...rest } = one;
  return rest as One;
}

const isStillToCome = ({ state }: Hearing): boolean => state === 'in-session' || BEFORE_SESSION.includes(state);
