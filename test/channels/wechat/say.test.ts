import { expect, it } from 'vitest';
import { NotSentError } from '../../../bots/channel.ts';
import type { Connection } from '../../../bots/wechat/connection.ts';
import { say } from '../../../bots/wechat/say.ts';

/** A connection whose one contact fails in this way when spoken to. */
function aConnection({
  failsWith,
  found = true,
  isOpen = true,
}: {
  failsWith?: string;
  found?: boolean;
  isOpen?: boolean;
}) {
  const contact = {
    async say() {
      if (failsWith !== undefined) throw new Error(failsWith);
    },
  };
  const Contact = { find: async () => (found ? contact : undefined) };
  return { isOpen: () => isOpen, bot: { Contact } } as unknown as Connection;
}

it.each([
  '14 UNAVAILABLE: No connection established. Last error: ECONNREFUSED',
  'Channel has been shut down',
  'The channel has been closed',
  'no grpc manager',
  'NO CLIENT',
])('say() knows that nothing left when the client says “%s”', async (failsWith) => {
  const saying = say(aConnection({ failsWith }), { contact: 'lin' }, '停水');

  await expect(saying).rejects.toMatchObject({ name: 'NotSentError', reason: 'outage' });
});

it.each(['14 UNAVAILABLE: Connection dropped', '4 DEADLINE_EXCEEDED', 'timed out'])(
  'say() does not know when the client says “%s”',
  async (failsWith) => {
    const failure: unknown = await say(aConnection({ failsWith }), { contact: 'lin' }, '停水').catch((error) => error);

    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(NotSentError);
  },
);

it.each([
  [true, 'recipient'],
  [false, 'outage'],
])('say() to somebody not found, on a line that holds: %s, is for reason of %s', async (isOpen, reason) => {
  const saying = say(aConnection({ found: false, isOpen }), { contact: 'nobody' }, '停水');

  await expect(saying).rejects.toMatchObject({ name: 'NotSentError', reason });
});
