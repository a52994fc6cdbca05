import { isResident, type Actor } from '../../../kernel/index.ts';
import type { Need, NeedState } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { isOwn, maySeeWhole } from '../policy.ts';

/** A photo as it is kept: WebP, upright, and without what the camera wrote into it. */
export interface Photo {
  readonly id: string;
  /** Who sent it. */
  readonly resident: string;
  /** The need that it was taken for; nobody else's photo any more. */
  readonly need?: string;
  /** Does the need name it? Whatever no need names is swept. */
  readonly isKept: boolean;
  /** Was it sent in a chat? */
  readonly isSaid?: true;
  /** Of the large one, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly addedAt: Date;
  /** When it was sent, or last taken for a need. */
  readonly touchedAt: Date;
}

/** One to be looked at, and one in a row of others. */
export const PHOTO_SIZES = ['large', 'small'] as const;
export type PhotoSize = (typeof PHOTO_SIZES)[number];

export const photosOf = ({ photos = [] }: Need): readonly string[] => photos;

/** Nothing more comes of it: its photos stay as they are. */
export const isOver = ({ state }: Need): boolean => OVER.has(state);

const OVER: ReadonlySet<NeedState> = new Set(['confirmed', 'withdrawn', 'refused', 'false-alarm']);

/** The need that names the photo; null while it belongs to none. */
export async function needWith(needs: NeedStore, photo: Photo): Promise<Need | null> {
  const need = photo.need === undefined ? null : await needs.find(photo.need);
  return need !== null && photosOf(need).includes(photo.id) ? need : null;
}

/** Whoever sees the whole need sees its photos, nobody else; what belongs to no need is its sender's alone. */
export const maySeePhoto = (actor: Actor, photo: Photo, need: Need | null): boolean =>
  need === null ? isSender(actor, photo) : maySeeWhole(actor, need);

export const isSender = (actor: Actor, photo: Photo): boolean => isResident(actor) && actor.id === photo.resident;

/** Whoever asks for the need chooses its photos, and whoever took it down for them. */
export const mayChoosePhotos = (actor: Actor, need: Need): boolean =>
  isOwn(actor, need) || (isResident(actor) && actor.id === need.enteredBy);
