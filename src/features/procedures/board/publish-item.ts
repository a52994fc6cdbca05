import { z } from 'zod';
import { BOARD } from '../../../../config/procedures/index.ts';
import { allow, defineUseCase, ensure, found, idFrom, type Actor, type Clock } from '../../../kernel/index.ts';
import type { Hall, HallStore } from '../../halls/index.ts';
import { regionPath, type RegionStore } from '../../regions/index.ts';
import { ensureDisclosable } from '../course/decide.ts';
import { roundOf } from '../course/procedure.ts';
import type { ProcedureStore } from '../course/procedure-store.ts';
import { isOfficer, mayComplete } from '../policy.ts';
import { ITEM_KINDS, versionOf, type BoardItem, type ItemSource } from './item.ts';
import type { ItemStore } from './item-store.ts';
import { wordingInput } from './wording-input.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly regions: RegionStore;
  readonly procedures: Pick<ProcedureStore, 'find'>;
  readonly boardItems: Pick<ItemStore, 'find' | 'insertNumbered'>;
  readonly clock: Clock;
}

const where = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('region'), region: regionPath }),
  z.strictObject({ kind: z.literal('hall'), hallId: z.string().max(64) }),
  /** For the step of a procedure that comes next and shows something. */
  z.strictObject({ kind: z.literal('step'), procedureId: z.string().max(64), step: z.string().max(60) }),
]);

/** What an item gets from where it is published. */
interface Posting {
  readonly id?: string;
  readonly region: string;
  readonly hall?: Hall;
  readonly leastDays: number;
  readonly source?: ItemSource;
}

/** Puts something on the disclosure board: an officer for their region or a hall there, or whoever does a step of a procedure for it. */
export const publishItem = defineUseCase({
  name: 'procedures.publish-item',
  input: z.object({ where, kind: z.enum(ITEM_KINDS), title: z.string().trim().min(2).max(100), ...wordingInput }),
  async run(ports: Ports, actor, { where: asked, kind, title, ...wording }, call) {
    const { id = call.newId('item'), region, hall, leastDays, source } = await postingFor(ports, actor, asked, kind);
    const at = ports.clock();
    const version = versionOf(leastDays, wording, { by: actor.id, at });
    const item: Omit<BoardItem, 'number'> = {
      id,
      region,
      rooms: hall?.rooms ?? [],
      ...(hall !== undefined && { hall: hall.id }),
      kind,
      title,
      ...(source !== undefined && { source }),
      leastDays,
      versions: [version],
      objections: [],
      until: version.until,
    };
    const happening = { name: 'procedures.item-published', by: actor.id, at, region, facts: { kind, version: 0 } };
    const kept = await ports.boardItems.insertNumbered(item, [happening]);
    // A step has one item, which is corrected rather than published again.
    const isSame = kept.title === title && kept.versions[0]?.text === wording.text;
    ensure(isSame, 'procedures.disclosed-already', { item: kept.number });
    return kept;
  },
});

async function postingFor(
  { halls, regions, procedures }: Ports,
  actor: Actor,
  asked: z.output<typeof where>,
  kind: BoardItem['kind'],
): Promise<Posting> {
  const leastDays = BOARD.leastDays[kind];
  if (asked.kind === 'region') {
    const { id } = found(await regions.find(asked.region), 'regions.missing');
    allow(isOfficer(actor, id), 'procedures.not-officer');
    return { region: id, leastDays };
  }
  if (asked.kind === 'hall') {
    const hall = found(await halls.find(asked.hallId), 'halls.missing');
    allow(isOfficer(actor, hall.region), 'procedures.not-officer');
    return { region: hall.region, hall, leastDays };
  }
  const procedure = found(await procedures.find(asked.procedureId), 'procedures.missing', { number: 0 });
  const hall = found(await halls.find(procedure.hall), 'halls.missing');
  const planned = procedure.plan.steps.find(({ key }) => key === asked.step);
  const doneBy = planned?.doneBy ?? 'organizer';
  const may = mayComplete(actor, hall, { doneBy });
  allow(may, doneBy === 'officer' ? 'procedures.not-officer' : 'procedures.not-organizer');
  const step = ensureDisclosable(procedure, asked.step);
  const source = { procedure: procedure.id, step: step.key, round: roundOf(procedure) };
  return {
    id: idFrom('board item', source.procedure, source.step, source.round),
    region: procedure.region,
    hall: { ...hall, rooms: procedure.rooms },
    leastDays: Math.max(leastDays, step.disclosureDays ?? 0),
    source,
  };
}
