import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askConditions,
  asksOf,
  cancelSignUp,
  conditions,
  editActivity,
  listSignUps,
  signUp,
  type Activity,
  type Applicant,
  type Given,
  type SignUp,
} from '../../../src/features/activities/index.ts';
import { householdOf } from '../../../src/features/residents/index.ts';
import { DAY, perform } from '../../../src/kernel/index.ts';
import { hasPhrase } from '../../../src/phrases/index.ts';
import { buildActivity } from '../../factories/activities.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildResident } from '../../factories/residents.ts';
import { buildMember, buildTeam } from '../../factories/volunteers/teams.ts';

const shirt = { id: 'shirt', text: '穿多大的衣服？', options: ['大', '中', '小'], isRequired: true };
const diet = { id: 'diet', text: '有什么不吃的？', isRequired: false };
const readers = buildTeam({ members: [buildMember('wang'), buildMember('chen', { state: 'asked' })] });
const DOOR = { region: '/d1/s1/c1/b1/', dwelling: '3-502' };

const buildApplicant = (given: Partial<Applicant['resident']> = {}, team: Applicant['team'] = null): Applicant => ({
  resident: buildResident({ ...DOOR, ...given }),
  team,
});

const buildSignUp = (resident: string, people = 1, given: Partial<SignUp> = {}): SignUp => ({
  resident,
  people,
  state: 'placed',
  signedUpAt: new Date('2026-03-01T10:00:00+08:00'),
  ...given,
});

const codes = (activity: Activity, applicant: Applicant, people = 1, given: Given = {}) =>
  conditions(activity, applicant, { people, given }).map(({ code }) => code);

describe('conditions()', () => {
  it.each([
    ['none where none are asked', {}, {}, {}, []],
    [
      'the age that is reached the day after it begins',
      { minAge: 60 },
      { bornOn: '1966-03-06' },
      {},
      ['residents.too-young'],
    ],
    ['no age that is reached on the day', { minAge: 60 }, { bornOn: '1966-03-05' }, {}, []],
    ['no guardian on the 18th birthday', {}, { bornOn: '2008-03-05' }, {}, []],
    ['a guardian on the day before', {}, { bornOn: '2008-03-06' }, {}, ['activities.needs-guardian']],
    ['a guardian of one who may be 17', {}, { bornOn: '2008' }, {}, ['activities.needs-guardian']],
    ['no guardian who is named', {}, { bornOn: '2012' }, { guardian: '王建国' }, []],
    ['insurance for risky tasks', { isRisky: true }, {}, { isInsured: false }, ['activities.needs-insurance']],
    ['no insurance that is confirmed', { isRisky: true }, {}, { isInsured: true }, []],
    ['a certificate', { certificate: '急救员证' }, {}, {}, ['activities.needs-certificate']],
    ['no certificate that is given', { certificate: '急救员证' }, {}, { certificate: '市红十字会' }, []],
    ['a required answer', { questions: [shirt, diet] }, {}, { answers: { diet: '花生' } }, ['activities.unanswered']],
    ['one of the options', { questions: [shirt] }, {}, { answers: { shirt: '特大' } }, ['activities.not-an-option']],
    ['nothing that is answered', { questions: [shirt, diet] }, {}, { answers: { shirt: '大' } }, []],
    [
      'trust, tags and answers in this order',
      { trust: 'owner', tags: ['低保'], questions: [shirt] },
      {},
      {},
      ['residents.needs-owner', 'residents.needs-tag', 'activities.unanswered'],
    ],
  ] as const)('miss %s', (_, asked, resident, given, expected) => {
    const activity = buildActivity({ conditions: asked });
    expect(codes(activity, buildApplicant(resident as object), 1, given as Given)).toEqual(expected);
    expect(expected.filter((code) => !hasPhrase(code))).toEqual([]);
  });

  it.each([
    ['a member', 'wang', []],
    ['one who has only asked', 'chen', ['activities.members-only']],
    ['a neighbour', 'lin', ['activities.members-only']],
  ])('for members only let in %s', (_, id, expected) => {
    const activity = buildActivity({ team: 'readers', conditions: { membersOnly: true } });
    expect(codes(activity, buildApplicant({ id }, readers))).toEqual(expected);
  });

  it('of what a vanguard holds tell others that there is no such thing', () => {
    const activity = buildActivity({ kind: 'vanguard', team: 'readers' });
    expect(codes(activity, buildApplicant({ id: 'chen' }, readers))).toEqual(['activities.missing']);
  });

  const household = householdOf(DOOR)!;
  it.each([
    ['n people of one household', 2, [], []],
    ['no n + 1', 3, [], ['activities.household-limit']],
    ['what the others leave', 1, [buildSignUp('wang', 1, { household })], []],
    ['no more than they leave', 2, [buildSignUp('wang', 1, { household })], ['activities.household-taken']],
    [
      'what other households do not take',
      2,
      [buildSignUp('wang', 2, { household: 'other' }), buildSignUp('zhao', 2)],
      [],
    ],
    ['one changing their own number', 2, [buildSignUp('lin', 1, { household })], []],
  ])('let in %s', (_, people, signUps, expected) => {
    const activity = buildActivity({ conditions: { perHousehold: 2 }, signUps });
    expect(codes(activity, buildApplicant(), people)).toEqual(expected);
  });

  it('are not asked again of whoever is on the list', () => {
    const activity = buildActivity({ conditions: { minAge: 99, questions: [shirt] }, signUps: [buildSignUp('lin')] });
    expect(codes(activity, buildApplicant(), 2)).toEqual([]);
  });

  it('are met by whoever answers all that is asked, and by nobody who leaves out what is required', () => {
    const asked = fc.record({
      isRisky: fc.boolean(),
      certificate: fc.option(fc.constant('电工证'), { nil: undefined }),
      questions: fc.subarray([shirt, diet]),
      bornOn: fc.constantFrom('1950', '2015', undefined),
    });
    fc.assert(
      fc.property(asked, fc.nat(), ({ bornOn, certificate, ...rest }, chance) => {
        const activity = buildActivity({ conditions: { ...rest, ...(certificate !== undefined && { certificate }) } });
        const applicant = buildApplicant(bornOn === undefined ? {} : { bornOn });
        const whole: Given = { guardian: '王建国', isInsured: true, certificate: '有', answers: { shirt: '中' } };
        expect(codes(activity, applicant, 1, whole)).toEqual([]);

        const required = asksOf(activity, applicant.resident).filter(
          (ask) => ask.kind !== 'question' || ask.question.isRequired,
        );
        const left = required[chance % Math.max(1, required.length)];
        if (left === undefined) return;
        const { answers, guardian, isInsured, ...others } = whole;
        const without: Given = {
          ...(left.kind !== 'certificate' && others),
          ...(left.kind !== 'guardian' && { guardian }),
          ...(left.kind !== 'insured' && { isInsured }),
          ...(left.kind !== 'question' && { answers }),
        };
        expect(codes(activity, applicant, 1, without)).toHaveLength(1);
      }),
    );
  });
});

