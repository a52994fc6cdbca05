import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { packsIn, RULE_BOOK } from '../rules/index.ts';

/** The rule packs as they hold where one lives, or in another region, local variants included. They are law: anybody may read them. */
export const listPacks = defineUseCase({
  name: 'polls.list-packs',
  input: z.object({ region: regionPath.optional() }),
  run: async (_ports: object, actor, { region = actor.region }) => packsIn(RULE_BOOK, region),
});
