import { z } from 'zod';
import { allow, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import { mask } from '../../needs/index.ts';
import { regionPath } from '../../regions/index.ts';
import type { NotUnderstoodStore } from './not-understood-store.ts';

interface Ports {
  readonly notUnderstood: NotUnderstoodStore;
  readonly clock: Clock;
}

const MOST_CHARACTERS = 500;

/** Keeps what the bot did not understand, masked, so that staff can say what was meant. */
export const keepNotUnderstood = defineUseCase({
  name: 'broadcasts.keep-not-understood',
  input: z.object({ text: z.string(), region: regionPath.optional() }),
  async run({ notUnderstood, clock }: Ports, actor, { text, region = '' }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const masked = mask(text).slice(0, MOST_CHARACTERS).trim();
    if (masked === '') return;
    await notUnderstood.add({ id: call.newId('not-understood'), text: masked, region, at: clock() });
  },
});
