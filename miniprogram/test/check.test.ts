import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { isLotSound } from '@/check/lot';
import { areNamesRight, choicesBehind, digestOf, isCountRight } from '@/check/record';
import { sha256 } from '@/check/sha256';

const right = (text: string) => createHash('sha256').update(text).digest('hex');

it.each(['', 'abc', '赞成🌸', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), '楼道要不要装感应灯'.repeat(300)])(
  'sha256() agrees with the one of Node',
  (text) => {
    expect(sha256(text)).toBe(right(text));
  },
);

const record = {
  poll: {
    method: 'yes-no',
    options: [
      { id: 'yes', label: '赞成' },
      { id: 'no', label: '反对' },
      { id: 'abstain', label: '弃权' },
    ],
  },
  ballots: [
    { code: 'K7QF-2M', choices: ['yes'] },
    { code: 'A1B2-C3', choices: ['abstain'] },
  ],
  tally: {
    participants: 2,
    abstained: 1,
    standings: [
      { option: 'yes', votes: 1 },
      { option: 'no', votes: 0 },
    ],
  },
};

it('digestOf() does not depend on the order of fields', () => {
  expect(digestOf({ b: 1, a: [{ d: '二', c: null }] })).toBe(right('{"a":[{"c":null,"d":"二"}],"b":1}'));
});

it('isCountRight() finds a ballot that was changed, and one that was added', () => {
  const [first, second] = record.ballots as [(typeof record.ballots)[0], (typeof record.ballots)[0]];
  const changed = { ...record, ballots: [{ ...first, choices: ['no'] }, second] };
  const added = { ...record, ballots: [first, second, first] };

  expect([record, changed, added].map(isCountRight)).toEqual([true, false, false]);
});

it('isCountRight() counts every choice of an approval, and the first of a ranking', () => {
  const standings = [
    { option: '1', votes: 1 },
    { option: '2', votes: 1 },
  ];
  const approval = {
    poll: { method: 'approval', options: [] },
    ballots: [{ code: 'X', choices: ['1', '2'] }],
    tally: { participants: 1, abstained: 0, standings },
  };

  expect(isCountRight(approval)).toBe(true);
  expect(isCountRight({ ...approval, poll: { method: 'ranked', options: [] } })).toBe(false);
});

it('choicesBehind() finds one’s ballot however the code is typed, and no other', () => {
  expect(choicesBehind(record, ' k7qf2m ')).toEqual(['赞成']);
  expect(choicesBehind(record, 'K7QF-2N')).toBeNull();
});

it('isLotSound() finds a secret that was exchanged', () => {
  const [secret, calledOut] = ['5a'.repeat(32), '1234'];
  const entries = [{ number: 1, building: '1号楼', ageBand: '60岁以上' }];
  const listHash = right('[1,"1号楼","60岁以上"]\n');
  const drawn = {
    secret,
    calledOut,
    seed: right(`${secret} ${listHash} ${calledOut}`),
    selected: [1],
    reserves: [],
    at: '',
  };
  const lot = { seats: 1, commitment: right(secret), listHash, listVersion: 1, entries, drawn };

  expect(isLotSound(lot)).toBe(true);
  expect(isLotSound({ ...lot, drawn: { ...drawn, secret: '5b'.repeat(32) } })).toBe(false);
  expect(isLotSound({ ...lot, drawn: null })).toBe(false);
});

it('candidates are named beside the record, and a name that does not belong to its fingerprint is found out', () => {
  const names = [{ option: '1', name: '林晓梅', salt: 's1' }];
  const options = [
    { id: '1', label: '', fingerprint: right('s1 林晓梅') },
    { id: '2', label: '', fingerprint: right('gone') },
  ];
  const elected = { poll: { method: 'approval', options }, ballots: [{ code: 'K7QF-2M', choices: ['1', '2'] }] };

  expect(areNamesRight(elected, names)).toBe(true);
  expect(areNamesRight(elected, [{ ...names[0]!, name: '王建国' }])).toBe(false);
  expect(choicesBehind(elected, 'k7qf2m', names)).toEqual(['林晓梅', '2']);
});
