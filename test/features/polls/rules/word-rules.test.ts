import { expect, it } from 'vitest';
import { packIn, RULE_BOOK, wordRules, type RollKind } from '../../../../src/features/polls/index.ts';

it.each([
  [
    'owners-special',
    'owners',
    [
      '三分之二以上的业主参加，才算数。',
      '他们的面积也要有三分之二以上。',
      '参加的人里四分之三以上同意，才通过。',
      '同意的面积也要有四分之三以上。',
    ],
  ],
  ['owners-general', 'owners', expect.arrayContaining(['同意的面积也要超过一半。'])],
  ['residents-meeting', 'households', ['超过一半的户代表参加，才算数。', '到会的人里超过一半同意，才通过。']],
  ['collective-economy', 'members', expect.arrayContaining(['全体集体成员里三分之二以上同意，才通过。'])],
  ['advisory', 'admitted', ['这是征求意见，只供商量时参考，不作决定。']],
] as const)('wordRules() says by what %s passes', (pack, roll: RollKind, said) => {
  expect(wordRules({ pack: packIn(RULE_BOOK, pack, ''), roll })).toEqual(said);
});
