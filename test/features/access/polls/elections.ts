import { openElection, publishCandidates } from '../../../../src/features/polls/index.ts';
import { DAY, later, perform } from '../../../../src/kernel/index.ts';
import { buildVotersRoll } from '../../../factories/polls/elections.ts';
import { buildEntry } from '../../../factories/rolls/roll.ts';
import type { Scene } from '../scene.ts';
import { ANYBODY, nothing, row, SYSTEM_ONLY, type Table } from '../table.ts';

/** Lin, wang and the worker are on its roll, and two of them are known to stand. */
async function anElection(scene: Scene, given: object = {}): Promise<string> {
  const { app, community, fresh } = scene;
  const entries = ['lin', 'wang', 'worker'].map((who) => buildEntry({ id: `${who}-entry`, voters: [who] }));
  const roll = await app.rolls.insert(buildVotersRoll({ id: fresh(), entries, usableFrom: community.time.now() }), []);
  const at = (days: number) => later(community.time.now(), days * DAY).toISOString();
  const { id } = await perform(openElection, app, community.worker, {
    hallId: await scene.hall(),
    title: '居委会换届',
    pack: 'committee-election',
    roll: 'voters',
    rollId: roll.id,
    seats: 1,
    nominateUntil: at(4),
    opensAt: at(30),
    closesAt: at(31),
  });
  const standing = ['lin', 'wang'].map((who) => ({
    entry: `${who}-entry`,
    nominatedBy: [],
    state: 'stands' as const,
    name: who,
    salt: 'salt',
  }));
  await app.elections.change(id, (election) => ({
    next: { ...election, nominees: standing, nominateUntil: new Date(at(4)), ...given },
    result: undefined,
  }));
  return id;
}

const WORDS = '愿意为大家跑腿。';

const withWords = ({ app }: Scene, id: string) =>
  app.elections.change(id, (election) => ({
    next: { ...election, nominees: election.nominees.map((one) => ({ ...one, words: WORDS })) },
    result: undefined,
  }));

const overAlready = ({ community }: Scene) => ({ nominateUntil: community.time.now() });

async function aListed(scene: Scene): Promise<string> {
  const id = await anElection(scene, overAlready(scene));
  await perform(publishCandidates, scene.app, scene.community.worker, { electionId: id });
  return id;
}

//                           nobody guest lin | wang organizer | worker staff | broker | steward | otherWorker | system
export const ELECTIONS: Table = {
  'polls.open-election': row('--- -- +- - + - +', async (scene) => {
    const { app, community, fresh } = scene;
    const roll = await app.rolls.insert(buildVotersRoll({ id: fresh(), usableFrom: community.time.now() }), []);
    const at = (days: number) => later(community.time.now(), days * DAY).toISOString();
    const dates = { nominateUntil: at(4), opensAt: at(30), closesAt: at(31) };
    const asked = { title: '居委会换届', pack: 'committee-election', roll: 'voters', seats: 1 };
    return { hallId: await scene.hall(), rollId: roll.id, ...asked, ...dates };
  }),
  'polls.view-election': row('!++ ++ ++ + + + !', async (scene) => ({ electionId: await anElection(scene) })),
  'polls.list-elections': row('!++ ++ ++ + + + !', async ({ hall }) => ({ hallId: await hall() })),
  'polls.list-packs': row(ANYBODY, nothing),
  'polls.find-elections': row('!++ ++ ++ + + + !', nothing),
  'polls.nominate': row('!-+ +- +- - - - !', async (scene) => ({
    electionId: await anElection(scene),
    entryId: 'wang-entry',
  })),
  'polls.answer-nomination': row('!-+ +- +- - - - !', async (scene) => ({
    electionId: await anElection(scene),
    stands: true,
    name: '某某',
  })),
  'polls.enter-candidate': row('--- -- +- - + - +', async (scene) => ({
    electionId: await anElection(scene),
    entryId: 'worker-entry',
    name: '某某',
    letter: '交来同意书',
  })),
  'polls.rule-on-candidate-words': row('--- -- +- - + - +', async (scene) => {
    const electionId = await anElection(scene);
    await withWords(scene, electionId);
    return { electionId, entryId: 'lin-entry', words: WORDS, ruling: { state: 'approved' } };
  }),
  'polls.extend-nominations': row('--- -- +- - + - +', async (scene) => {
    const at = (days: number) => later(scene.community.time.now(), days * DAY).toISOString();
    const electionId = await anElection(scene);
    return { electionId, nominateUntil: at(5), opensAt: at(32), closesAt: at(33) };
  }),
  'polls.publish-candidates': row('--- -- +- - + - +', async (scene) => ({
    electionId: await anElection(scene, overAlready(scene)),
  })),
  'polls.take-back-candidates': row('--- -- +- - + - +', async (scene) => ({ electionId: await aListed(scene) })),
  'polls.carry-on-election': row(SYSTEM_ONLY, async (scene) => ({ electionId: await aListed(scene) })),
  'polls.settle-election': row(SYSTEM_ONLY, async ({ poll }) => ({ pollId: await poll() })),
  'polls.open-run-off': row('--- -- +- - + - +', async (scene) => {
    const at = (days: number) => later(scene.community.time.now(), days * DAY);
    const electionId = await aListed(scene);
    const due = { state: 'run-off-due' as const, runOff: ['1', '2'], runOffUntil: at(30) };
    await scene.app.elections.change(electionId, (election) => ({ next: { ...election, ...due }, result: undefined }));
    return { electionId, opensAt: at(3).toISOString(), closesAt: at(4).toISOString() };
  }),
  'polls.withdraw-election': row('--- -- +- - + - +', async (scene) => ({
    electionId: await anElection(scene),
    reason: '名册有误',
  })),
  'broadcasts.tell-election': row(SYSTEM_ONLY, async (scene) => ({
    electionId: await anElection(scene),
    news: 'election-opened',
  })),
  'broadcasts.tell-nominee': row(SYSTEM_ONLY, async (scene) => ({
    electionId: await anElection(scene),
    entry: 'lin-entry',
  })),
  'broadcasts.tell-candidate-words': row(SYSTEM_ONLY, async (scene) => ({
    electionId: await anElection(scene),
    entry: 'lin-entry',
    news: 'waiting',
  })),
};
