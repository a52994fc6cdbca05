import { z } from 'zod';
import {
  closeChannel,
  listChannels,
  listPublicNeeds,
  listSupply,
  PUBLICATION_CHANNEL_KINDS,
  registerChannel,
  type PublicationChannel,
  type PublicNeed,
  type PublicService,
} from '../../../features/listings/index.ts';
import { categoryName, NEED_STATES } from '../../../features/needs/index.ts';
import { moment, page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';

const supply = z.object({
  id: z.string(),
  name: z.string(),
  organization: z.string(),
  organizationName: z.string(),
  text: z.string(),
  categories: z.array(z.object({ code: z.string(), name: z.string() })),
  areas: z.array(z.string()),
  isFree: z.boolean(),
});

const presentSupply = (given: PublicService): z.input<typeof supply> => ({
  id: given.id,
  name: given.name,
  organization: given.organization,
  organizationName: given.organizationName,
  text: given.text,
  categories: given.categories.map((code) => ({ code, name: categoryName(code) })),
  areas: [...given.areas],
  isFree: given.isFree,
});

const publicNeed = z.object({
  number: z.string(),
  category: z.string(),
  categoryName: z.string(),
  region: z.string(),
  text: z.string(),
  place: z.string().nullable(),
  state: z.enum(NEED_STATES),
  submittedAt: moment,
});

const presentPublicNeed = (given: PublicNeed): z.input<typeof publicNeed> => ({
  number: given.number,
  category: given.category,
  categoryName: categoryName(given.category),
  region: given.region,
  text: given.text,
  place: given.place ?? null,
  state: given.state,
  submittedAt: given.submittedAt.toISOString(),
});

const channel = z.object({
  id: z.string(),
  region: z.string(),
  kind: z.enum(PUBLICATION_CHANNEL_KINDS),
  name: z.string(),
  address: z.string(),
  isClosed: z.boolean(),
});

const presentChannel = (given: PublicationChannel): z.input<typeof channel> => ({
  id: given.id,
  region: given.region,
  kind: given.kind,
  name: given.name,
  address: given.address,
  isClosed: given.closedAt !== undefined,
});

export const listsRoutes: readonly Route[] = [
  route('get', '/lists/supply', listSupply, {
    summary: 'The list of services that can be had in a region',
    output: page(supply),
    present: (result) => presentPage(result, presentSupply),
  }),
  route('get', '/lists/needs', listPublicNeeds, {
    summary: 'The list of resident needs that may be public, without what leads to a person',
    output: page(publicNeed),
    present: (result) => presentPage(result, presentPublicNeed),
  }),
  route('get', '/publication-channels', listChannels, {
    summary: 'What lists are published through in a region',
    output: page(channel),
    present: (result) => presentPage(result, presentChannel),
  }),
  route('post', '/publication-channels', registerChannel, {
    summary: 'Register what a region publishes through; for stewards',
    creates: true,
    output: channel,
    present: presentChannel,
  }),
  route('post', '/publication-channels/:channelId/closing', closeChannel, {
    summary: 'Publish nothing new through it',
    output: channel,
    present: presentChannel,
  }),
];
