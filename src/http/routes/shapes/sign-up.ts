import { z } from 'zod';
import type { Beside, ListedSignUp, Offer, SignUp } from '../../../features/activities/index.ts';
import { moment } from '../../present.ts';

/** Until when a place is kept for whoever waits; null when none is, or when nobody was told yet. */
const offeredUntil = moment.nullable();

const presentOffer = (offer: Offer | undefined): string | null =>
  offer?.isTold === true && offer.unasked !== true ? offer.until.toISOString() : null;

/** One's own sign-up; `position` is the place among those who wait, 0 with a place. */
export const ownSignUp = z.object({
  people: z.number(),
  state: z.enum(['placed', 'waiting']),
  position: z.number(),
  offeredUntil,
});

export const presentOwn = ({ people, state, offer }: SignUp, position: number): z.input<typeof ownSignUp> => ({
  people,
  state,
  position,
  offeredUntil: presentOffer(offer),
});

/** Another activity of one's own at about the time: *near* is a hurry, *waiting* one that one waits for at the same time. */
export const besideShown = z.object({
  kind: z.enum(['near', 'waiting']),
  activity: z.string(),
  title: z.string(),
  startsAt: moment,
  endsAt: moment,
});

export const presentBeside = ({ kind, activity }: Beside): z.input<typeof besideShown> => ({
  kind,
  activity: activity.id,
  title: activity.title,
  startsAt: activity.startsAt.toISOString(),
  endsAt: activity.endsAt.toISOString(),
});

export const listedSignUp = z.object({
  resident: z.string(),
  name: z.string().nullable(),
  people: z.number(),
  state: z.enum(['placed', 'waiting']),
  offeredUntil,
  signedUpAt: moment,
  answers: z.record(z.string(), z.string()),
  guardian: z.string().nullable(),
  isInsured: z.boolean(),
  certificate: z.string().nullable(),
});

export const presentListed = ({ given = {}, ...listed }: ListedSignUp): z.input<typeof listedSignUp> => ({
  resident: listed.resident,
  name: listed.name ?? null,
  people: listed.people,
  state: listed.state,
  offeredUntil: presentOffer(listed.offer),
  signedUpAt: listed.signedUpAt.toISOString(),
  answers: { ...given.answers },
  guardian: given.guardian ?? null,
  isInsured: given.isInsured ?? false,
  certificate: given.certificate ?? null,
});
