import { describe, expect, it } from 'vitest';
import { completeStep, planCalled, rateProcedure, wordProof } from '../../../src/features/procedures/index.ts';
import { DAY, perform } from '../../../src/kernel/index.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildHearing } from '../../factories/deliberation/hearings.ts';
import { aDoor } from '../../factories/door.ts';
import { buildHall } from '../../factories/polls.ts';
import { buildProcedure, buildRecord } from '../../factories/procedures/procedures.ts';

const plan = planCalled('hearing');

async function aMatter() {
  const procedures = [buildProcedure({ plan }), buildProcedure({ id: 'other', number: 2, plan })];
  const community = await aCommunity({ halls: [buildHall()], procedures });
  const { app, worker } = community;
  const hear = (hearingId: string, procedureId = 'lift') =>
    perform(completeStep, app, worker, { procedureId, step: 'hear', evidence: { kind: 'hearing', hearingId } });
  return { ...community, hear };
}

describe('the step 听证', () => {
  it('rests on a hearing that is concluded, with how many had a seat and came', async () => {
    const { app, hear } = await aMatter();
    await app.hearings.insert(buildHearing({ id: 'parking', number: 3, state: 'concluded' }), []);
    await hear('parking');
    const { proof } = (await app.procedures.find('lift'))!.history.at(-1)!;
    expect(proof).toMatchObject({ kind: 'hearing', id: 'parking', entitled: 2, attended: 2 });
    expect(wordProof(proof!)).toBe('第3号听证会，应到2人，实到2人');
    expect(plan.steps[0]?.evidence).toEqual(['hearing', 'record']);
  });

  it.each([
    ['whose conclusion is not published', { state: 'confirming' }, 'procedures.hearing-open'],
    ['that was cancelled', { state: 'cancelled' }, 'procedures.hearing-open'],
    ['of another hall', { state: 'concluded', hall: 'elsewhere' }, 'procedures.of-another-hall'],
  ] as const)('does not rest on a hearing %s', async (_, given, code) => {
    const { app, hear } = await aMatter();
    await app.hearings.insert(buildHearing({ id: 'parking', ...given }), []);
    await expect(hear('parking')).rejects.toMatchObject({ code });
    await expect(hear('nowhere')).rejects.toMatchObject({ code: 'hearings.missing' });
  });

  it('is done through the chat and over HTTP alike, or with a record on paper', async () => {
    const { app, worker } = await aMatter();
    await app.hearings.insert(buildHearing({ id: 'parking', number: 3, state: 'concluded' }), []);
    expect(await aChat(app).say('worker', '下一步 1 听证 3')).toEqual(['第1号议事的“听证”做完了。']);
    const caller = await (await aDoor(app)).as(worker);
    const evidence = { kind: 'hearing', hearingId: 'parking' };
    expect((await caller.post('/procedures/other/steps', { step: 'hear', evidence })).status).toBe(200);
    const [said, posted] = await Promise.all(['lift', 'other'].map((id) => app.procedures.find(id)));
    expect(said?.history).toEqual(posted?.history);

    const onPaper = await aMatter();
    const record = {
      kind: 'record' as const,
      heldOn: '2026-03-02',
      title: '听证会',
      document: '档案12',
      attended: 9,
      entitled: 12,
    };
    const input = { procedureId: 'lift', step: 'hear', evidence: record };
    expect(await perform(completeStep, onPaper.app, onPaper.worker, input)).toMatchObject({
      history: [{ step: 'hear' }],
    });
  });

  it('lets those say how it went who were at the hearing', async () => {
    const { app, lin, wang, time } = await aMatter();
    const hearing = buildHearing({ id: 'parking', state: 'concluded' });
    const attendance = hearing.session!.attendance.filter(({ resident }) => resident === 'lin');
    await app.hearings.insert({ ...hearing, session: { ...hearing.session!, attendance } }, []);
    const at = time.now();
    const proof = {
      kind: 'hearing',
      id: 'parking',
      number: 1,
      title: '',
      hall: 'hall',
      entitled: 2,
      attended: 1,
    } as const;
    const heard = {
      kind: 'done',
      step: 'hear',
      proof: { ...proof, beganAt: at, concludedAt: at },
      by: 'worker',
      at,
    } as const;
    const consulted = { kind: 'done', step: 'consult', proof: buildRecord(), by: 'worker', at } as const;
    await app.procedures.insert(buildProcedure({ id: 'heard', number: 9, plan, history: [heard, consulted] }), []);
    time.pass(DAY);
    const rate = { procedureId: 'heard', verdict: 'satisfied' as const };
    expect(await perform(rateProcedure, app, lin, rate)).toMatchObject({ rating: { resident: 'lin' } });
    await expect(perform(rateProcedure, app, wang, rate)).rejects.toMatchObject({ code: 'procedures.took-no-part' });
  });
});
