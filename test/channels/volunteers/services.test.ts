import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { bookRecord, recordAttendance, serviceRecordsData } from '../../../src/features/service-records/index.ts';
import { openTimeAccount, reverseTransfer } from '../../../src/features/time-bank/index.ts';
import { HOUR, perform } from '../../../src/kernel/index.ts';
import { readSheets } from '../../../src/platform/sheets/read-sheets.ts';
import type { aChat } from '../../factories/chat.ts';
import type { Community } from '../../factories/community.ts';
import type { TestDoor } from '../../factories/door.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { aParty } from '../../factories/volunteers/party.ts';
import { readPdf } from '../../platform/poster/read-pdf.ts';

const SERVED = { region: '/d1/s1/c1/', project: '陪诊', content: '陪老人看病', place: '区医院' };
const MARCH = 'from=2026-03-01T00:00:00Z&until=2026-04-01T00:00:00Z';

/** What somebody was told, in order. */
async function told({ connection }: App, recipient: string): Promise<string[]> {
  const notices = connection.model('notices').find({ recipient }).sort({ order: 1 });
  return (await notices.lean<{ readonly text: string }[]>()).map(({ text }) => text);
}

describe('services', () => {
  let community: Community;
  let door: TestDoor;
  let chat: ReturnType<typeof aChat>;

  beforeAll(async () => {
    const party = await aParty();
    ({ community, door, chat } = party);
    const { app, lin, organizer, time } = party;
    await perform(openTimeAccount, app, lin, {});
    const caller = await door.as(organizer);
    await caller.post('/activities/tea/check-ins', { people: [{ resident: 'lin' }, { resident: 'wang' }] });
    time.pass(3 * HOUR);
  });

  it('are made of check-ins once, however often the organizer confirms, and wait for the word of whoever was ticked off', async () => {
    const { app, organizer, wang } = community;
    const input = { activityId: 'tea', content: '给老人端茶倒水', volunteers: ['lin', 'wang', 'chen'] };
    await Promise.all([1, 2, 3].map(() => perform(recordAttendance, app, organizer, input)));

    const { records } = await perform(recordAttendance, app, organizer, input);

    expect(records.map(({ volunteer, minutes, state }) => [volunteer, minutes, state])).toEqual([
      ['lin', 120, 'claimed'],
      ['wang', 120, 'claimed'],
    ]);
    expect(await app.serviceRecords.ofVolunteer(wang.id, { limit: 10 })).toHaveLength(1);
    await settleReactions(app);
    expect(await told(app, 'wang')).toEqual([expect.stringContaining('请您确认一次服务：“重阳茶话会”')]);
  });

  it('are read back in chat before they are confirmed, and then booked in the time bank', async () => {
    const { app } = community;
    const asked = '您做的“重阳茶话会”，3月5日（周四）14:00－16:00，共2小时。对吗？对就回复“确认”，不是这样回复“不对”。';
    expect(await chat.say('lin', '确认服务')).toEqual([expect.stringContaining(asked)]);
    expect(await chat.say('lin', '确认')).toEqual([expect.stringMatching(/^\d+号服务确认好了，共2小时。$/u)]);
    await settleReactions(app);
    await settleReactions(app);

    const [record] = await app.serviceRecords.ofVolunteer('lin', { limit: 1 });
    expect(record).toMatchObject({ state: 'confirmed', booking: { state: 'booked' } });
    expect(await chat.say('lin', '我的时长')).toEqual([expect.stringContaining('现有2小时')]);
    expect(await chat.say('wang', '确认服务')).toEqual([expect.stringContaining(asked)]);
    expect(await chat.say('wang', '不对')).toEqual([expect.stringContaining('号服务不算，已经记下。')]);
  });

  it('that cannot be are refused, and the times of one that was not so are free again', async () => {
    const { wang } = community;
    const caller = await door.as(wang);
    const claim = (from: string, to: string) =>
      caller.post('/service-records', {
        ...SERVED,
        startedAt: `2026-03-05T${from}:00+08:00`,
        endedAt: `2026-03-05T${to}:00+08:00`,
      });

    expect(await claim('14:30', '15:30')).toMatchObject({ status: 201, body: { state: 'claimed', minutes: 60 } });
    expect(await claim('15:29', '16:00')).toMatchObject({ status: 409, body: { code: 'service-records.overlap' } });
    expect(await claim('15:30', '15:30')).toMatchObject({ body: { code: 'service-records.ends-before-start' } });
    expect(await claim('16:00', '18:00')).toMatchObject({ body: { code: 'service-records.not-over' } });
  });

  it('are kept as a workbook with the words of the ministry', async () => {
    const { app, worker } = community;
    const { token } = await app.sessions.open(worker.id, 'console');
    const answer = await fetch(`${door.url}/api/v1/service-records?region=/d1/s1/c1/&${MARCH}&format=xlsx`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const columns = ['志愿者', '服务项目', '服务时长（分钟）', '状态'].map((heading) => ({
      key: heading,
      heading,
      kind: heading.includes('分钟') ? ('number' as const) : ('text' as const),
      width: 10,
    }));
    const limits = { bytes: 1e6, rows: 100 };
    const read = await readSheets(
      Buffer.from(await answer.arrayBuffer()),
      [{ name: '志愿服务记录', columns }],
      limits as never,
    );
    expect(JSON.stringify(read)).toContain('林晓梅');
    expect(JSON.stringify(read)).toContain('双方已确认');
  });

  it('are certified on paper; the code tells anybody that it is genuine, and no more of the name than its first character', async () => {
    const { app, lin, worker } = community;
    await (
      await door.as(worker)
    ).post('/volunteers/lin/trainings', {
      region: '/d1/s1/c1/',
      name: '助老服务培训',
      heldBy: '桂花社区',
      on: '2026-02-01',
      minutes: 90,
    });
    const caller = await door.as(lin);
    const issued = await caller.post('/service-certificates', {});
    expect(issued).toMatchObject({ status: 201, body: { services: 1, minutes: 120 } });
    const code = String(issued.body['code']);

    const { token } = await app.sessions.open(lin.id, 'console');
    const paper = await fetch(`${door.url}/api/v1/service-certificates/${code}/certificate.pdf`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { text } = readPdf(Buffer.from(await paper.arrayBuffer()));
    for (const words of ['志愿服务记录证明', '林晓梅', '重阳茶话会', '助老服务培训', code])
      expect(text.replaceAll('\n', '')).toContain(words);

    const stranger = await door.as();
    expect(await stranger.get(`/service-certificates/${code.toLowerCase()}`)).toMatchObject({
      status: 200,
      body: { name: '林＊＊', minutes: 120, isStillSo: true },
    });
    expect(await stranger.get(`/service-certificates/${code}/certificate.pdf`)).toMatchObject({ status: 404 });
    const page = await (await fetch(`${door.url}/service-certificates/${code}`)).text();
    expect(page).toContain('这份证明是真的');
    expect(page).not.toContain('林晓梅');
    expect(page).not.toContain('茶话会');
    expect((await fetch(`${door.url}/service-certificates/AAAA-AAAA-AAAA`)).status).toBe(404);
  });

  it('that were refused by the time bank are booked when it is asked again', async () => {
    const { app, organizer, chen } = community;
    const { records } = await perform(recordAttendance, app, organizer, {
      activityId: 'tea',
      content: '收拾场地',
      volunteers: ['chen'],
    });
    expect(records).toEqual([]);
    const caller = await door.as(chen);
    const claimed = await caller.post('/service-records', {
      ...SERVED,
      startedAt: '2026-03-05T09:00:00+08:00',
      endedAt: '2026-03-05T10:00:00+08:00',
    });
    const number = String(claimed.body['number']);
    await (await door.as(organizer)).post(`/service-records/${number}/confirmation`);
    await settleReactions(app);
    const id = String(claimed.body['id']);
    expect(await app.serviceRecords.find(id)).toMatchObject({
      booking: { state: 'refused', code: 'time-bank.volunteer-no-account' },
    });

    await perform(openTimeAccount, app, chen, {});
    await perform(bookRecord, app, chen, { recordId: id });

    expect(await app.timeAccounts.ofHolder('chen')).toMatchObject({ balance: 60 });
  });

  it('that are in the book are corrected after a steward has reversed them, and booked anew once both sides confirm', async () => {
    const { app, chen, organizer, steward } = community;
    const [known] = await app.serviceRecords.ofVolunteer('chen', { limit: 1 });
    const record = () => app.serviceRecords.find(known!.id);
    const caller = await door.as(chen);
    const correction = { endedAt: '2026-03-05T09:45:00+08:00', minutes: 45 };
    const correct = () => caller.patch(`/service-records/${known!.number}`, correction);
    expect(await correct()).toMatchObject({ status: 409, body: { code: 'service-records.booked-already' } });

    const booked = known?.booking?.state === 'booked' ? known.booking.transfer : '';
    await perform(reverseTransfer, app, steward, { transferId: booked, reason: 'slip' });
    await settleReactions(app);
    expect(await record()).toMatchObject({ booking: { state: 'reversed', transfer: booked } });
    expect(await app.timeAccounts.ofHolder('chen')).toMatchObject({ balance: 0 });

    expect(await correct()).toMatchObject({ status: 200, body: { minutes: 45, state: 'claimed' } });
    await (await door.as(organizer)).post(`/service-records/${known!.number}/confirmation`);
    for (let round = 0; round < 2; round += 1) await settleReactions(app);
    expect(await record()).toMatchObject({ state: 'confirmed', booking: { state: 'booked' } });
    expect(await app.timeAccounts.ofHolder('chen')).toMatchObject({ balance: 45 });
    await perform(bookRecord, app, chen, { recordId: known!.id });
    expect(await app.timeAccounts.ofHolder('chen')).toMatchObject({ balance: 45 });
  });

  it('leave no words behind of somebody who leaves', async () => {
    const { app } = community;
    const person = { id: 'lin', formerIds: [], contacts: [] };
    const data = serviceRecordsData(app);
    expect(JSON.stringify(await data.export(person))).toContain('给老人端茶倒水');

    await data.forget(person);

    const after = JSON.stringify(await data.export(person));
    expect(after).not.toContain('端茶倒水');
    expect(after).not.toContain('助老服务培训');
    expect(await app.certificates.ofVolunteer('lin')).toMatchObject([{ isWithdrawn: true }]);
  });
});
