import { openPoll, openSession } from '../../../../src/features/polls/index.ts';
import { DAY, later, perform } from '../../../../src/kernel/index.ts';
import { buildHall } from '../../../factories/polls.ts';
import type { Scene } from '../scene.ts';
import { row, type Table } from '../table.ts';

const AT = '2026-03-02T19:00:00+08:00';

/** A poll of a meeting that is going on; lin, wang and the worker are its representatives. */
async function aMeeting({ app, community, fresh }: Scene, given: { readonly isOpen: boolean; readonly word?: string }) {
  const voters = { kind: 'members' as const, members: ['lin', 'wang', 'worker'] };
  const hall = await app.halls.insert(buildHall({ id: fresh(), rooms: [], voters }), []);
  const poll = await perform(openPoll, app, community.worker, {
    hallId: hall.id,
    title: '换不换物业',
    method: 'yes-no',
    pack: 'residents-representatives',
    closesAt: later(community.time.now(), DAY).toISOString(),
  });
  const { word } = given;
  const asked = { pollId: poll.id, place: '活动室', startsAt: AT, ...(word !== undefined && { word }) };
  if (given.isOpen) await perform(openSession, app, community.worker, asked);
  const electors = (await app.electorates.find(poll.id))!.electors.map(({ id }) => id);
  return { pollId: poll.id, electors };
}

//                           nobody guest lin | wang organizer | worker staff | broker | steward | otherWorker | system
export const POLL_SESSIONS: Table = {
  'polls.open-session': row('--- -+ +- - + - +', async (scene) => {
    const { pollId } = await aMeeting(scene, { isOpen: false });
    return { pollId, place: '活动室', startsAt: AT };
  }),
  'polls.enter-attendance': row('--- -+ +- - + - +', async (scene) => {
    const { pollId, electors } = await aMeeting(scene, { isOpen: true });
    return { pollId, electors: electors.slice(0, 1) };
  }),
  'polls.view-session': row('!++ ++ ++ + + + !', async (scene) => {
    const { pollId } = await aMeeting(scene, { isOpen: true });
    return { pollId };
  }),
  // Whoever does not stand on the roll is told the same as whoever has the word wrong.
  'polls.attend-by-word': row('!?+ +? +? ? ? ? !', async (scene) => {
    await aMeeting(scene, { isOpen: true, word: '桂花' });
    return { word: '桂花' };
  }),
  // Nobody in this place lives behind the door; who runs no session is not even told that.
  'polls.attend-by-door': row('--- -? ?- - ? - ?', async (scene) => {
    await aMeeting(scene, { isOpen: true });
    return { door: '3-502' };
  }),
};
