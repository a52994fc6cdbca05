import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../../kernel/index.ts';
import { wordAnswered, wordPublished, type ItemStore } from '../../../procedures/index.ts';
import { keepNotices, type TellingPorts } from '../../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly boardItems: Pick<ItemStore, 'find'>;
  readonly clock: Clock;
}

/** Tells the rooms of a hall what is new on the disclosure board, or was corrected there. */
export const tellItem = defineUseCase({
  name: 'broadcasts.tell-item',
  input: z.object({ itemId: z.string(), version: z.number().int().min(0) }),
  async run({ boardItems, clock, ...ports }: Ports, actor, { itemId, version }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const item = found(await boardItems.find(itemId), 'procedures.item-missing');
    if (item.rooms.length === 0) return { told: 0 };
    const cause = `${call.once ?? newId()}:${version}`;
    const to = { rooms: [...item.rooms], within: item.region };
    const text = () => wordPublished(item, version);
    return { told: await keepNotices(ports, { cause, to, text, about: item.id, now: clock() }) };
  },
});

/** Tells whoever objected what was answered. */
export const tellObjection = defineUseCase({
  name: 'broadcasts.tell-objection',
  input: z.object({ itemId: z.string(), objection: z.number().int().min(1) }),
  async run({ boardItems, clock, ...ports }: Ports, actor, { itemId, objection: number }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const item = found(await boardItems.find(itemId), 'procedures.item-missing');
    const objection = item.objections.find((one) => one.number === number);
    if (objection?.by === undefined || objection.answer === undefined) return { told: 0 };
    const telling = { cause: `${call.once ?? newId()}:answered`, to: { residents: [objection.by] } };
    const text = () => wordAnswered(item, objection);
    return { told: await keepNotices(ports, { ...telling, text, about: item.id, now: clock() }) };
  },
});
