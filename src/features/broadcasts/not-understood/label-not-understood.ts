import { z } from 'zod';
import { INTENTS } from '../../../../config/intents.ts';
import { defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { maySee } from '../policy.ts';
import { NO_INTENT } from './not-understood.ts';
import type { NotUnderstoodStore } from './not-understood-store.ts';

interface Ports {
  readonly notUnderstood: NotUnderstoodStore;
  readonly clock: Clock;
}

/** Says what was meant: the name of a command, or nothing the bot should understand. The last word counts. */
export const labelNotUnderstood = defineUseCase({
  name: 'broadcasts.label-not-understood',
  input: z.object({
    id: z.string().max(64),
    intent: z.enum(INTENTS).nullable(),
  }),
  async run({ notUnderstood, clock }: Ports, actor, { id, intent }) {
    const known = await notUnderstood.find(id);
    found(known !== null && maySee(actor, known.region) ? known : null, 'broadcasts.no-such-words');
    return found(
      await notUnderstood.label(id, { intent: intent ?? NO_INTENT, by: actor.id }, clock()),
      'broadcasts.no-such-words',
    );
  },
});
