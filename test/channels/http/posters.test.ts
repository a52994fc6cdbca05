import { encode } from 'uqr';
import { beforeAll, describe, expect, it } from 'vitest';
import { issueInvitation } from '../../../src/features/residents/index.ts';
import { DAY, perform } from '../../../src/kernel/index.ts';
import { buildActivity } from '../../factories/activities.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { aDoor, type TestDoor } from '../../factories/door.ts';
import { readPdf } from '../../platform/poster/read-pdf.ts';
import { buildPoll } from '../../factories/polls.ts';

let community: Community;
let door: TestDoor;

beforeAll(async () => {
  community = await aCommunity({
    activities: [buildActivity(), buildActivity({ id: 'off', number: 2, state: 'cancelled' })],
    polls: [buildPoll(), buildPoll({ id: 'back', number: 2, state: 'withdrawn' })],
  });
  door = await aDoor(community.app);
});

describe('GET /activities/:id/poster.pdf', () => {
  it('says to anybody what, when, where, and what to do without a phone', async () => {
    const response = await fetch(`${door.url}/api/v1/activities/tea/poster.pdf`);

    expect(response.headers.get('content-type')).toBe('application/pdf');
    const { text, modules } = readPdf(Buffer.from(await response.arrayBuffer()));
    for (const words of ['重阳茶话会', '3月5日（周四）14:00－16:00', '社区活动室', '30人', '0000-1101', '桂花社区']) {
      expect(text).toContain(words);
    }
    const link = `${community.app.publicUrl}/activities/tea`;
    expect(modules).toEqual(encode(link, { ecc: 'M', border: 0 }).data);
  });

  it('is the same file again after somebody signed up', async () => {
    const before = await fileAt('/activities/tea/poster.pdf');
    const lin = await door.as(community.lin);
    expect((await lin.put('/activities/tea/sign-up', { people: 2 })).status).toBe(200);

    expect((await fileAt('/activities/tea/poster.pdf')).equals(before)).toBe(true);
  });

  it.each([
    ['off', 409, 'activities.cancelled'],
    ['none', 404, 'activities.missing'],
  ])('refuses the activity %s with %i', async (id, status, code) => {
    expect(await (await door.as()).get(`/activities/${id}/poster.pdf`)).toMatchObject({ status, body: { code } });
  });
});

describe('GET /polls/:id/poster.pdf', () => {
  it('says to a resident what is asked and until when', async () => {
    const { text } = readPdf(await fileAt('/polls/lamps/poster.pdf', community.lin));

    for (const words of ['楼道要不要装感应灯', '赞成', '20:00', '“弃权”', '不作决定', '0000-1101']) {
      expect(text).toContain(words);
    }
  });

  it('refuses strangers, and a question that was taken back', async () => {
    expect(await (await door.as()).get('/polls/lamps/poster.pdf')).toMatchObject({ status: 401 });
    expect(await (await door.as(community.lin)).get('/polls/back/poster.pdf')).toMatchObject({
      status: 409,
      body: { code: 'polls.withdrawn' },
    });
  });
});

describe('GET /invitations/:code/poster.pdf', () => {
  it('gives the code to those who verify residents there, and to nobody else while it holds', async () => {
    const { app, worker, otherWorker, lin, time } = community;
    const { id } = await perform(issueInvitation, app, worker, { region: '/d1/s1/c1/b1/', days: 1 });
    const path = `/invitations/${id}/poster.pdf`;

    expect(readPdf(await fileAt(path, worker)).text).toContain(`邀请码${id}`);
    for (const other of [otherWorker, lin]) {
      const answer = await (await door.as(other)).get(path);
      expect(answer).toMatchObject({ status: 404, body: { code: 'residents.missing-invitation' } });
    }
    time.pass(DAY);
    expect(await (await door.as(worker)).get(path)).toMatchObject({ status: 409 });
  });
});

async function fileAt(path: string, actor?: Community['lin']): Promise<Buffer> {
  const token = actor && (await community.app.sessions.open(actor.id, 'console')).token;
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${door.url}/api/v1${path}`, { headers });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}
