import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { platform } from '@platform';
import { Refused } from '@/api/refused';
import { Offline, type Listener } from '@/platform/platform';
import { askAgain, keepListening, type Followed } from '@/state/live';

vi.mock('@dcloudio/uni-app', () => ({ onShow: vi.fn(), onHide: vi.fn(), onUnload: vi.fn() }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Answers one after the other; the last one for good. */
function followed(path: string, ...answers: unknown[]) {
  const told: unknown[] = [];
  let asked = 0;
  const one: Followed = {
    path,
    async ask() {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    tell: (answer) => void told.push(answer),
  };
  return { one, told, asked: () => asked };
}

it('askAgain() tells what has changed, and asks more and more seldom while nothing does', async () => {
  const poll = followed('/polls/p', { voted: 1 }, { voted: 1 }, { voted: 2 }, { voted: 2 });
  const stop = askAgain([poll.one]);

  await vi.advanceTimersByTimeAsync(3_000);
  expect(poll.told).toEqual([{ voted: 1 }]);
  await vi.advanceTimersByTimeAsync(3_000 + 4_500);
  expect(poll.told).toEqual([{ voted: 1 }, { voted: 2 }]);
  const before = poll.asked();
  await vi.advanceTimersByTimeAsync(600_000);

  expect(poll.asked() - before).toBeLessThan(20);
  expect(poll.told.length).toBe(2);
  stop();
});

it('askAgain() goes on after a network was lost, asks nothing that was refused, and nothing once it is stopped', async () => {
  const poll = followed('/polls/p', new Offline(), { voted: 1 });
  const turnout = followed('/polls/p/turnout', new Refused(409, 'polls.no-turnout', '已经结束。'));
  const stop = askAgain([poll.one, turnout.one]);

  await vi.advanceTimersByTimeAsync(10_000);
  expect([poll.told, turnout.asked()]).toEqual([[{ voted: 1 }], 1]);
  stop();
  const before = poll.asked();
  await vi.advanceTimersByTimeAsync(600_000);

  expect(poll.asked()).toBe(before);
});

it('keepListening() listens to what is left after a refusal, and tries again after the connection was lost', async () => {
  const opened: { addresses: readonly string[]; listener: Listener }[] = [];
  let closed = 0;
  const listen = platform.listen;
  platform.listen = (addresses, listener) => {
    opened.push({ addresses, listener });
    return () => void (closed += 1);
  };
  const [poll, turnout] = [followed('/polls/p'), followed('/polls/p/turnout')];
  const stop = keepListening([poll.one, turnout.one]);

  opened[0]!.listener.changed('/polls/p', { state: 'open' });
  opened[0]!.listener.refused('/polls/p/turnout');
  opened[1]!.listener.lost();
  await vi.advanceTimersByTimeAsync(2_900);
  expect(opened.length).toBe(2);
  await vi.advanceTimersByTimeAsync(200);

  expect(poll.told).toEqual([{ state: 'open' }]);
  expect(opened.map(({ addresses }) => addresses)).toEqual([
    ['/polls/p', '/polls/p/turnout'],
    ['/polls/p'],
    ['/polls/p'],
  ]);
  stop();
  expect(closed).toBe(3);
  platform.listen = listen;
});
