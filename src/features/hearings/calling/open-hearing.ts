import { z } from 'zod';
import { HEARINGS } from '../../../../config/deliberation/hearings.ts';
import { allow, defineUseCase, ensure, found, moment, type Clock } from '../../../kernel/index.ts';
import type { KeyStore } from '../../../platform/keys/key-store.ts';
import type { HallStore } from '../../halls/index.ts';
import { happened } from '../happened.ts';
import type { Hearing } from '../hearing.ts';
import type { HearingStore } from '../hearing-store.ts';
import { commitmentTo } from '../lot/index.ts';
import { mayRunHearings } from '../policy.ts';
import { minutesOfTurn, papers, quorum } from './hearing-input.ts';
import { secretOf } from './secret.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly hearings: Pick<HearingStore, 'insertNumbered'>;
  readonly keys: Pick<KeyStore, 'make'>;
  readonly clock: Clock;
}

const { longest, most } = HEARINGS;

/** Announces a hearing in a hall, and binds the secret by which its seats will be drawn. Sign-up begins at once. */
export const openHearing = defineUseCase({
  name: 'hearings.open-hearing',
  input: z.object({
    hallId: z.string(),
    title: z.string().trim().min(2).max(longest.title),
    question: z.string().trim().min(4).max(longest.question),
    place: z.string().trim().min(2).max(60),
    startsAt: moment,
    signUpUntil: moment,
    seats: z.number().int().min(1).max(most.seats),
    quorum,
    speakingMinutes: minutesOfTurn.default(HEARINGS.speakingMinutes),
    questionMinutes: minutesOfTurn.default(HEARINGS.questionMinutes),
    agenda: z.array(z.string().trim().min(2).max(100)).min(1).max(most.items),
    /** Ids of residents who speak without a seat. */
    invited: z.array(z.string().min(1).max(64)).max(most.invited).default([]),
    papers: papers.default([]),
  }),
  async run({ halls, hearings, keys, clock }: Ports, actor, { hallId, ...given }, call) {
    const hall = found(await halls.find(hallId), 'halls.missing');
    allow(mayRunHearings(actor, hall), 'hearings.not-organizer');
    const at = clock();
    ensure(given.signUpUntil > at, 'hearings.sign-up-too-short');
    ensure(given.startsAt > given.signUpUntil, 'hearings.starts-too-early');
    const isInReach = given.quorum.kind === 'share' || given.quorum.number <= given.seats;
    ensure(isInReach, 'hearings.quorum-too-large', { seats: given.seats });

    const id = call.newId('hearing');
    const hearing: Omit<Hearing, 'number'> = {
      id,
      hall: hall.id,
      region: hall.region,
      rooms: hall.rooms,
      voters: hall.voters,
      ...given,
      invited: [...new Set(given.invited)],
      state: 'sign-up',
      announcedAt: at,
      announcedBy: actor.id,
      commitment: commitmentTo((await keys.make(secretOf(id))).toString('hex')),
      signUps: [],
      seated: [],
      questions: [],
      postponed: [],
    };
    return hearings.insertNumbered(hearing, [happened('announced', hearing, { by: actor.id, at })]);
  },
});
