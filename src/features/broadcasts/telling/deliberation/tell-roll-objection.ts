import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../../kernel/index.ts';
import { OBJECTION_NEWS, wordObjection, type RollStore } from '../../../polls/index.ts';
import type { Audience } from '../../audience.ts';
import { keepNotices, type TellingPorts } from '../../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly rolls: Pick<RollStore, 'find'>;
  readonly clock: Clock;
}

/** Tells the workers of the region that somebody objects to a roll and by when to rule, and whoever objected what was decided. */
export const tellRollObjection = defineUseCase({
  name: 'broadcasts.tell-roll-objection',
  input: z.object({ rollId: z.string(), objectionId: z.string(), news: z.enum(OBJECTION_NEWS) }),
  async run({ rolls, clock, ...ports }: Ports, actor, { rollId, objectionId, news }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const roll = found(await rolls.find(rollId), 'rolls.missing');
    const objection = roll.objections.find(({ id }) => id === objectionId);
    if (objection === undefined || (news === 'made' && objection.ruling !== undefined)) return { told: 0 };

    const to: Audience = news === 'made' ? { role: 'worker', region: roll.region } : { residents: [objection.by] };
    const text = () => wordObjection(roll, objection, news);
    const cause = `${call.once ?? newId()}:objection-${news}`;
    return { told: await keepNotices(ports, { cause, to, text, about: objection.id, now: clock() }) };
  },
});
