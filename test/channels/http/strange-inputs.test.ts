import { createHash } from 'node:crypto';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Route } from '../../../src/http/route.ts';
import { ROUTES } from '../../../src/http/routes/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildActivity } from '../../factories/activities.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { buildNeed } from '../../factories/needs.ts';
import { buildOffer } from '../../factories/offers.ts';
import { buildHall, buildPoll } from '../../factories/polls.ts';
import { isFull, size } from '../../setup/size.ts';
import { almostLikeThe, likeThe, nasty, type Known } from '../../setup/strange.ts';

/** For all that is sent to one address. */
const LONGEST_MS = size(20_000, 600_000);
const PER_ADDRESS = size(8, 10_000);
const AT_ONCE = size(12, 24);
const OFFERED = { id: 'offer', service: 'repairs', organization: 'org1' };
const KNOWN: Known = {
  number: ['N20260302-100001', 'N20260302-100002'],
  residentId: ['wang', 'chen', 'guest'],
  resident: ['wang'],
  region: ['/d1/s1/c1/', '/d1/s1/c1/b1/', '/d1/s1/'],
  hallId: ['hall'],
  pollId: ['lamps'],
  activityId: ['tea'],
  organizationId: ['org1'],
  serviceId: ['repairs'],
  offer: ['offer'],
  choices: [['yes'], ['no']],
  role: ['worker', 'organizer'],
};
/** Whoever accepts an offer whose need is gone is refused, and the offer ends. */
const ENDS_WHAT_IS_VOID = 'matching.accept-offer';
const UNLIMITED = { resident: 1e9, address: 1e9, logIn: 1e9 };

/** Every address answers whatever is sent: what it does not take it refuses in problem details, and then nothing was done. */
describe('whatever is sent', () => {
  let community: Community | undefined;
  let url: string;
  let tokens: readonly string[];
  /** How often something was written. */
  let writes = 0;

  beforeAll(() => {
    for (const name of WRITES) {
      const write = mongoose.mongo.Collection.prototype[name] as (...given: unknown[]) => unknown;
      vi.spyOn(mongoose.mongo.Collection.prototype, name).mockImplementation(function (
        this: unknown,
        ...given: unknown[]
      ) {
        writes += 1;
        return write.apply(this, given) as never;
      } as never);
    }
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  beforeEach(async () => {
    // What thousands of requests have left makes the next look at everything slow: then each address has a place of its own.
    if (community === undefined || isFull) {
      community = await aPlace();
      url = (await aDoor(community.app, { limits: UNLIMITED })).url;
    }
    const { app, lin, worker, staff, steward } = community;
    // Some of what is sent ends a session.
    const sessions = [lin, worker, staff, steward].map(({ id }) => app.sessions.open(id, 'console'));
    tokens = (await Promise.all(sessions)).map(({ token }) => token);
  });

  it.each(ROUTES.map((route) => ({ route, address: `${route.method.toUpperCase()} ${route.path}` })))(
    'to $address is answered or refused',
    async ({ route }) => {
      const inputs = fc.oneof(likeThe(route.useCase.input, KNOWN), almostLikeThe(route.useCase.input, KNOWN), nasty);
      const sent = fc.tuple(inputs, fc.nat(4));
      const wrong: string[] = [];
      let before = await stateOf(community!);
      for (const batch of batchesOf(fc.sample(sent, PER_ADDRESS))) {
        const writesBefore = writes;
        const answers = await Promise.all(batch.map(([input, who]) => send(route, input, tokens[who])));

        for (const [place, { status, type, text }] of answers.entries()) {
          const isProblem = type === 'application/problem+json; charset=utf-8';
          if (status < 400 || (status < 500 && isProblem)) continue;
          wrong.push(`${JSON.stringify(batch[place])} → ${status} ${text.slice(0, 300)}`);
        }
        const isRefused = answers.every(({ status }) => status >= 400) && route.useCase.name !== ENDS_WHAT_IS_VOID;
        const after = writes === writesBefore ? before : await stateOf(community!);
        if (isRefused && after !== before) wrong.push(`${JSON.stringify(batch)} left something`);
        before = after;
      }
      expect(wrong).toEqual([]);
    },
    LONGEST_MS,
  );

  async function send(route: Route, input: unknown, token: string | undefined) {
    const fields = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
    const path = route.path.replaceAll(/:(\w+)/gu, (_, name: string) => encoded(fields[name] ?? KNOWN[name]?.[0]));
    const inQuery = route.method === 'get' || route.method === 'delete';
    const query = Object.entries(fields).map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
    const response = await fetch(`${url}/api/v1${path}${inQuery ? `?${query.join('&')}` : ''}`, {
      method: route.method.toUpperCase(),
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(!inQuery && { 'content-type': 'application/json' }),
      },
      ...(!inQuery && { body: JSON.stringify(input) ?? '' }),
    });
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  }
});

/** By which the driver writes. */
const WRITES = [
  'insertOne',
  'insertMany',
  'bulkWrite',
  'updateOne',
  'updateMany',
  'replaceOne',
  'deleteOne',
  'deleteMany',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
] as const;

/** A community with one of everything that an address may be about. */
const aPlace = (): Promise<Community> =>
  aCommunity({
    needs: [
      buildNeed({ state: 'offered', offer: OFFERED }),
      buildNeed({ id: 'done', number: 'N20260302-100002', state: 'done', offer: OFFERED }),
    ],
    halls: [buildHall()],
    polls: [buildPoll()],
    activities: [buildActivity()],
    organizations: [buildOrganization()],
    services: [buildService()],
    offers: [buildOffer()],
  });

/** A text in an address; what stands alone there would be another address. */
function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return encodeURIComponent(Buffer.from(text.slice(0, 500)).toString()).replaceAll('.', '%2E') || '%20';
}

function batchesOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, place) =>
    items.slice(place * AT_ONCE, (place + 1) * AT_ONCE),
  );
}

/** One line for everything that is kept, sessions and requests counted in Redis left out. */
async function stateOf({ app }: Community): Promise<string> {
  const names = app.connection.modelNames().toSorted();
  const rows = await Promise.all(names.map((name) => app.connection.model(name).find({}).sort({ _id: 1 }).lean()));
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
