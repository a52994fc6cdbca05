import { z } from 'zod';
import { JIELONG } from '../../../../config/jielong/words.ts';
import { allow, defineUseCase, isSystem, later, type Clock } from '../../../kernel/index.ts';
import type { Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import type { SignUp } from '../places.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/**
 * Forgets what people were called on the lists of activities that are long over; that they came stays, for what was counted.
 * Parts of lists that a crash has left go as well: there are names in them.
 */
export const forgetLists = defineUseCase({
  name: 'activities.forget-lists',
  input: z.object({}),
  async run({ activities, clock }: Ports, actor) {
    allow(isSystem(actor), 'activities.system-only');
    await activities.sweepLongLists(later(clock(), -JIELONG.leftoversKeptMs));
    const over = await activities.namedBefore(later(clock(), -JIELONG.namesKeptMs));
    await Promise.all(over.map(({ id }) => activities.change(id, forget)));
    return { forgotten: over.length };
  },
});

const forget = (activity: Activity) => ({
  next: { ...activity, signUps: activity.signUps.map(withoutName) },
  result: undefined,
});

function withoutName({ listedAs: _listedAs, ...signUp }: SignUp): SignUp {
  return signUp.guest === undefined ? signUp : { ...signUp, guest: { ...signUp.guest, name: '' } };
}
