import { describe, expect, it } from 'vitest';
import {
  drawLots,
  freezeDue,
  openHearing,
  replaceRepresentative,
  signUpForHearing,
  withdrawSignUp,
  type HearingState,
} from '../../../src/features/hearings/index.ts';
import { perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildHearing, NOTICE } from '../../factories/deliberation/hearings.ts';
import { buildHall } from '../../factories/polls.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { toldIn } from '../../factories/told.ts';

const hearingId = 'parking';
const aHall = (given: Parameters<typeof aCommunity>[0] = {}) => aCommunity({ halls: [buildHall()], ...given });
const aHearing = (state: HearingState, given = {}) => aHall({ hearings: [buildHearing({ state, ...given })] });

describe('drawLots()', () => {
  const frozen = async () => {
    const community = await aHall();
    const { app, time, organizer, lin, wang } = community;
    const { id } = await perform(openHearing, app, organizer, { ...NOTICE, seats: 1 });
    for (const actor of [lin, wang]) await perform(signUpForHearing, app, actor, { hearingId: id });
    time.set(NOTICE.signUpUntil);
    return { ...community, id };
  };
  const draw = ({ app, organizer }: Community, id: string, calledOut = '2468') =>
    perform(drawLots, app, organizer, { hearingId: id, calledOut });

  it('tells its secret with the result and never before; the same again changes nothing, another one is refused', async () => {
    const community = await frozen();
    const { app, id } = community;
    const secret = (await app.keys.find(`hearing lot ${id}`))!.toString('hex');
    await perform(freezeDue, app, SYSTEM, {});
    const raw = await app.connection.collection('hearings').findOne({});
    expect(JSON.stringify(raw)).not.toContain(secret);

    const drawn = await draw(community, id);
    expect(drawn.lot!.secret).toBe(secret);
    expect((await draw(community, id)).lot).toEqual(drawn.lot);
    await expect(draw(community, id, '1357')).rejects.toMatchObject({ code: 'hearings.drawn-already' });
    expect(await app.keys.find(`hearing lot ${id}`)).toBeNull();
  });

  it('is refused before the list is frozen, without anybody on it, and when the secret is lost', async () => {
    const community = await frozen();
    const { app, lin, wang, id } = community;
    await expect(draw(community, id)).rejects.toMatchObject({ code: 'hearings.now-sign-up' });
    await perform(freezeDue, app, SYSTEM, {});
    await perform(withdrawSignUp, app, lin, { hearingId: id });
    const before = (await app.hearings.find(id))!.list!;
    await perform(withdrawSignUp, app, wang, { hearingId: id });
    const after = (await app.hearings.find(id))!.list!;
    expect([before.version, after.version]).toEqual([2, 3]);
    expect(after.hash).not.toBe(before.hash);
    await expect(draw(community, id)).rejects.toMatchObject({ code: 'hearings.nobody-signed-up' });
    await app.keys.destroy(`hearing lot ${id}`);
    await expect(draw(community, id)).rejects.toMatchObject({ code: 'hearings.secret-lost' });
  });

  it('gives a seat that is given up to the next of the reserves, who hears of it', async () => {
    const community = await frozen();
    const { app, organizer, id } = community;
    await perform(freezeDue, app, SYSTEM, {});
    const { seated } = await draw(community, id);
    const [seat] = seated;
    const other = seat!.resident === 'lin' ? 'wang' : 'lin';

    const next = await perform(replaceRepresentative, app, organizer, {
      hearingId: id,
      residentId: seat!.resident,
      reason: '要出差',
    });
    await settleReactions(app);

    expect(next.seated).toMatchObject([{ reason: '要出差' }, { resident: other, from: 'reserve' }]);
    expect((await toldIn(app, other)).at(-1)).toContain('轮到您了');
  });
});

describe('signUpForHearing()', () => {
  it('is for verified residents whom the hall admits, until its end, and counts once', async () => {
    const { app, time, lin, chen, zhao, guest } = await aHearing('sign-up', { signUps: [] });
    const sign = (actor: Actor) => perform(signUpForHearing, app, actor, { hearingId });
    await Promise.all([sign(lin), sign(lin), sign(lin)]);
    expect((await app.hearings.find(hearingId))!.signUps).toMatchObject([
      { resident: 'lin', building: '1号楼', ageBand: '未知' },
    ]);
    for (const actor of [chen, zhao, guest])
      await expect(sign(actor)).rejects.toMatchObject({ code: 'hearings.not-admitted' });
    time.set(NOTICE.signUpUntil);
    // The job that freezes the list may be late.
    const { wang } = await aHearing('sign-up');
    await expect(sign(wang)).rejects.toMatchObject({ code: 'hearings.sign-up-over' });
  });
});
