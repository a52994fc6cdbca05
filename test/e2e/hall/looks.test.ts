import { describe, expect, it } from 'vitest';
import { castVote, closeDue } from '../../../src/features/polls/index.ts';
import { HOUR, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { whyNot } from '../phone/chromium.ts';
import { aScene } from '../phone/scene.ts';
import { isFull, prepare, SEEDS } from './scene.ts';

describe.skipIf(whyNot !== null)('every page of the hall', () => {
  const scene = aScene(SEEDS);

  /** Pages as they are while the vote is open, and then once it is counted. */
  async function pages(): Promise<{ readonly open: [string, string][]; readonly closed: [string, string][] }> {
    const { secret } = await prepare(scene().community);
    return {
      open: [
        ['hall', '/pages/hall/index'],
        ['poll-open', `/pages/hall/poll?id=${secret}`],
        ['rolls', '/pages/hall/rolls/index'],
        ['roll', '/pages/hall/rolls/roll?id=roll'],
        ['topic', '/pages/topics/topic?id=gate'],
        ['opinion-map', '/pages/topics/map?id=gate'],
        ['hearing', '/pages/hearings/hearing?id=parking'],
        ['hearing-concluded', '/pages/hearings/hearing?id=lift'],
        ['hearing-lot', '/pages/hearings/lot?id=lift'],
        ['hearing-session', '/pages/hearings/session?id=lift'],
        ['hearing-minutes', '/pages/hearings/minutes?id=lift'],
        ['board', '/pages/board/index'],
        ['board-item', '/pages/board/item?id=funds'],
        ['procedure', '/pages/board/procedure?id=lift'],
      ],
      closed: [
        ['poll-result', `/pages/hall/poll?id=${secret}`],
        ['poll-verify', `/pages/hall/verify?id=${secret}`],
      ],
    };
  }

  it('fits a screen of 320 with letters twice as large; the same in the dark, when all is tested', async () => {
    const { community, phoneAs } = scene();
    const { open, closed } = await pages();
    const phones = [
      { name: '320-200', phone: await phoneAs(community.lin, { width: 320, height: 640, letters: 32 }) },
      ...(isFull
        ? [
            { name: 'night', phone: await phoneAs(community.lin, { isDark: true }) },
            { name: 'large', phone: await phoneAs(community.lin, { mode: 'elder' }) },
            { name: 'day', phone: await phoneAs(community.lin) },
          ]
        : []),
    ];
    const look = async (some: readonly [string, string][]) => {
      for (const { name, phone } of phones) {
        await phone.page.clock.setFixedTime(community.time.now());
        for (const [page, path] of some) {
          await phone.open(path);
          await phone.looksRight(`${page}-${name}`, { withoutAxe: name === '320-200' });
        }
      }
    };

    await look(open);
    const pollId = closed[0]![1].split('=')[1]!;
    for (const [who, choice] of [
      ['lin', 'yes'],
      ['wang', 'no'],
      ['worker', 'yes'],
    ] as const)
      await perform(castVote, community.app, community[who], { pollId, choices: [choice] });
    community.time.pass(1.75 * HOUR);
    await perform(closeDue, community.app, SYSTEM, {});
    await look(closed);

    for (const { phone } of phones) {
      await phone.sees('这部手机算过：指纹对得上。');
      await phone.sees('这部手机数过：票数对得上。');
      expect(await phone.putAway()).toEqual([]);
    }
  });
});
