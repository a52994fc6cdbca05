import { describe, expect, it } from 'vitest';
import { doorsFor } from '../../../../src/features/polls/doors/declared.ts';
import { rulesFor } from '../../../../src/features/polls/basis/rules-for.ts';
import { DAY, HOUR, later } from '../../../../src/kernel/index.ts';
import { aSecretVote, aVoteOfOwners } from '../../../factories/polls/doors.ts';

const closesAt = new Date('2026-03-20T20:00:00+08:00');
const asked = (pack: string | undefined, form: 'open' | 'secret', more: object = {}) => {
  const { rules } = rulesFor({ region: '/d1/', method: 'yes-no', form, pack });
  return { doors: [], closesAt, form, rules, ...more };
};

describe('doorsFor()', () => {
  it.each([
    ['other doors without a rule pack', asked(undefined, 'open', { doors: ['paper'] }), 'doors.need-pack'],
    ['the phone where ballots are secret', asked('advisory', 'secret', { doors: ['phone'] }), 'doors.reveals'],
    ['the doorstep where they are secret', asked('advisory', 'secret', { doors: ['doorstep'] }), 'doors.reveals'],
    ['named paper where they are secret', asked('advisory', 'secret', { doors: ['paper'] }), 'doors.reveals'],
    [
      'envelopes where they are signed',
      asked('advisory', 'open', { doors: ['envelope'] }),
      'doors.envelopes-are-secret',
    ],
    ['proxies the pack does not know', asked('advisory', 'open', { doors: ['proxy'] }), 'doors.not-of-pack'],
    [
      'the phone the pack does not know',
      asked('residents-representatives', 'open', { doors: ['phone'] }),
      'doors.not-of-pack',
    ],
    [
      'an end of entering without papers',
      asked('advisory', 'open', { papersUntil: closesAt }),
      'doors.no-papers-to-enter',
    ],
    [
      'an end of entering at the closing',
      asked('advisory', 'open', { doors: ['paper'], papersUntil: closesAt }),
      'doors.entry-period',
    ],
    [
      'an end of entering after more than seven days',
      asked('advisory', 'open', { doors: ['paper'], papersUntil: later(closesAt, 7 * DAY + 1) }),
      'doors.entry-period',
    ],
  ])('refuses %s', (_, given, code) => {
    expect(() => doorsFor(given)).toThrow(expect.objectContaining({ code }));
  });

  it('says what could be had instead', () => {
    const given = asked('advisory', 'secret', { doors: ['phone'] });
    expect(() => doorsFor(given)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ doors: ['线上', '匿名信封'] }) }),
    );
  });

  it('has paper first and two days for entering where nothing is said, and exactly what was said otherwise', () => {
    const until = later(closesAt, 7 * DAY);
    expect(doorsFor(asked('owners-general', 'open', { doors: ['proxy', 'paper'] }))).toEqual({
      others: ['paper', 'proxy'],
      precedence: 'paper',
      papersUntil: later(closesAt, 48 * HOUR),
    });
    const said = { doors: ['paper'], precedence: 'online', papersUntil: until };
    expect(doorsFor(asked('owners-general', 'open', said))).toMatchObject({ precedence: 'online', papersUntil: until });
    expect(doorsFor(asked('advisory', 'open'))).toBeUndefined();
    expect(doorsFor(asked('owners-general', 'open', { doors: ['phone'] }))).not.toHaveProperty('papersUntil');
  });

  it('keeps a poll to the doors it declared', async () => {
    const { worker, paper } = await aVoteOfOwners({ doors: ['phone'] });
    await expect(paper(worker, 'e5', ['yes'])).rejects.toMatchObject({ code: 'doors.not-declared' });
    const secret = await aSecretVote();
    await expect(secret.paper(secret.worker, await secret.electorOf('lin'), ['yes'])).rejects.toMatchObject({
      code: 'doors.not-declared',
    });
  });
});
