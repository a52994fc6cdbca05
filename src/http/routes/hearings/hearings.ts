import { z } from 'zod';
import {
  cancelHearing,
  drawLots,
  findHearings,
  listHearings,
  listParticipants,
  openHearing,
  postponeSession,
  publishPapers,
  replaceRepresentative,
  signUpForHearing,
  viewHearing,
  viewLot,
  viewLotRecord,
  withdrawSignUp,
  type Hearing,
} from '../../../features/hearings/index.ts';
import { moment, page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';
import { lotRecord as lotRecordShape, presentLotRecord } from '../shapes/hearing-lot.ts';
import { hearing, ownPart, presentHearing, presentOwnPart } from '../shapes/hearings.ts';

const one = { output: hearing, present: presentHearing } as const;

/** Without names: numbers lead to nobody but oneself. */
const lot = z.object({
  seats: z.number(),
  commitment: z.string(),
  listHash: z.string(),
  listVersion: z.number(),
  entries: z.array(z.object({ number: z.number(), building: z.string(), ageBand: z.string() })),
  /** Null until it is drawn. */
  drawn: z
    .object({
      secret: z.string(),
      calledOut: z.string(),
      seed: z.string(),
      selected: z.array(z.number()),
      reserves: z.array(z.number()),
      at: moment,
    })
    .nullable(),
});

const participants = z.object({
  items: z.array(
    z.object({
      residentId: z.string(),
      name: z.string().nullable(),
      as: z.enum(['signed-up', 'representative', 'left', 'invited']),
      number: z.number().nullable(),
    }),
  ),
});

function presentParticipants({
  hearing: given,
  names,
}: {
  readonly hearing: Hearing;
  readonly names: ReadonlyMap<string, string | undefined>;
}): z.input<typeof participants> {
  const asOf = (resident: string) => {
    const seat = given.seated.find((one) => one.resident === resident);
    if (seat === undefined) return 'signed-up' as const;
    return seat.leftAt === undefined ? ('representative' as const) : ('left' as const);
  };
  return {
    items: [
      ...given.signUps.map(({ resident, number }) => ({
        residentId: resident,
        name: names.get(resident) ?? null,
        as: asOf(resident),
        number: number ?? null,
      })),
      ...given.invited.map((resident, index) => ({
        residentId: resident,
        name: names.get(resident) ?? null,
        as: 'invited' as const,
        number: index + 1,
      })),
    ],
  };
}

export const hearingsRoutes: readonly Route[] = [
  route('get', '/halls/:hallId/hearings', listHearings, {
    summary: 'Hearings of a hall, latest first',
    output: page(hearing),
    present: (result) => presentPage(result, presentHearing),
  }),
  route('post', '/halls/:hallId/hearings', openHearing, {
    summary: 'Announce a hearing; residents sign up from now on',
    creates: true,
    ...one,
  }),
  route('get', '/me/hearings', findHearings, {
    summary: 'Hearings that are not over where one lives, or in a chat room',
    isLive: true,
    output: z.object({ items: z.array(hearing) }),
    present: (hearings) => ({ items: hearings.map(presentHearing) }),
  }),
  route('get', '/hearings/:hearingId', viewHearing, {
    summary: 'A hearing, and what one has to do with it oneself',
    isLive: true,
    output: hearing.extend({ own: ownPart }),
    present: ({ hearing: given, own }) => ({ ...presentHearing(given), own: presentOwnPart(own) }),
  }),
  route('post', '/hearings/:hearingId/cancellation', cancelHearing, {
    summary: 'Call a hearing off before its session',
    ...one,
  }),
  route('post', '/hearings/:hearingId/postponement', postponeSession, {
    summary: 'Put the session off; one that is being held is adjourned',
    ...one,
  }),
  route('post', '/hearings/:hearingId/sign-up', signUpForHearing, {
    summary: 'Sign up for the lot',
    ...one,
  }),
  route('delete', '/hearings/:hearingId/sign-up', withdrawSignUp, {
    summary: 'Withdraw, until the lot is drawn',
    ...one,
  }),
  route('get', '/hearings/:hearingId/participants', listParticipants, {
    summary: 'Who signed up, has a seat or is invited, with names, for whoever runs the hall',
    output: participants,
    present: presentParticipants,
  }),
  route('get', '/hearings/:hearingId/lot', viewLot, {
    summary: 'The frozen list and the lot: everything by which anybody can draw it again',
    output: lot,
    present: ({ seats, commitment, entries, list, lot: drawn }) => ({
      seats,
      commitment,
      listHash: list.hash,
      listVersion: list.version,
      entries: entries.map(({ number, building, ageBand }) => ({ number, building, ageBand })),
      drawn:
        drawn === null
          ? null
          : {
              secret: drawn.secret,
              calledOut: drawn.calledOut,
              seed: drawn.seed,
              selected: [...drawn.selected],
              reserves: [...drawn.reserves],
              at: drawn.drawnAt.toISOString(),
            },
    }),
  }),
  route('get', '/hearings/:hearingId/lot/record', viewLotRecord, {
    summary: 'The record of a lot that was drawn, to draw it again with scripts/verify-lot.mjs',
    output: z.object({ record: lotRecordShape, digest: z.string() }),
    present: ({ record, digest }) => ({ record: presentLotRecord(record), digest }),
  }),
  route('post', '/hearings/:hearingId/lot', drawLots, {
    summary: 'Draw the seats, once, with the digits that were called out',
    ...one,
  }),
  route('post', '/hearings/:hearingId/replacements', replaceRepresentative, {
    summary: 'Give up the seat of somebody who cannot come; the next of the reserves steps in',
    ...one,
  }),
  route('post', '/hearings/:hearingId/papers', publishPapers, {
    summary: 'Publish the papers: those given at the notice, or others',
    ...one,
  }),
];
