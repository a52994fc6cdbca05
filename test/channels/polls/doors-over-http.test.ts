import { describe, expect, it } from 'vitest';
import { lacksAgainst, optionsFor } from '../../../src/features/polls/index.ts';
import { aDoor } from '../../factories/door.ts';
import { aSecretVote, aVoteOfOwners, OTHER_PHOTO, PHOTO } from '../../factories/polls/doors.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { toldIn } from '../../factories/told.ts';
import { readPdf } from '../../platform/poster/read-pdf.ts';

describe('ballots through other doors over HTTP', () => {
  it('are taken in, logged and counted as one, and printed before and after', async () => {
    const vote = await aVoteOfOwners();
    const { app, id, worker, colleague, steward, lin, wang, organizer, stop, close, time } = vote;
    const door = await aDoor(app);
    const at = `/polls/${id}`;
    const logIn = () => Promise.all([worker, colleague, steward, lin, wang].map((who) => door.as(who)));
    const [officer, second, third, voter, proxy] = await logIn();
    const pdfAt = async (path: string) => {
      const { token } = await app.sessions.open('worker', 'console');
      const response = await fetch(`${door.url}/api/v1${at}${path}`, { headers: { authorization: `Bearer ${token}` } });
      return readPdf(Buffer.from(await response.arrayBuffer())).text;
    };

    expect(await officer!.get(`${at}/electors?words=${encodeURIComponent('林晓梅')}`)).toMatchObject({
      status: 200,
      body: { items: [{ id: 'e1', names: ['林晓梅'], areaCm2: 900_000, isReachable: true }] },
    });
    const notice = await pdfAt('/notice.pdf');
    for (const words of ['加装电梯', '纸质票', '委托投票', '中华人民共和国民法典', '桂花社区'])
      expect(notice).toContain(words);
    const ballots = await pdfAt('/ballots.pdf');
    for (const words of ['林晓梅', '钱＊', '反对', '90', '本人签名']) expect(ballots).toContain(words);

    expect(await officer!.post(`${at}/electors/e5/deliveries`, { result: 'not-found' })).toMatchObject({ status: 200 });
    await officer!.post(`${at}/electors/e5/deliveries`, { result: 'handed' });
    expect(await officer!.get(`${at}/deliveries`)).toMatchObject({
      body: {
        items: [{ attempts: [{ result: 'not-found' }, { result: 'handed' }] }],
        totals: { handed: 1, 'not-noted': 4 },
      },
    });
    const scrutineers = { residentIds: ['lin', organizer.id] };
    expect(await officer!.put(`${at}/scrutineers`, scrutineers)).toMatchObject({ status: 200 });
    expect(await officer!.get(`${at}/kit`)).toMatchObject({ body: { scrutineers: ['林晓梅', '周敏'], warnings: [] } });

    const spoken = { door: 'phone', choices: ['yes'] };
    expect(await officer!.put(`${at}/electors/e1/assisted-vote`, spoken)).toMatchObject({
      body: { state: 'recorded' },
    });
    expect(await voter!.get(`${at}/assisted-votes`)).toMatchObject({
      body: { items: [{ by: 'worker', door: 'phone' }] },
    });
    const written = { electorId: 'e4', proxyId: 'wang', document: PHOTO };
    expect(await officer!.post(`${at}/proxies`, written)).toMatchObject({ status: 201, body: { number: 1 } });
    expect(await proxy!.get('/me/proxies')).toMatchObject({
      body: { items: [{ poll: id, number: 1, principal: '赵＊' }] },
    });
    expect(await proxy!.put(`${at}/proxies/1/ballot`, { choices: ['no'] })).toMatchObject({ status: 200 });
    expect(await officer!.post(`${at}/proxies/1/revocation`)).toMatchObject({
      body: { code: 'doors.proxy-has-voted' },
    });

    expect(await officer!.post(`${at}/electors/e5/paper`, { choices: ['yes'], photo: PHOTO })).toMatchObject({
      body: { state: 'entered-once', entries: [], says: null },
    });
    await second!.post(`${at}/electors/e5/paper`, { choices: ['yes'], photo: OTHER_PHOTO });
    expect(await third!.get(`${at}/papers`)).toMatchObject({
      body: { items: [{ differences: ['photo'] }], waiting: 1 },
    });
    await stop();
    const [officerLater, , thirdLater, voterLater] = await logIn();
    expect(await voterLater!.get(at)).toMatchObject({ body: { state: 'entering', doors: { precedence: 'paper' } } });
    const settled = { choices: ['yes'], photo: PHOTO };
    expect(await thirdLater!.put(`${at}/electors/e5/paper/resolution`, settled)).toMatchObject({
      body: { says: ['yes'] },
    });
    expect(await officerLater!.post(`${at}/entry-end`)).toMatchObject({ status: 200 });
    time.pass(1);
    expect(await close()).toMatchObject({ state: 'closed', result: { participants: 3 } });
    const result = await pdfAt('/result.pdf');
    for (const words of ['三分之二', '平方米', '电话1票', '纸质票1票', '监票人', '林晓梅'])
      expect(result).toContain(words);
  });

  it('let a ballot be challenged by its elector, and ruled on; both sides are told, without numbers of phones', async () => {
    const { app, id, lin, worker, steward, agree, stop, count } = await aVoteOfOwners();
    const door = await aDoor(app);
    await agree('e1', 'yes');
    await stop();
    const voter = await door.as(lin);
    const words = '不是我签的，请打13812345678';
    const made = await voter.post(`/polls/${id}/electors/e1/challenges`, { door: 'paper', words });
    expect(made).toMatchObject({ status: 201, body: { elector: 'e1', door: 'paper', ruling: null } });
    await settleReactions(app);
    expect(await toldIn(app, 'worker')).toEqual([expect.stringMatching(/纸质票.*不是我签的/u)]);
    expect((await toldIn(app, 'worker')).join()).not.toContain('13812345678');

    const { id: challengeId } = made.body as unknown as { id: string };
    const at = `/polls/${id}/challenges/${challengeId}/ruling`;
    const ruling = { isUpheld: true, reason: '笔迹不同' };
    expect(await (await door.as(worker)).put(at, ruling)).toMatchObject({
      body: { code: 'doors.challenge-other-person' },
    });
    expect(await (await door.as(steward)).put(at, ruling)).toMatchObject({ status: 200, body: { ruling } });
    await settleReactions(app);
    expect(await toldIn(app, 'lin')).toEqual([expect.stringMatching(/异议成立.*笔迹不同/u)]);
    expect((await count()).state).toBe('closed');
    const { token } = await app.sessions.open('worker', 'console');
    const sheet = await fetch(`${door.url}/api/v1/polls/${id}/result.pdf`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect((await readPdf(Buffer.from(await sheet.arrayBuffer()))).text).toContain('不计的1票');
    expect(await (await door.as(lin)).get(`/polls/${id}/challenges`)).toMatchObject({
      body: { items: [{ id: challengeId, label: '林＊＊', ruling }] },
    });
  });

  it('take envelopes of a secret poll as one batch', async () => {
    const { app, id, worker, colleague, electorOf, stop } = await aSecretVote();
    const door = await aDoor(app);
    const handedIn = await (await door.as(worker)).put(`/polls/${id}/electors/${await electorOf('lin')}/envelope`);
    expect(handedIn).toMatchObject({ status: 200, body: { poll: id } });
    await stop();
    const [officer, second] = await Promise.all([worker, colleague].map((who) => door.as(who)));
    const found = { found: [{ choices: ['yes'], count: 1 }] };
    expect(await officer!.post(`/polls/${id}/envelopes`, found)).toMatchObject({ body: { state: 'entered-once' } });
    expect(await second!.post(`/polls/${id}/envelopes`, found)).toMatchObject({ body: { state: 'agreed' } });
    expect(await second!.get(`/polls/${id}/envelopes`)).toMatchObject({ body: { envelopes: 1, isSmall: true } });
    expect(await officer!.get(`/polls/${id}/ballots.pdf`)).toMatchObject({ body: { code: 'doors.not-declared' } });
  });

  it('warn of a ballot with no box against, and refuse to print one that decides something', async () => {
    expect(lacksAgainst({ options: optionsFor('yes-no', []) })).toBe(false);
    expect(lacksAgainst({ options: optionsFor('single', ['种花', '都不同意']) })).toBe(false);
    const { app, id, worker } = await aVoteOfOwners();
    const door = await aDoor(app);
    const officer = await door.as(worker);
    const options = optionsFor('single', ['甲', '乙']);
    await app.polls.change(id, (poll) => ({ next: { ...poll, options }, result: undefined }));
    expect(await officer.get(`/polls/${id}/kit`)).toMatchObject({ body: { warnings: ['against-missing'] } });
    expect(await officer.get(`/polls/${id}/ballots.pdf`)).toMatchObject({ body: { code: 'doors.against-missing' } });
  });
});
