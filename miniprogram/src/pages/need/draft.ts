import { call, type Answer, type Input } from '@/api/client';
import { NEED } from '@/phrases/need';

export type Draft = Answer<'POST /needs/drafts'>;
export type Similar = Answer<'POST /needs/similar'>['items'][number];
export type Sent = Answer<'POST /needs'>;

/** What was written, before it is sent. */
export interface Written {
  readonly text: string;
  readonly place: string;
  readonly unit: string;
  /** Ids of photos that were sent already. */
  readonly photos: readonly string[];
}

/** The place as the server takes it: 3号楼2单元. The yard has no units. */
export function placeOf({ place, unit }: Pick<Written, 'place' | 'unit'>): string | undefined {
  if (place === '') return undefined;
  return unit === '' || place === NEED.wherePublic ? place : `${place}${unit}`;
}

export const inputOf = (written: Written, category?: string): Input<'POST /needs'> => {
  const place = placeOf(written);
  return {
    text: written.text.trim(),
    ...(place !== undefined && { place }),
    ...(category !== undefined && { category }),
    ...(written.photos.length > 0 && { photos: [...written.photos] }),
  };
};

export interface Checked {
  readonly draft: Draft;
  readonly similar: readonly Similar[];
}

/** What the server makes of it and what neighbours said already. */
export async function check(written: Written): Promise<Checked> {
  const { text, place } = inputOf(written);
  const [draft, similar] = await Promise.all([
    call('POST /needs/drafts', { text }),
    call('POST /needs/similar', { text, ...(place !== undefined && { place }) }),
  ]);
  return { draft, similar: similar.items };
}

export type Kind = Pick<Draft, 'category' | 'categoryName'>;

/** What the person chose themselves counts, not what the words sound like. */
export const checkedAs = (checked: Checked, kind: Kind | undefined): Checked => ({
  ...checked,
  draft: { ...checked.draft, ...kind },
});
