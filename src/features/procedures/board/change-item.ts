import { z } from 'zod';
import { allow, defineUseCase, found, Refusal, type Actor, type Clock } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { mask } from '../../privacy/index.ts';
import type { ProcedureStore } from '../course/procedure-store.ts';
import { isOfficer, mayComplete, mayObject } from '../policy.ts';
import { corrected, objectedTo, takenDown, versionOf, type BoardItem } from './item.ts';
import type { ItemStore } from './item-store.ts';
import { wordingInput } from './wording-input.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly procedures: Pick<ProcedureStore, 'find'>;
  readonly boardItems: Pick<ItemStore, 'find' | 'change'>;
  readonly clock: Clock;
}

const itemId = z.string().max(64);

/** Puts a corrected version beside the old one, with what was wrong; it stays its whole time again. */
export const correctItem = defineUseCase({
  name: 'procedures.correct-item',
  input: z.object({ itemId, ...wordingInput, reason: z.string().trim().min(4).max(300) }),
  async run(ports: Ports, actor, { itemId: id, ...wording }, call) {
    await ownItem(ports, actor, id);
    const at = ports.clock();
    const changed = await ports.boardItems.change(
      id,
      (item) => {
        const next = corrected(item, versionOf(item.leastDays, wording, { by: actor.id, at }));
        const facts = { kind: next.kind, version: next.versions.length - 1 };
        const happening = { name: 'procedures.item-published', by: actor.id, at, region: next.region, facts };
        return { next, happenings: [happening], result: next };
      },
      { cause: call.cause },
    );
    return changed ?? found(await ports.boardItems.find(id), 'procedures.item-missing');
  },
});

/** Sends an item to the archive before the time that was chosen for it, never before the time that it must stay. */
export const takeDownItem = defineUseCase({
  name: 'procedures.take-down-item',
  input: z.object({ itemId }),
  async run(ports: Ports, actor, { itemId: id }) {
    await ownItem(ports, actor, id);
    const now = ports.clock();
    const changed = await ports.boardItems.change(id, (item) => {
      const next = takenDown(item, { by: actor.id, now });
      if (next === item) return { result: item };
      const happening = { name: 'procedures.item-taken-down', by: actor.id, at: now, region: next.region };
      return { next, happenings: [{ ...happening, facts: { kind: next.kind } }], result: next };
    });
    return found(changed, 'procedures.item-missing');
  },
});

/** Says what is not right about an item, while it is on the board. */
export const objectToItem = defineUseCase({
  name: 'procedures.object-to-item',
  input: z.object({ itemId, text: z.string().trim().min(4).max(500) }),
  async run({ boardItems, clock }: Ports, actor, { itemId: id, text }, call) {
    const { region } = found(await boardItems.find(id), 'procedures.item-missing');
    allow(mayObject(actor, region), 'procedures.not-neighbour');
    // All read it: what leads to a person is not even kept.
    const words = mask(text);
    const at = clock();
    const changed = await boardItems.change(
      id,
      (item) => {
        const next = objectedTo(item, { by: actor.id, text: words, at });
        const facts = { objection: next.objections.length };
        const happening = { name: 'procedures.item-objected', by: 'system', at, region: next.region, facts };
        return { next, happenings: [happening], result: next };
      },
      { cause: call.cause },
    );
    return changed ?? found(await boardItems.find(id), 'procedures.item-missing');
  },
});

/** Answers an objection, for all to read. What was answered stays. */
export const answerObjection = defineUseCase({
  name: 'procedures.answer-objection',
  input: z.object({
    itemId,
    objection: z.coerce.number().int().min(1),
    text: z.string().trim().min(4).max(1000),
  }),
  async run(ports: Ports, actor, { itemId: id, objection, text }) {
    await ownItem(ports, actor, id);
    const at = ports.clock();
    const changed = await ports.boardItems.change(id, (item) => {
      const asked = item.objections.find(({ number }) => number === objection);
      if (asked === undefined) throw new Refusal('missing', 'procedures.objection-missing');
      if (asked.answer?.text === text) return { result: item };
      if (asked.answer !== undefined) throw new Refusal('conflict', 'procedures.answered-already');
      const answered = { ...asked, answer: { text, by: actor.id, at } };
      const next = {
        ...item,
        objections: item.objections.map((one) => (one.number === objection ? answered : one)),
      };
      const happening = { name: 'procedures.objection-answered', by: actor.id, at, region: next.region };
      return { next, happenings: [{ ...happening, facts: { objection } }], result: next };
    });
    return found(changed, 'procedures.item-missing');
  },
});

/** The item, for whoever might have published it. */
async function ownItem({ boardItems, procedures, halls }: Ports, actor: Actor, id: string): Promise<BoardItem> {
  const item = found(await boardItems.find(id), 'procedures.item-missing');
  const procedure = item.source === undefined ? null : await procedures.find(item.source.procedure);
  const step = procedure?.plan.steps.find(({ key }) => key === item.source?.step);
  const hall = procedure === null ? null : await halls.find(procedure.hall);
  const doesStep = step !== undefined && hall !== null && mayComplete(actor, hall, step);
  allow(doesStep || isOfficer(actor, item.region), 'procedures.not-officer');
  return item;
}
