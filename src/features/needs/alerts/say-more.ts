import { z } from 'zod';
import { ALERTS } from '../../../../config/needs.ts';
import { allow, defineUseCase, type Clock } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { needText } from '../intake/draft-need.ts';
import { maySubmit } from '../policy.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { hearMore } from './hear-more.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/**
 * Whoever has just spoken of a danger goes on speaking of it, also in words that alone would be an ordinary matter. They
 * reach those who were called.
 * @returns null when nothing of the kind was said a moment ago
 */
export const sayMore = defineUseCase({
  name: 'needs.say-more',
  input: z.object({ text: needText, region: regionPath.optional() }),
  async run({ needs, clock }: Ports, actor, { text, region = actor.region }, call): Promise<Need | null> {
    allow(maySubmit(actor), 'needs.not-resident');
    const who = { resident: actor.id, enteredBy: actor.id };
    return hearMore(needs, { id: call.newId('words'), ...who, region, text, submittedAt: clock() }, ALERTS.sameTalkMs);
  },
});