describe('a sign-up with conditions', () => {
  const asked = { questions: [shirt, diet], perHousehold: 2 };
  const join = async (who: 'lin' | 'wang', input: object, community: Awaited<ReturnType<typeof aCommunity>>) =>
    perform(signUp, community.app, community[who], { activityId: 'tea', ...input });

  it('keeps what was asked and nothing else, for those who run it', async () => {
    const community = await aCommunity({ activities: [buildActivity({ conditions: asked })] });
    const { app, lin, organizer } = community;
    expect((await perform(askConditions, app, lin, { activityId: 'tea' })).asks).toHaveLength(2);

    await expect(join('lin', {}, community)).rejects.toMatchObject({ code: 'activities.unanswered' });
    await join('lin', { answers: { shirt: '大', other: '多余' }, guardian: '多余的人' }, community);
    await join('lin', { people: 2, answers: { diet: '花生' } }, community);
    await join('lin', { people: 2, answers: { shirt: '小' } }, community);

    const { signUps } = await perform(listSignUps, app, organizer, { activityId: 'tea' });
    expect(signUps).toMatchObject([{ people: 2, given: { answers: { shirt: '小', diet: '花生' } } }]);
    expect(JSON.stringify(signUps)).not.toContain('多余');
    expect((await perform(askConditions, app, lin, { activityId: 'tea' })).asks).toEqual([]);
  });

  it('holds the limit of a household however many of it ask at once', async () => {
    const community = await aCommunity({ activities: [buildActivity({ conditions: { perHousehold: 2 } })] });
    const { app } = community;
    const family = await Promise.all(
      ['a', 'b', 'c', 'd'].map((id) => community.settle(buildResident({ id, ...DOOR }))),
    );

    const answers = await Promise.allSettled(
      family.map((actor) => perform(signUp, app, actor, { activityId: 'tea', people: 1 })),
    );

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect((await app.activities.find('tea'))?.signUps).toHaveLength(2);
    await perform(
      cancelSignUp,
      app,
      family.find((_, index) => answers[index]?.status === 'fulfilled')!,
      { activityId: 'tea' },
    );
    expect((await app.activities.find('tea'))?.signUps).toHaveLength(1);
  });

  it('drops nobody when the conditions become stricter, and asks them of the next', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    const { app, organizer } = community;
    await join('lin', {}, community);

    await perform(editActivity, app, organizer, { activityId: 'tea', conditions: { minAge: 90 } });

    await join('lin', { people: 2 }, community);
    await expect(join('wang', {}, community)).rejects.toMatchObject({ code: 'residents.age-unknown' });
    expect((await app.activities.find('tea'))?.signUps).toMatchObject([{ resident: 'lin', people: 2 }]);
  });

  it('says why not before it asks', async () => {
    const community = await aCommunity({ activities: [buildActivity({ conditions: { ...asked, trust: 'owner' } })] });
    const asking = perform(askConditions, community.app, community.lin, { activityId: 'tea' });
    await expect(asking).rejects.toMatchObject({ code: 'residents.needs-owner' });
  });

  it('goes without a word that was said when its owner deletes their data, also of what is over', async () => {
    const community = await aCommunity({ activities: [buildActivity({ conditions: asked })] });
    const { app, time } = community;
    await join('lin', { answers: { shirt: '大' } }, community);
    time.pass(5 * DAY);
    const person = { id: 'lin', formerIds: [], contacts: [] };
    const data = app.personalData.find(({ about }) => about === 'activities')!;

    expect(JSON.stringify(await data.export(person))).toContain('大');
    await data.forget(person);

    const kept = (await app.activities.find('tea'))?.signUps;
    expect(kept).toMatchObject([{ resident: 'lin', people: 1 }]);
    expect(kept?.[0]).not.toHaveProperty('given');
  });
});
