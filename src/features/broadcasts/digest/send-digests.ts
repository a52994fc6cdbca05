import { z } from 'zod';
import { DIGEST } from '../../../../config/work.ts';
import { allow, chinaDay, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import { actorOf, type Resident } from '../../residents/index.ts';
import { keepNotices, type TellingPorts } from '../keep-notices.ts';
import { noticeId } from '../notices/notice.ts';
import { regionsInCare } from '../policy.ts';
import { digestOf, type DigestPorts } from './digest.ts';
import { wordDigest } from './word-digest.ts';

interface Ports extends DigestPorts, TellingPorts {
  readonly clock: Clock;
}

const AT_ONCE = 100;

/**
 * Tells each worker in the morning what waits for them. The notice's id follows from worker and date: however often and
 * wherever this runs, and whenever it was killed, each has one a day.
 */
export const sendDigests = defineUseCase({
  name: 'broadcasts.send-digests',
  input: z.object({}),
  async run({ clock, ...ports }: Ports, actor) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const now = clock();
    const { minute } = chinaDay(now);
    if (minute < DIGEST.atMinute || minute >= DIGEST.untilMinute) return { sent: 0 };

    let sent = 0;
    let after = '';
    for (;;) {
      const workers = await ports.residents.holdingAnywhere('worker', { after, limit: AT_ONCE });
      for (const worker of workers) if (await sendOnce(ports, worker, now)) sent += 1;
      if (workers.length < AT_ONCE) return { sent };
      after = workers.at(-1)!.id;
    }
  },
});

async function sendOnce(ports: Omit<Ports, 'clock'>, worker: Resident, now: Date): Promise<boolean> {
  const cause = `digest:${chinaDay(now).date}`;
  if ((await ports.notices.find(noticeId(cause, worker.id))) !== null) return false;

  const digest = await digestOf(ports, regionsInCare(actorOf(worker)), now);
  await keepNotices(ports, { cause, to: { residents: [worker.id] }, text: () => wordDigest(digest), now });
  return true;
}
