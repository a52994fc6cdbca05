import { HOUR, later } from '../../../src/kernel/index.ts';
import { buildActivity } from '../activities.ts';
import { aChat } from '../chat.ts';
import { aCommunity } from '../community.ts';
import { aDoor } from '../door.ts';
import { aTime } from '../time.ts';
import { buildBank } from './time-bank.ts';

export const PARTY_STARTS = '2026-03-05T14:00:00+08:00';

/** 王建国 and 林晓梅 signed up for a tea party that begins now; 桂花社区 has a time bank. */
export async function aParty() {
  const time = aTime(PARTY_STARTS);
  const signUps = (['lin', 'wang', 'chen'] as const).map((resident) => ({
    resident,
    people: 1,
    state: 'placed' as const,
    signedUpAt: later(time.now(), -HOUR),
  }));
  const community = await aCommunity({
    time,
    activities: [buildActivity({ signUps })],
    timeBanks: [buildBank()],
  });
  const door = await aDoor(community.app);
  return { ...community, community, door, chat: aChat(community.app) };
}
