import { describe, expect, it } from 'vitest';
import {
  answerOutcome,
  concludeNeed,
  recordAcknowledgement,
  refuseNeed,
  reopenNeed,
  triageNeed,
  withdrawNeed,
  type Need,
  type NeedState,
} from '../../../src/features/needs/index.ts';
import { later, MINUTE, perform } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildNeed } from '../../factories/needs.ts';

/** 林晓梅's lamp and, asked for a minute later, her tap, both in this state. */
const twoNeeds = (state: NeedState) => {
  const lamp = buildNeed({ state });
  const submittedAt = later(lamp.submittedAt, MINUTE);
  return aCommunity({ needs: [lamp, { ...lamp, id: 'tap', number: 'N20260302-100002', submittedAt }] });
};

const states = async ({ app }: Community) => [
  (await app.needs.find('lamp'))?.state,
  (await app.needs.find('tap'))?.state,
];

const ONCE = { once: 'message-1' };
const SOLVED = { contacted: true, resolved: true, satisfied: true };

describe('a message without a number that is answered again', () => {
  it.each([
    ['withdrawNeed()', 'submitted', 'withdrawn', withdrawNeed, {}],
    ['reopenNeed()', 'done', 'reopened', reopenNeed, {}],
    ['answerOutcome()', 'done', 'confirmed', answerOutcome, SOLVED],
  ] as const)('%s changes the need it meant the first time and no other', async (_, before, after, useCase, input) => {
    const community = await twoNeeds(before);
    const { app, lin } = community;
    const ask = () => perform(useCase as typeof answerOutcome, app, lin, input as typeof SOLVED, ONCE);

    const first = await ask();
    const second = await ask();

    expect(second).toEqual(first);
    expect(await states(community)).toEqual([before, after]);
  });

  it('changes one need when both tries run at once', async () => {
    const community = await twoNeeds('submitted');

    await Promise.all([1, 2].map(() => perform(withdrawNeed, community.app, community.lin, {}, ONCE)));

    expect(await states(community)).toEqual(['submitted', 'withdrawn']);
  });

  it('is not taken for the next message, nor for the same key of somebody else', async () => {
    const community = await twoNeeds('submitted');
    const { app, lin, wang } = community;

    await perform(withdrawNeed, app, lin, {}, ONCE);

    await expect(perform(withdrawNeed, app, wang, {}, ONCE)).rejects.toMatchObject({ code: 'needs.which' });
    await perform(withdrawNeed, app, lin, {}, { once: 'message-2' });
    expect(await states(community)).toEqual(['withdrawn', 'withdrawn']);
  });

  it('answers with its number as the first time', async () => {
    const { app, lin } = await twoNeeds('submitted');
    const ask = () => perform(withdrawNeed, app, lin, { number: 'N20260302-100001' }, ONCE);

    expect(await ask()).toEqual(await ask());
  });
});

describe('a worker’s message that is answered again', () => {
  const forwarded: Partial<Need> = {
    state: 'forwarded',
    route: 'authority',
    forwarding: { to: '12345', categoryPath: '城建/照明' },
  };

  it.each([
    ['concludeNeed()', concludeNeed, { note: '已经修好' }],
    ['refuseNeed()', refuseNeed, { reason: '不归社区管', instead: '请找物业' }],
    ['triageNeed()', triageNeed, { route: 'hall' }],
    ['recordAcknowledgement()', recordAcknowledgement, { acknowledgement: '12345-8' }],
  ] as const)('%s is done once and says the same', async (_, useCase, input) => {
    const need = buildNeed(forwarded);
    const { app, worker } = await aCommunity({ needs: [need] });
    const ask = () =>
      perform(
        useCase as typeof concludeNeed,
        app,
        worker,
        { number: need.number, ...(input as { note: string }) },
        ONCE,
      );

    const first = await ask();

    expect(await ask()).toEqual(first);
    expect(first.timeline).toHaveLength(need.timeline.length + 1);
  });
});
