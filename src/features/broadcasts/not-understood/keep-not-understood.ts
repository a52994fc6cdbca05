import { z } from 'zod';
import type { Intent } from '../../../../config/intents.ts';
import { allow, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import { mask } from '../../privacy/index.ts';
import { regionPath } from '../../regions/index.ts';
import { keyOf } from './not-understood.ts';
import type { NotUnderstoodStore } from './not-understood-store.ts';

interface Ports {
  readonly notUnderstood: NotUnderstoodStore;
  readonly clock: Clock;
}

const MOST_CHARACTERS = 500;

/**
 * Keeps what the bot did not understand, masked, so that staff can say what was meant.
 * @returns what they said already of the same words, which are not kept again; null when nothing
 */
export const keepNotUnderstood = defineUseCase({
  name: 'broadcasts.keep-not-understood',
  input: z.object({ text: z.string(), region: regionPath.optional(), resident: z.string() }),
  async run({ notUnderstood, clock }: Ports, actor, { text, region = '', resident }, call): Promise<Intent | null> {
    allow(isSystem(actor), 'broadcasts.system-only');
    const masked = mask(text).slice(0, MOST_CHARACTERS).trim();
    const key = keyOf(masked);
    if (key === '') return null;
    const meant = await notUnderstood.meaningOf(key);
    if (meant === null)
      await notUnderstood.add({ id: call.newId('not-understood'), text: masked, key, region, at: clock() }, resident);
    return meant;
  },
});
