import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { ALERTS } from '../../../../config/needs.ts';
import { allow, defineUseCase, Refusal, type Actor } from '../../../kernel/index.ts';
import { sayByCode } from '../../../phrases/index.ts';
import { regionPath, type RegionStore } from '../../regions/index.ts';
import { callNext, type AlertPorts } from '../alerts/call-next.ts';
import { hearMore } from '../alerts/hear-more.ts';
import { mayEnterForOthers, maySubmit } from '../policy.ts';
import type { Need } from '../need.ts';
import { takeAll } from '../photos/choose.ts';
import { nameMore } from '../photos/name-more.ts';
import { photosOf } from '../photos/photo.ts';
import { photoIds } from '../photos/photo-ids.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { NeedStore } from '../need-store.ts';
import { trackingNumber } from '../tracking-number.ts';
import { isCategory } from '../category.ts';
import { isDanger as isDangerous } from '../understanding/index.ts';
import { draftOf } from './draft.ts';
import { needText } from './draft-need.ts';
import { newNeed, submissionHappenings } from './new-need.ts';

export interface SubmitPorts extends AlertPorts {
  readonly regions: RegionStore;
  readonly needPhotos: PhotoStore;
}

/** What was kept. */
export interface SubmittedNeed extends Need {
  /** Of a danger, which fields were wrong and left out, as `path: what would be right`. */
  readonly leftOut?: readonly string[];
}

/**
 * Keeps a confirmed need and sends it on its way. Danger goes to the duty worker whatever else was filled in, and is
 * never turned away for a field that is missing or wrong. Its `alert.called` says whether there was anybody to call.
 */
export const submitNeed = defineUseCase({
  name: 'needs.submit-need',
  input: z.object({
    text: needText,
    region: regionPath.optional(),
    place: z.string().trim().min(1).max(100).optional(),
    category: z.string().refine(isCategory, '请填类别表里的类别').optional(),
    route: z.enum(['organization', 'authority', 'hall']).optional(),
    affected: z.array(z.string().trim().min(1).max(20)).max(10).optional(),
    age: z.number().int().min(0).max(150).optional(),
    photos: photoIds.optional(),
    /** For somebody else: who (their id, when they are known here) and why they do not ask themselves. */
    resident: z.string().max(60).optional(),
    onBehalf: z.string().trim().min(2).max(200).optional(),
  }),
  takesRest: ({ text }) => isDangerous(text),
  async run(ports: SubmitPorts, actor, input, call): Promise<SubmittedNeed> {
    const { regions, clock } = ports;
    const draft = draftOf(input.text);
    const isDanger = draft.route === 'duty';
    allow(maySubmit(actor), isDanger ? 'needs.not-resident-in-danger' : 'needs.not-resident');
    const region = isDanger ? await nearestKnown(regions, input.region, actor.region) : (input.region ?? actor.region);
    if (region === undefined) throw new Refusal('invalid', 'needs.region-unknown');
    if (!isDanger && (await regions.find(region)) === null) throw new Refusal('invalid', 'needs.region-unknown');
    const refusal = whyNotFor(actor, region, input);
    if (refusal !== null && !isDanger) throw refusal;
    // A danger that somebody may not enter for another is told as their own.
    const resident = refusal?.kind === 'forbidden' ? actor.id : (input.resident ?? actor.id);

    const need = newNeed({
      id: call.newId('need'),
      number: '',
      resident,
      enteredBy: actor.id,
      region,
      draft: {
        ...draft,
        ...(input.place !== undefined && { place: input.place }),
        ...(input.affected !== undefined && { affected: input.affected }),
        ...(input.category !== undefined && { category: input.category }),
        ...(input.route !== undefined && !isDanger && { route: input.route }),
      },
      affectedIsStated: input.affected !== undefined,
      age: input.age,
      photos: isDanger ? undefined : input.photos,
      onBehalf: input.onBehalf,
      now: clock(),
    });
    if (!isDanger) return insertWithPhotos(ports, need, actor);
    const alerted = await raiseAlert(ports, need);
    const { shown, left } = await nameMore(ports, alerted, {
      ids: input.photos ?? [],
      by: actor.id,
      at: clock(),
    });
    const wrong = [
      ...(call.leftOut ?? []),
      ...(refusal === null ? [] : [`resident: ${sayByCode(refusal.code)}`]),
      ...(left.length === 0 ? [] : [`photos: ${sayByCode('needs.photo-unknown')}`]),
    ];
    return { ...shown, ...(wrong.length > 0 && { leftOut: wrong }) };
  },
});

/** Why the actor may not enter it for whom it names. */
function whyNotFor(
  actor: Actor,
  region: string,
  { resident = actor.id, onBehalf }: { readonly resident?: string | undefined; readonly onBehalf?: string | undefined },
): Refusal | null {
  if (resident === actor.id) return null;
  if (!mayEnterForOthers(actor, region)) return new Refusal('forbidden', 'needs.not-for-others');
  return onBehalf === undefined ? new Refusal('invalid', 'needs.reason-missing') : null;
}

/** What was said a moment ago is the same danger; of a new one somebody is called before it is answered. */
async function raiseAlert(ports: SubmitPorts, need: Need): Promise<Need> {
  const same = await hearMore(ports.needs, need, ALERTS.sameAlertMs);
  if (same !== null) return same;
  return callNext(ports, await insertNumbered(ports.needs, need));
}

/** Its photos are taken before it is there, so that nobody else's need has them too. */
async function insertWithPhotos({ needs, needPhotos }: SubmitPorts, need: Need, { id }: Actor): Promise<Need> {
  const ids = photosOf(need);
  if (ids.length > 0) await takeAll(needPhotos, { ids, need: need.id, by: id, at: need.submittedAt });
  const kept = await insertNumbered(needs, need);
  if (ids.length > 0) await needPhotos.keep(ids, kept.id);
  return kept;
}

const MOST_NUMBERS_TRIED = 20;

/** Takes a number nobody has; two that draw the same one at once are kept apart by the unique index. */
async function insertNumbered(needs: NeedStore, need: Need): Promise<Need> {
  for (let tries = 0; tries < MOST_NUMBERS_TRIED; tries += 1) {
    const numbered = { ...need, number: trackingNumber(need.submittedAt, randomInt(1_000_000) / 1_000_000) };
    const kept = await needs.insertNumbered(numbered, submissionHappenings(numbered));
    if (kept !== null) return kept;
  }
  throw new Refusal('conflict', 'store.busy');
}

/** Danger in a place that nobody knows, from somebody whose home is not known either, is for the district's duty worker. */
async function nearestKnown(regions: RegionStore, ...named: readonly Actor['region'][]): Promise<Actor['region']> {
  const given = named.filter((path) => path !== undefined);
  for (const path of given) if ((await regions.find(path)) !== null) return path;
  return (await regions.children(null, { limit: 1 }))[0]?.id ?? given[0];
}
