import { expect, it } from 'vitest';
import { castVote, electorateOf, openPoll, viewTurnout } from '../../../src/features/polls/index.ts';
import { HOUR, later, perform } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildHall } from '../../factories/polls.ts';

const IS_FULL = process.env['LINYI_FULL'] !== undefined;
const ELECTORS = IS_FULL ? 10_000 : 500;

async function aWatchedPoll(form: 'open' | 'secret', areaCm2?: number) {
  const community = await aCommunity({ halls: [buildHall()] });
  const { app, organizer, time } = community;
  const { id } = await perform(openPoll, app, organizer, {
    hallId: 'hall',
    title: '小区门禁换不换',
    method: 'yes-no',
    form,
    ...(form === 'open' && { pack: 'advisory' }),
    closesAt: later(time.now(), HOUR).toISOString(),
  });
  const voters = ['lin', 'wang', 'worker'];
  const electors = Array.from({ length: ELECTORS }, (_, index) => ({
    id: `e${index}`,
    voters: voters.slice(index, index + 1),
    ...(areaCm2 !== undefined && { areaCm2 }),
  }));
  const electorate = electorateOf(id, electors);
  await app.connection
    .collection('electorates')
    .updateOne({ _id: id as never }, { $set: { electors: electorate.electors } });
  const turnout = () => perform(viewTurnout, app, community.lin, { pollId: id });
  return { ...community, id, turnout };
}

it.each(['open', 'secret'] as const)(
  'viewTurnout() of an %s poll has every vote that was acknowledged before it was asked, however many ask at once',
  async (form) => {
    const { app, id, turnout, ...community } = await aWatchedPoll(form);
    const asked: Promise<void>[] = [];
    let acknowledged = 0;
    const watch = () => {
      const least = acknowledged;
      asked.push(turnout().then(({ electors }) => expect(electors.voted).toBeGreaterThanOrEqual(least)));
    };
    for (const who of ['lin', 'wang', 'worker'] as const) {
      for (let listener = 0; listener < 30; listener += 1) watch();
      await perform(castVote, app, community[who], { pollId: id, choices: ['yes'] });
      acknowledged += 1;
      for (let listener = 0; listener < 30; listener += 1) watch();
    }
    await Promise.all(asked);
    expect(await turnout()).toMatchObject({ electors: { total: ELECTORS, voted: 3 }, areaCm2: null });
  },
);

it.each(['open', 'secret'] as const)(
  'viewTurnout() of an %s poll adds up the areas of those who voted',
  async (form) => {
    const { app, id, wang, turnout } = await aWatchedPoll(form, 800_000);
    await perform(castVote, app, wang, { pollId: id, choices: ['no'] });
    await perform(castVote, app, wang, { pollId: id, choices: ['yes'] });
    expect(await turnout()).toMatchObject({
      electors: { voted: 1 },
      areaCm2: { total: ELECTORS * 800_000, voted: 800_000 },
    });
  },
);

it('a hundred who ask at once share few readings, and a secret poll needs no key to count', async () => {
  const { app, lin, turnout } = await aWatchedPoll('secret');
  let counts = 0;
  let keys = 0;
  const ballots = { ...app.ballots, countCast: (poll: string) => ((counts += 1), app.ballots.countCast(poll)) };
  const store = { ...app.keys, find: (id: string) => ((keys += 1), app.keys.find(id)) };
  const { poll } = await turnout();
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: 100 }, () => perform(viewTurnout, { ...app, ballots, keys: store }, lin, { pollId: poll.id })),
  );
  if (IS_FULL)
    process.stdout.write(`100 listeners, ${ELECTORS} electors: ${Math.round(performance.now() - begun)} ms\n`);
  expect(counts).toBeGreaterThan(0);
  expect(counts).toBeLessThanOrEqual(5);
  expect(keys).toBe(0);
});
