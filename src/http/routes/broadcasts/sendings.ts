import { z } from 'zod';
import {
  approveBroadcast,
  chooseBroadcasts,
  composeBroadcast,
  listBroadcasts,
  listCalls,
  listRecipients,
  NOTICE_STATES,
  pauseBroadcast,
  previewBroadcast,
  recallBroadcast,
  resumeBroadcast,
  scheduleBroadcast,
  showBroadcast,
  viewPreferences,
  type Call,
  type Preference,
  type RecipientState,
} from '../../../features/broadcasts/index.ts';
import { toCsv } from '../../csv.ts';
import { moment, page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';
import {
  broadcast,
  presentBroadcast,
  presentPreview,
  presentProgress,
  preview,
  progress,
} from '../shapes/broadcast.ts';

const recipient = z.object({
  id: z.string(),
  recipient: z.string(),
  name: z.string().nullable(),
  state: z.enum(NOTICE_STATES),
  why: z.string().nullable(),
});

const presentRecipient = (given: RecipientState): z.input<typeof recipient> => ({
  id: given.id,
  recipient: given.recipient,
  name: given.name,
  state: given.state,
  why: given.why,
});

const call = z.object({
  id: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  region: z.string().nullable(),
  why: z.string(),
});

const presentCall = ({ id, name, phone, region, why }: Call): z.input<typeof call> => ({
  id,
  name,
  phone,
  region,
  why,
});

const CALL_COLUMNS = ['id', 'name', 'phone', 'region', 'why'];

const callRow = ({ id, name, phone, region, why }: Call) => [id, name, phone, region, why];

const preference = z.object({ wanted: z.boolean(), optedOutAt: moment.nullable() });

const presentPreference = (chosen: Preference | null): z.input<typeof preference> => ({
  wanted: chosen?.optedOutAt === undefined,
  optedOutAt: chosen?.optedOutAt?.toISOString() ?? null,
});

const step = (path: string, useCase: typeof pauseBroadcast, summary: string): Route =>
  route('post', `/broadcasts/:broadcastId/${path}`, useCase, { summary, output: progress, present: presentProgress });

export const sendingsRoutes: readonly Route[] = [
  route('get', '/broadcasts', listBroadcasts, {
    summary: 'Broadcasts of a region and below, latest first',
    output: page(broadcast),
    present: (found) => presentPage(found, presentBroadcast),
  }),
  route('post', '/broadcasts', composeBroadcast, {
    summary: 'Write a broadcast as a draft; nobody is told yet',
    creates: true,
    output: broadcast,
    present: presentBroadcast,
  }),
  route('get', '/broadcasts/:broadcastId', showBroadcast, {
    summary: 'A broadcast and how many of its recipients are in which state',
    output: progress,
    present: presentProgress,
  }),
  route('get', '/broadcasts/:broadcastId/preview', previewBroadcast, {
    summary: 'Whom a broadcast would reach and how, and who is left out and why: counts only',
    output: preview,
    present: presentPreview,
  }),
  route('post', '/broadcasts/:broadcastId/schedule', scheduleBroadcast, {
    summary: 'Let a draft go out, now or at a time; to many people it waits for a second person',
    output: broadcast,
    present: presentBroadcast,
  }),
  route('post', '/broadcasts/:broadcastId/approval', approveBroadcast, {
    summary: 'As a second person, let a broadcast go out',
    output: broadcast,
    present: presentBroadcast,
  }),
  step('pause', pauseBroadcast, 'Hold back what is not yet handed to a channel'),
  step('resume', resumeBroadcast, 'Let a paused broadcast go on'),
  route('post', '/broadcasts/:broadcastId/recall', recallBroadcast, {
    summary: 'Take back what is not yet handed to a channel; whoever got it may be told a correction',
    output: progress,
    present: presentProgress,
  }),
  route('get', '/broadcasts/:broadcastId/recipients', listRecipients, {
    summary: 'What became of the copy of each recipient',
    output: page(recipient),
    present: (found) => presentPage(found, presentRecipient),
  }),
  route('get', '/broadcasts/:broadcastId/call-list', listCalls, {
    summary: 'Whom no chat reaches: to be called or visited; as a table for those who accept text/csv',
    output: page(call),
    csv: ({ items }) => toCsv([CALL_COLUMNS, ...items.map(callRow)]),
    present: (found) => presentPage(found, presentCall),
  }),
  route('get', '/me/notice-preferences', viewPreferences, {
    summary: 'Whether I want broadcasts',
    output: preference,
    present: presentPreference,
  }),
  route('put', '/me/notice-preferences', chooseBroadcasts, {
    summary: 'Opt out of broadcasts, or back in; what the law asks to be told comes nevertheless',
    output: preference,
    present: presentPreference,
  }),
];
