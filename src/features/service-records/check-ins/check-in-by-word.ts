import { z } from 'zod';
import { defineUseCase, ensure, Refusal } from '../../../kernel/index.ts';
import type { Attempts } from '../../../platform/attempts.ts';
import { signUpOf, type ActivityStore } from '../../activities/index.ts';
import { needResident } from '../../residents/index.ts';
import { pathsUp } from '../../regions/index.ts';
import type { CheckInDeskStore } from './desk-store.ts';
import { goingOn } from './going-on.ts';
import { keepCheckIn, type KeepPorts } from './keep-check-in.ts';
import { wordOfDay } from './token.ts';

interface Ports extends KeepPorts {
  readonly activities: ActivityStore;
  readonly checkInDesks: CheckInDeskStore;
  readonly attempts: Attempts;
}

/** Checks oneself in with the word that is said at the door. Tries are counted: a word is easily guessed. */
export const checkInByWord = defineUseCase({
  name: 'service-records.check-in-by-word',
  input: z.object({ word: z.string().trim().min(1).max(20) }),
  async run({ activities, checkInDesks, attempts, ...ports }: Ports, actor, { word }) {
    needResident(actor);
    await attempts.use('word', actor.id);
    const now = ports.clock();
    const near = actor.region === undefined ? [] : await goingOn(activities, pathsUp(actor.region), now);

    const words = await Promise.all(near.map(async ({ id }) => wordOfDay(await checkInDesks.keyOf(id), now)));
    const fitting = near.filter((_, index) => words[index] === word);
    const own = fitting.filter((activity) => signUpOf(activity, actor.id) !== undefined);
    const [meant, ...others] = own.length > 0 ? own : fitting;
    if (meant === undefined) throw new Refusal('missing', 'service-records.word-unknown');
    ensure(others.length === 0, 'service-records.word-of-several');
    await attempts.forget('word', actor.id);

    const who = { resident: actor.id };
    const checkIn = await keepCheckIn(ports, meant, { who, way: 'word', by: actor.id, cameAt: now });
    return { activity: meant, checkIn };
  },
});
