import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import Choose from '@/pages/hall/vote/choose.vue';
import { wordChoices } from '@/pages/hall/vote/choices';
import VoteStep from '@/pages/hall/vote/vote-step.vue';
import { wordOwn, wordSpeaker } from '@/pages/hearings/own';
import { drawMap } from '@/pages/topics/drawn';

const options = ['晾衣架', '电动车棚', '小花园'].map((label, place) => ({
  id: String(place + 1),
  label,
  costFen: null,
}));
const poll = (method: 'single' | 'approval' | 'ranked') => ({ method, options, scale: null, form: 'secret' as const });

/** What is chosen after pressing these, one after the other. */
async function choicesAfter(method: 'single' | 'approval' | 'ranked', ...pressed: string[]) {
  let choices: readonly string[] = [];
  const chooser = mount(Choose, { props: { method, options, scale: null, modelValue: choices } });
  for (const label of pressed) {
    const found = chooser.findAll('.press').find((area) => area.text().includes(label));
    await found!.trigger('click');
    choices = (chooser.emitted('update:modelValue')?.at(-1)?.[0] as readonly string[] | undefined) ?? choices;
    await chooser.setProps({ modelValue: choices });
  }
  return choices;
}

it.each([
  ['single', ['晾衣架', '小花园'], ['3']],
  ['approval', ['晾衣架', '小花园', '晾衣架'], ['3']],
  ['ranked', ['小花园', '晾衣架', '小花园'], ['3', '1']],
  ['ranked', ['小花园', '晾衣架', '退回一步', '电动车棚'], ['3', '2']],
] as const)('a chooser of %s after %j has %j', async (method, pressed, chosen) => {
  expect(await choicesAfter(method, ...pressed)).toEqual(chosen);
});

it('wordChoices() says an order as an order', () => {
  expect(wordChoices(poll('ranked'), ['3', '1'])).toEqual(['第1名：小花园', '第2名：晾衣架']);
  expect(wordChoices(poll('approval'), ['3', '1'])).toEqual(['小花园', '晾衣架']);
});

it('points are given option by option, and given anew', async () => {
  const scale = { lowest: 0, highest: 5, blank: 0 };
  let choices: readonly string[] = [];
  const chooser = mount(Choose, { props: { method: 'score', options, scale, modelValue: choices } });
  for (const [row, points] of [
    [0, '3'],
    [2, '5'],
    [0, '4'],
  ] as const) {
    const group = chooser.findAll('[role=radiogroup]')[row]!;
    await group.find(`[aria-label="${points}"]`).trigger('click');
    choices = chooser.emitted('update:modelValue')!.at(-1)![0] as readonly string[];
    await chooser.setProps({ modelValue: choices });
  }
  expect(choices).toEqual(['3:5', '1:4']);
  expect(wordChoices({ method: 'score', options }, choices)).toEqual(['小花园：5分', '晾衣架：4分']);
});

it('what an option costs is read with it', () => {
  const priced = options.map((option) => ({ ...option, costFen: 1_250_000 }));
  expect(wordChoices({ method: 'budget', options: priced }, ['2'])).toEqual(['电动车棚（12,500元）']);
});

it('a vote is sent only after it was read once more, and not at all without a choice', async () => {
  const step = mount(VoteStep, { props: { poll: poll('single'), own: [], isBusy: false } });
  const press = (name: string) => step.find(`[aria-label="${name}"]`).trigger('click');

  await press('选好了');
  expect(step.find('[role=alert]').text()).toBe('请先选一选。');
  await press('小花园');
  await press('选好了');
  expect(step.emitted('send')).toBeUndefined();
  await press('就这样投');

  expect(step.emitted('send')).toEqual([[['3']]]);
});

it('a vote that was sent is changed only when somebody wants to', async () => {
  const step = mount(VoteStep, { props: { poll: poll('single'), own: ['3'], isBusy: false } });

  expect(step.text()).toContain('小花园');
  expect(step.findAll('[role=radio]')).toEqual([]);
  await step.find('[aria-label="改一改我的票"]').trigger('click');

  expect(step.find('[aria-label="小花园"]').attributes('aria-checked')).toBe('true');
});

const group = (number: number, place: readonly [number, number], people = 10) => ({
  number,
  people,
  place: [...place] as [number, number],
  standsFor: [],
});

it('drawMap() keeps everything inside, oneself too, and needs no group', () => {
  const own = { place: [9, -4] } as unknown as NonNullable<Parameters<typeof drawMap>[0]['own']>;
  const drawn = drawMap({ groups: [group(1, [-3, 1]), group(2, [2, 2], 40)], own });

  for (const { left, top, size } of [...drawn.groups, drawn.own!]) {
    expect(Math.min(left, top) - size / 2).toBeGreaterThanOrEqual(0);
    expect(Math.max(left, top) + size / 2).toBeLessThanOrEqual(100);
  }
  expect(drawn.groups[0]!.size).toBeLessThan(drawn.groups[1]!.size);
  expect(drawMap({ groups: [], own: null })).toEqual({ groups: [], own: null });
});

const OWN = {
  isSignedUp: true,
  number: 4,
  hasSeat: false,
  reservesBefore: null,
  isInvited: false,
  isPresent: false,
  mayConfirm: false,
  hasConfirmed: false,
};

it.each([
  ['sign-up', { number: null }, '您已经报名，等着抽签。'],
  ['frozen', {}, '您是4号'],
  ['drawn', { hasSeat: true }, '您抽中了，请按时到会。'],
  ['concluded', { hasSeat: true }, '您是这次的代表。'],
  ['drawn', { reservesBefore: 0 }, '您是候补，前面还有0人'],
  ['drawn', {}, '这次没有抽中您。'],
  ['cancelled', {}, null],
  ['sign-up', { isSignedUp: false }, null],
] as const)('wordOwn() of a hearing that is %s, %j', (state, own, said) => {
  expect(wordOwn({ state, own: { ...OWN, ...own } })).toBe(said);
});

it('wordSpeaker() names nobody', () => {
  expect([wordSpeaker({ as: 'representative', number: 4 }), wordSpeaker(null)]).toEqual(['4号代表', '已离开的人']);
});
