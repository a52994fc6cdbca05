import { z } from 'zod';
import { PHOTOS } from '../../../../config/people/photos.ts';
import { allow, defineUseCase, idFrom, later, type Actor, type Clock } from '../../../kernel/index.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { isOwn, maySubmit } from '../policy.ts';
import { needNumbered } from '../views/find-need.ts';
import { hearPhoto } from './hear-photo.ts';
import { nameMore } from './name-more.ts';
import { isOver, needWith, photosOf } from './photo.ts';
import type { PhotoStore } from './photo-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly needPhotos: PhotoStore;
  readonly clock: Clock;
}

/** A need with photos that were sent in the chat. */
export interface Attached {
  readonly number: string;
  readonly photos: number;
}

/** Has a need that was just said in a chat name the photos that its person sent there a moment ago. */
export const attachSaid = defineUseCase({
  name: 'needs.attach-said',
  input: z.object({ number: z.string().max(40) }),
  async run(ports: Ports, actor, { number }): Promise<Attached> {
    const need = await needNumbered(ports.needs, number);
    allow(isOwn(actor, need), 'needs.not-yours');
    const since = later(ports.clock(), -PHOTOS.saidMs);
    const said = await ports.needPhotos.saidBy(actor.id, since);
    return attach(
      ports,
      actor,
      need,
      said.map(({ id }) => id),
    );
  },
});

/**
 * Where the photo of the message `once` belongs: a need that its person said a moment ago names it now.
 * @returns `waiting` when no need was said, null when the message's photo could not be kept or the need has no room for it
 */
export const placeSaid = defineUseCase({
  name: 'needs.place-said',
  input: z.object({}),
  async run(ports: Ports, actor, _input, { once }): Promise<Attached | 'waiting' | null> {
    allow(maySubmit(actor), 'needs.not-resident');
    const { needs, needPhotos, clock } = ports;
    const photo = once === undefined ? null : await needPhotos.addedFor(idFrom(hearPhoto.name, actor.id, once));
    if (photo === null) return null;
    const before = await needWith(needs, photo);
    if (before !== null) return { number: before.number, photos: photosOf(before).length };

    const [latest] = await needs.ofResident(actor.id, null, 1);
    const isJustSaid = latest !== undefined && latest.submittedAt >= later(clock(), -PHOTOS.saidMs);
    if (!isJustSaid || isOver(latest)) return 'waiting';
    return photosOf(latest).length < PHOTOS.mostOfNeed ? attach(ports, actor, latest, [photo.id]) : null;
  },
});

async function attach(ports: Ports, { id }: Actor, need: Need, ids: readonly string[]): Promise<Attached> {
  const { shown } = await nameMore(ports, need, { ids, by: id, at: ports.clock() });
  return { number: shown.number, photos: photosOf(shown).length };
}
