import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import CandidateList from '@/pages/hall/election/candidate-list.vue';
import NominateStep from '@/pages/hall/election/nominate-step.vue';
import StandStep from '@/pages/hall/election/stand-step.vue';
import { namesOf, openRound, stagesOf, wordStanding, type Election } from '@/pages/hall/election/stages';
import VoteStep from '@/pages/hall/vote/vote-step.vue';

const NOMINATE_UNTIL = '2026-03-07T18:00:00+08:00';
const OPENS = '2026-03-29T08:00:00+08:00';
const CLOSES = '2026-03-29T18:00:00+08:00';
const CANDIDATES = [
  { number: '1', name: '林晓梅', words: '愿意为大家跑腿。', fingerprint: 'f1' },
  { number: '2', name: '', words: null, fingerprint: 'f2' },
];
const ROUND = {
  poll: 'p1',
  kind: 'first',
  seats: 1,
  candidates: ['1', '2'],
  opensAt: OPENS,
  closesAt: CLOSES,
  isTakenBack: false,
  elected: null,
};

const election = (given: object = {}): Election =>
  ({
    state: 'nominating',
    nominateUntil: NOMINATE_UNTIL,
    opensAt: OPENS,
    closesAt: CLOSES,
    candidates: CANDIDATES,
    rounds: [],
    elected: [],
    seatsLeft: 1,
    runOff: null,
    runOffUntil: null,
    ...given,
  }) as unknown as Election;

const at = (iso: string): number => Date.parse(iso);
const listed = (given: object = {}) => election({ state: 'listed', rounds: [ROUND], ...given });

it.each([
  ['2026-03-07T17:59:59+08:00', election(), '正在提名，到3月7日 18:00为止'],
  [NOMINATE_UNTIL, election(), '提名截止了，等着公布名单'],
  ['2026-03-20T08:00:00+08:00', listed(), '名单公布了，3月29日 8:00开始投票'],
  [OPENS, listed(), '正在投票，到3月29日 18:00为止'],
  [CLOSES, listed(), '投票结束，正在计票'],
  [CLOSES, election({ state: 'run-off-due', seatsLeft: 1 }), '还差1人，等着另行选举'],
  [CLOSES, election({ state: 'settled', seatsLeft: 0 }), '选举结束了'],
  [CLOSES, election({ state: 'settled', seatsLeft: 2 }), '选举结束了，还空着2人'],
  [CLOSES, election({ state: 'withdrawn' }), '这次选举取消了'],
  [OPENS, election({ rounds: [{ ...ROUND, isTakenBack: true }] }), '提名截止了，等着公布名单'],
])('wordStanding() at %s', (now, given, said) => {
  expect(wordStanding(given, at(now))).toBe(said);
});

const states = (given: Election, now: string) => stagesOf(given, at(now)).map(({ key, state }) => [key, state]);

it('stagesOf() has one stage going on, and a run-off only where there may be one', () => {
  expect(states(election(), '2026-03-03T09:00:00+08:00')).toEqual([
    ['nominate', 'now'],
    ['list', 'to-come'],
    ['vote', 'to-come'],
    ['result', 'to-come'],
  ]);
  expect(states(listed(), OPENS)).toEqual([
    ['nominate', 'done'],
    ['list', 'done'],
    ['vote', 'now'],
    ['result', 'to-come'],
  ]);
  const due = { state: 'run-off-due', rounds: [{ ...ROUND, elected: [] }], runOffUntil: '2026-04-28T18:00:00+08:00' };
  expect(states(election(due), CLOSES)[3]).toEqual(['run-off', 'now']);
  expect(states(election({ state: 'settled', rounds: [{ ...ROUND, elected: ['1'] }] }), CLOSES)[3]).toEqual([
    'result',
    'done',
  ]);
});

it('stagesOf() of an election that was called off has nothing to come', () => {
  expect(states(election({ state: 'withdrawn' }), '2026-03-03T09:00:00+08:00').map(([, state]) => state)).toEqual([
    'not-reached',
    'not-reached',
    'not-reached',
    'not-reached',
  ]);
});

