import { electorateOf, RULE_BOOK, type Poll } from '../../../../src/features/polls/index.ts';
import { paperId } from '../../../../src/features/polls/paper/paper.ts';
import { later } from '../../../../src/kernel/index.ts';
import { PHOTO } from '../../../factories/polls/doors.ts';
import { buildPoll } from '../../../factories/polls.ts';
import type { Scene } from '../scene.ts';
import { nothing, row, SYSTEM_ONLY, type Table } from '../table.ts';

const CLOSES = new Date('2026-03-02T20:00:00+08:00');
/** Numbers below all that are given out. */
let numbers = 0;

/** An open vote of owners by every door, with one elector; what is asked of it names that elector. */
async function aVote({ app, fresh }: Scene, given: Partial<Poll> = {}) {
  const id = fresh();
  numbers -= 1;
  const pack = RULE_BOOK.packs.find((one) => one.id === 'owners-general')!;
  const papersUntil = later(CLOSES, 3_600_000);
  const doors = { others: ['paper', 'phone', 'doorstep', 'proxy'] as const, precedence: 'paper' as const, papersUntil };
  const rules = { pack, roll: 'owners' as const };
  await app.polls.insert(buildPoll({ id, number: numbers, hall: 'none', rooms: [], rules, doors, ...given }), []);
  await app.electorates.insert(electorateOf(id, [{ id: 'e1', voters: ['lin'], areaCm2: 1 }]), []);
  await app.keys.make(`ballots ${id}`);
  return { pollId: id, electorId: 'e1' };
}

const aSecretVote = (scene: Scene, given: Partial<Poll> = {}) =>
  aVote(scene, {
    form: 'secret',
    doors: { others: ['envelope'], precedence: 'paper', papersUntil: later(CLOSES, 3_600_000) },
    ...given,
  });

const entry = { choices: ['yes'], photo: PHOTO };

async function aDifferingPaper(scene: Scene) {
  const asked = await aVote(scene);
  const at = new Date(0);
  const entries = ['one', 'two'].map((by) => ({
    token: by,
    by,
    choices: [by === 'one' ? 'yes' : 'no'],
    photo: PHOTO,
    at,
  }));
  const kept = { poll: asked.pollId, elector: 'e1', entries, isAgreed: false, counted: 0 };
  await scene.app.papers.insert({ id: paperId(asked.pollId, 'e1'), ...kept }, []);
  return { ...asked, ...entry };
}

/** With an authorisation of 林晓梅 for 王建国. */
async function anAuthorised(scene: Scene) {
  const { pollId } = await aVote(scene);
  const authorisation = {
    number: 1,
    elector: 'e1',
    proxy: 'wang',
    relation: 'anyone' as const,
    scope: 'at-discretion' as const,
    document: PHOTO,
    recordedBy: 'worker',
    recordedAt: new Date(0),
  };
  await scene.app.proxies.insert({ id: pollId, authorisations: [authorisation] }, []);
  return { pollId, number: 1 };
}

const CHALLENGE = { door: 'phone' as const, words: '没有人给我打过电话' };

async function aChallenged(scene: Scene) {
  const { pollId } = await aVote(scene);
  const challenge = { id: 'c1', by: 'zhao', elector: 'e1', ...CHALLENGE, at: new Date(0) };
  await scene.app.challenges.insert({ id: pollId, challenges: [challenge], isFixed: false }, []);
  return { pollId, challengeId: 'c1' };
}

const ofPoll = async (scene: Scene) => ({ pollId: (await aVote(scene)).pollId });

//                           nobody guest lin | wang organizer | worker staff | broker | steward | otherWorker | system
const OFFICERS = '--- -- +- - + - -';
export const DOORS: Table = {
  'broadcasts.tell-assisted-vote': row(SYSTEM_ONLY, async ({ app, fresh }) => {
    const vote = { id: fresh(), poll: 'none', region: '/d1/', elector: 'e1', voters: [], door: 'phone' as const };
    const kept = { ...vote, by: 'worker', at: new Date(0), state: 'recorded' as const };
    const { pollId } = await aVote({ app, fresh } as Scene);
    return { voteId: (await app.assistedVotes.insert({ ...kept, poll: pollId }, [])).id };
  }),
  'broadcasts.tell-challenge': row(SYSTEM_ONLY, async (scene) => ({ ...(await aChallenged(scene)), news: 'made' })),
  'polls.cast-assisted': row(OFFICERS, async (scene) => ({ ...(await aVote(scene)), door: 'phone', choices: ['yes'] })),
  'polls.cast-by-proxy': row('!-- +- -- - - - !', async (scene) => ({
    ...(await anAuthorised(scene)),
    choices: ['yes'],
  })),
  'polls.challenge-ballot': row('!-+ -- +- - + - !', async (scene) => ({ ...(await aVote(scene)), ...CHALLENGE })),
  'polls.list-challenges': row('!++ ++ ++ + + + !', ofPoll),
  'polls.rule-on-challenge': row(OFFICERS, async (scene) => ({
    ...(await aChallenged(scene)),
    isUpheld: true,
    reason: '查过通话记录',
  })),
  'polls.enter-envelopes': row(OFFICERS, async (scene) => ({
    pollId: (await aSecretVote(scene, { state: 'entering' })).pollId,
    found: [{ choices: ['yes'], count: 1 }],
  })),
  'polls.enter-paper': row(OFFICERS, async (scene) => ({ ...(await aVote(scene)), ...entry })),
  'polls.find-electors': row(OFFICERS, async (scene) => ({ ...(await ofPoll(scene)), words: '3-502' })),
  'polls.find-own-proxies': row('!++ ++ ++ + + + !', nothing),
  'polls.find-stand-ins': row(OFFICERS, async (scene) => ({ ...(await ofPoll(scene)), name: '王建国' })),
  'polls.finish-entry': row(OFFICERS, ofPoll),
  'polls.hand-in-envelope': row(OFFICERS, (scene) => aSecretVote(scene)),
  // A voter sees what was taken down for them, which is nothing for most.
  'polls.list-assisted': row('!++ ++ ++ + + + !', ofPoll),
  'polls.list-deliveries': row(OFFICERS, ofPoll),
  'polls.list-papers': row(OFFICERS, ofPoll),
  // The law of owners has no list published: to others there is none.
  'polls.list-proxies': row('??? ?? +? ? + ? ?', ofPoll),
  'polls.name-scrutineers': row(OFFICERS, async (scene) => ({
    ...(await ofPoll(scene)),
    residentIds: ['lin', 'wang'],
  })),
  'polls.note-delivery': row(OFFICERS, async (scene) => ({ ...(await aVote(scene)), result: 'handed' })),
  'polls.print-ballots': row(OFFICERS, ofPoll),
  'polls.print-notice': row(OFFICERS, ofPoll),
  // There is no result yet, for whomever.
  'polls.print-result': row('!++ ++ ++ + + + !', ofPoll),
  'polls.record-proxy': row(OFFICERS, async (scene) => ({ ...(await aVote(scene)), proxyId: 'wang', document: PHOTO })),
  'polls.resolve-paper': row(OFFICERS, aDifferingPaper),
  'polls.revoke-proxy': row('!-+ -- +- - + - !', anAuthorised),
  'polls.view-envelopes': row(OFFICERS, async (scene) => ({ pollId: (await aSecretVote(scene)).pollId })),
  'polls.view-kit': row(OFFICERS, ofPoll),
};
