import { z } from 'zod';
import { allow, carryOver, defineUseCase, isSystem, type Clock, type JoinedRecords } from '../../kernel/index.ts';
import type { StanceStore } from './stances/stance-store.ts';
import type { StatementStore } from './statements/statement-store.ts';

interface Ports {
  readonly statements: Pick<StatementStore, 'ofAuthor' | 'change'>;
  readonly stances: Pick<StanceStore, 'ofResident' | 'move'>;
  readonly residents: JoinedRecords;
  readonly clock: Clock;
}

/** After two records of one person were joined: they have answered each statement once, and hear of all they have said. */
export const followJoined = defineUseCase({
  name: 'statements.follow-joined',
  input: z.object({ residentId: z.string() }),
  async run({ statements, stances, residents, clock }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'statements.system-only');

    await carryOver(residents, residentId, async (from, into) => {
      for (const { id } of await statements.ofAuthor(from)) {
        await statements.change(id, (statement) => ({ next: { ...statement, author: into }, result: undefined }));
      }
      for (const own of await stances.ofResident([from])) await stances.move(own, into, clock());
    });
  },
});
