import { z } from 'zod';
import { decodeCursor, defineUseCase, pageInput, toPage } from '../../kernel/index.ts';
import { regionPath } from '../regions/index.ts';
import type { HallStore } from './hall-store.ts';
import { needKnown } from './policy.ts';

interface Ports {
  readonly halls: HallStore;
}

export const listHalls = defineUseCase({
  name: 'halls.list-halls',
  input: z.object({ region: regionPath, ...pageInput }),
  async run({ halls }: Ports, actor, { region, after, limit }) {
    needKnown(actor);
    const start = after === undefined ? '' : decodeCursor(after);
    return toPage(await halls.within(region, { after: start, limit: limit + 1 }), limit);
  },
});