it('openRound() is the last vote that stands, from its opening to its closing', () => {
  expect(openRound(listed(), at(OPENS))?.poll).toBe('p1');
  expect([at(OPENS) - 1, at(CLOSES)].map((now) => openRound(listed(), now))).toEqual([undefined, undefined]);
  expect(openRound(listed({ rounds: [{ ...ROUND, isTakenBack: true }] }), at(OPENS))).toBeUndefined();
});

it('candidates are shown with what they say, and whoever left without their name', () => {
  const list = mount(CandidateList, { props: { candidates: CANDIDATES, elected: ['1'] } });
  const [first, second] = list.findAll('[role=listitem]').map((item) => item.text());

  expect(first).toMatch(/1号.*林晓梅.*当选.*愿意为大家跑腿。/su);
  expect(second).toMatch(/2号.*姓名已删除.*没有写话。/su);
  expect(second).not.toContain('当选');
  expect(namesOf(election(), ['2', '1', '9'])).toEqual(['姓名已删除', '林晓梅', '9号']);
});

it('whoever has nominated as many as there are seats nominates no more; nobody is nominated without a name', async () => {
  const step = mount(NominateStep, { props: { given: 1, most: 2, isBusy: false } });
  const press = () => step.find('[aria-label="就提名他"]').trigger('click');

  await press();
  expect(step.find('[role=alert]').text()).toBe('请写姓名。');
  await step.find('input').setValue('李四 ');
  await press();
  expect(step.emitted('nominate')).toEqual([['李四']]);
  await step.setProps({ given: 2 });
  expect(step.find('input').exists()).toBe(false);
});

const own = (state: string, words: string | null = null) => ({ state, words }) as unknown as Election['own'];
const stand = (given: object) =>
  mount(StandStep, { props: { own: null, isNominating: true, needsName: false, isBusy: false, ...given } });

it('one stands only after one has read that the name is published', async () => {
  const step = stand({ own: own('asked') });
  await step.find('textarea').setValue('愿意为大家跑腿。');
  await step.find('[aria-label="我愿意参选"]').trigger('click');

  expect(step.emitted('answer')).toBeUndefined();
  expect(step.text()).toContain('您的姓名会写在候选人名单上。');
  await step.find('[aria-label="公布我的姓名，参选"]').trigger('click');

  expect(step.emitted('answer')).toEqual([[{ stands: true, words: '愿意为大家跑腿。' }]]);
});

it('one declines what one was asked, and withdraws only after a question', async () => {
  const asked = stand({ own: own('asked') });
  await asked.find('[aria-label="不参选"]').trigger('click');
  expect(asked.emitted('answer')).toEqual([[{ stands: false }]]);

  const standing = stand({ own: own('stands', '愿意为大家跑腿。') });
  expect((standing.find('textarea').element as HTMLTextAreaElement).value).toBe('愿意为大家跑腿。');
  await standing.find('[aria-label="退出参选"]').trigger('click');
  expect(standing.emitted('answer')).toBeUndefined();
  await standing.find('[aria-label="退出参选"]').trigger('click');
  expect(standing.emitted('answer')).toEqual([[{ stands: false }]]);
});

it('nobody comes forward by themselves once nominations are over; who was nominated may still', () => {
  expect(stand({ isNominating: false }).find('[aria-label="我愿意参选"]').exists()).toBe(false);
  expect(
    stand({ isNominating: false, own: own('declined') })
      .find('[aria-label="我愿意参选"]')
      .exists(),
  ).toBe(true);
});

it('no more are marked than there are seats', async () => {
  const options = ['林晓梅', '王建国', '陈阿姨'].map((label, place) => ({
    id: String(place + 1),
    label,
    costFen: null,
  }));
  const poll = {
    method: 'approval' as const,
    options,
    scale: null,
    form: 'secret' as const,
    election: { id: 'e', seats: 2, round: 'first' as const },
  };
  const step = mount(VoteStep, { props: { poll, own: [], isBusy: false } });
  const press = (name: string) => step.find(`[aria-label="${name}"]`).trigger('click');

  expect(step.text()).toContain('最多选2人，可以少选');
  for (const name of ['林晓梅', '王建国', '陈阿姨', '选好了']) await press(name);
  expect(step.find('[role=alert]').text()).toBe('最多选2人，您选了3人。');
  await press('陈阿姨');
  await press('选好了');
  await press('就这样投');

  expect(step.emitted('send')).toEqual([[['1', '2']]]);
});
