import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIELD_TYPES, fieldTypeOf, fitField, type FieldType } from '../../../src/platform/wechat/template-fields.ts';

const NOON = new Date('2026-03-02T04:05:00Z');

it.each<[FieldType, string | Date, string | null]>([
  ['thing', '字'.repeat(20), '字'.repeat(20)],
  ['thing', '字'.repeat(21), `${'字'.repeat(19)}…`],
  ['thing', `${'字'.repeat(18)}😀好`, `${'字'.repeat(18)}…`],
  ['thing', '明天\n上午 停水', '明天 上午 停水'],
  ['thing', '  ', null],
  ['number', '12.50元', '12.50'],
  ['number', '1'.repeat(33), '1'.repeat(32)],
  ['number', '很多', null],
  ['letter', 'abc 1号', 'abc'],
  ['letter', 'a'.repeat(33), 'a'.repeat(32)],
  ['letter', 'ſa\u212a', 'a'],
  ['symbol', '★★★★★★', '★★★★★'],
  ['symbol', '⺀★', '★'],
  ['character_string', '编号 N20260302-100001', 'N20260302-100001'],
  ['character_string', 'x'.repeat(33), 'x'.repeat(32)],
  ['character_string', `${'x'.repeat(31)} y`, 'x'.repeat(31)],
  ['character_string', '没有编号', null],
  ['time', NOON, '2026年3月2日 12:05'],
  ['time', '23:59', '23:59'],
  ['time', '24:00', null],
  ['date', NOON, '2026年3月2日'],
  ['date', '3月2日', '3月2日'],
  ['date', '后天', null],
  ['amount', '¥12.50', '¥12.50'],
  ['amount', '12345678901', null],
  ['phone_number', '0000-1111（值班）', '0000-1111'],
  ['phone_number', '1'.repeat(18), '1'.repeat(17)],
  ['car_number', '粤A8Z888挂', '粤A8Z888挂'],
  ['car_number', '粤A8Z88888挂', null],
  ['name', '欧阳娜娜', '欧阳娜娜'],
  ['name', '王'.repeat(11), '王'.repeat(10)],
  ['name', 'a'.repeat(21), 'a'.repeat(20)],
  ['phrase', '配送中', '配送中'],
  ['phrase', '已经接下来了', '已经接下来'],
  ['phrase', 'ok', null],
])('fitField() makes of a %s “%s”: %s', (type, value, fitted) => {
  expect(fitField(type, value)).toBe(fitted);
});

/** What the platform says of each, written down apart from the code that keeps to it. */
const TAKES: Readonly<Record<FieldType, RegExp>> = {
  thing: /^[^\n\r\t]{1,20}$/u,
  number: /^-?\d+(?:\.\d*)?$/u,
  letter: /^[A-Za-z]{1,32}$/u,
  symbol: /^[^\p{Script=Han}A-Za-z0-9\s]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/u,
  time: /^(?:\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}(?::\d{2})?$/u,
  date: /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?: \d{1,2}:\d{2})?$/u,
  amount: /^[¥￥$€]?\d{1,10}(?:\.\d+)?元?$/u,
  phone_number: /^[\d+()-]{1,17}$/u,
  car_number: /^[\p{Script=Han}A-Za-z0-9]{2,8}$/u,
  name: /^(?:[\p{Script=Han}·]{1,10}|[^\p{Script=Han}\d]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
};

it('fitField() gives nothing that the platform would not take, whatever it is given', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'王李桂花社区AbZ09.-:年月日 ￥元★\n'), maxLength: 60 }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...FIELD_TYPES), words, (type, text) => {
      const fitted = fitField(type, text);
      expect(fitted === null || TAKES[type].test(fitted)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it('fitField() fits a second time what it has fitted', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIELD_TYPES), fc.string({ unit: 'binary', maxLength: 60 }), (type, text) => {
      const fitted = fitField(type, text);
      expect(fitted === null || fitField(type, fitted)).toBe(fitted ?? true);
    }),
  );
});

it('fieldTypeOf() reads the kind from the key, and knows what is none', () => {
  expect(fieldTypeOf('character_string2')).toBe('character_string');
  expect(() => fieldTypeOf('things1')).toThrow('things1');
});
