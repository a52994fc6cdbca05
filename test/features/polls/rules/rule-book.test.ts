import { describe, expect, it } from 'vitest';
import { PACK_DATA, type LocalVariant, type RulePackData } from '../../../../config/rule-packs/index.ts';
import { ballotsOf, doorsOf, packIn, packsIn, readRuleBook, RULE_BOOK } from '../../../../src/features/polls/index.ts';
import { buildVariant } from '../../../factories/polls/variants.ts';

const dataOf = (id: string): RulePackData => PACK_DATA.find((pack) => pack.id === id)!;
const owners = dataOf('owners-general');
const [ownersRoll] = owners.rolls;
const half = { measure: 'persons', numerator: 1, denominator: 2, inclusive: false, of: 'voted' } as const;

describe('RULE_BOOK', () => {
  it('has a pack for every way of deciding, each with its law, notice and disclosure', () => {
    expect(RULE_BOOK.packs.map(({ id, noticeDays }) => [id, noticeDays])).toEqual([
      ['owners-general', 15],
      ['owners-special', 15],
      ['residents-meeting', 10],
      ['residents-representatives', 0],
      ['villagers-meeting', 10],
      ['villagers-representatives', 0],
      ['village-group', 0],
      ['committee-election', 20],
      ['village-committee-election', 20],
      ['collective-economy', 10],
      ['advisory', 0],
    ]);
    for (const { kind, articles, disclosureDays, silence } of RULE_BOOK.packs) {
      expect(disclosureDays).toBeGreaterThanOrEqual(15);
      expect(articles.length > 0).toBe(kind !== 'advisory');
      expect(silence).not.toBe('with-majority');
    }
  });
});

describe('packsIn()', () => {
  it('has every pack as it holds in the region: stricter where that rules so, elsewhere as the law has it', () => {
    const book = readRuleBook(PACK_DATA, [buildVariant({ changes: { noticeDays: 20 } })]);
    const noticeIn = (region?: string) => packsIn(book, region).map(({ id, noticeDays }) => [id, noticeDays]);

    expect(packsIn(book, 'cn/a/b/')[0]).toMatchObject({ noticeDays: 20, variants: ['garden-rules@1'] });
    expect(noticeIn('cn/b/')).toEqual(noticeIn());
    expect(noticeIn('cn/a/').slice(1)).toEqual(noticeIn().slice(1));
    expect(packsIn(book)[0]).toMatchObject({ id: 'owners-general', noticeDays: 15, variants: [] });
  });
});

describe('readRuleBook()', () => {
  it.each([
    ['disclosure shorter than 15 days', { ...owners, disclosureDays: 14 }, 'disclosureDays'],
    ['a word it does not know', { ...owners, quorum: 12 }, 'quorum'],
    ['a broken fraction', withRoll({ takesPart: [{ ...half, numerator: 0.5, of: 'roll' }] }), 'numerator'],
    [
      'more than everything',
      withRoll({ takesPart: both({ ...half, numerator: 2, of: 'roll' }) }),
      'nobody can meet it',
    ],
    ['less than a majority', withRoll({ passes: both({ ...half, inclusive: true }) }), 'less than a majority'],
    ['a measure without its threshold', withRoll({ passes: [half] }), 'one threshold for each measure'],
    ['participation of those taking part', withRoll({ takesPart: both(half) }), 'share of the roll'],
    ['those present where nobody needs to be', withRoll({ passes: both({ ...half, of: 'present' }) }), 'those voted'],
    ['silence without adopted rules', { ...owners, silence: 'with-majority' }, 'adopted rules of procedure'],
    ['a decision without law', { ...owners, articles: [] }, 'legal basis'],
    ['proxies without their door', { ...owners, doors: ['paper'] }, 'proxies need their door'],
    ['a telephone for a secret ballot', { ...owners, ballots: 'secret' }, 'reveals the choice'],
    ['an open election', { ...dataOf('committee-election'), ballots: 'open' }, 'elections are secret'],
    [
      'a run-off by a quarter',
      {
        ...dataOf('committee-election'),
        election: { moreCandidatesThanSeats: true, runOff: { ...half, denominator: 4, inclusive: true } },
      },
      'a third',
    ],
    ['as many candidates as seats', { ...dataOf('committee-election'), election: null }, 'every one has it'],
    ['an opinion that decides', { ...dataOf('advisory'), standing: 'advisory-until-recorded' }, 'standing'],
    [
      'a stand-in of a representative',
      {
        ...dataOf('collective-economy'),
        rolls: dataOf('collective-economy').rolls.map((roll) => ({
          ...roll,
          proxies: { ...roll.proxies, allowed: true },
        })),
      },
      'in person',
    ],
  ])('refuses %s', (_, pack, message) => {
    expect(() => readRuleBook([pack], [])).toThrow(message);
  });

  it('names every problem at once', () => {
    const wrong = [{ ...owners, noticeDays: -1 }, { id: 'mine' }, owners, owners];
    const variants = [buildVariant({ pack: 'nobody' }), buildVariant({ changes: { noticeDays: 3 } })];

    const read = (): unknown => readRuleBook(wrong, variants);

    expect(read).toThrow('pack owners-general: noticeDays');
    expect(read).toThrow('pack mine: title');
    expect(read).toThrow('pack owners-general: is there twice');
    expect(read).toThrow('variant garden-rules: is there twice');
    expect(read).toThrow('variant garden-rules: there is no pack nobody');
    expect(read).toThrow('variant garden-rules: noticeDays: 3 is less than 15');
  });

  const threshold = (step: 'takesPart' | 'passes', numerator: number, denominator: number, inclusive: boolean) => ({
    thresholds: [{ roll: 'owners', step, measure: 'persons', numerator, denominator, inclusive } as const],
  });
  const villagers = { pack: 'villagers-meeting' };
  const election = { pack: 'village-committee-election' };

  it.each<[string, Partial<LocalVariant>, string]>([
    ['a lower quorum', { changes: threshold('takesPart', 1, 2, true) }, '≥ 1/2 is looser than ≥ 2/3'],
    ['half instead of more than half', { changes: threshold('passes', 1, 2, true) }, '≥ 1/2 is looser than > 1/2'],
    ['shorter notice', { changes: { noticeDays: 14 } }, '14 is less than 15'],
    ['shorter disclosure', { changes: { disclosureDays: 7 } }, 'disclosureDays'],
    ['one more door', { ...election, changes: { doors: ['online', 'phone'] } }, 'does not allow phone'],
    ['one more method', { changes: { methods: ['score'] } }, 'does not allow score'],
    ['one more roll', { ...villagers, changes: { rolls: ['representatives'] } }, 'does not allow representatives'],
    ['a secret instead of an open ballot', { changes: { ballots: 'secret' } }, 'the pack says open'],
    ['more voters for one stand-in', { ...election, changes: { proxies: { most: 4 } } }, '4 is more than 3'],
    ['other stand-ins', { ...election, changes: { proxies: { who: 'same-household' } } }, 'only close-relative'],
    ['attendance at an election', { ...election, changes: { attendance: true } }, 'only decisions'],
    ['silence where it never counts', { ...villagers, changes: { silence: 'with-majority' } }, 'never counts here'],
    [
      'silence by a city',
      {
        changes: { silence: 'with-majority' },
        reference: { kind: 'local-law', title: '某市物业管理条例', article: '第九条', adoptedOn: '2022-01-01' },
      },
      'needs the adopted rules of procedure',
    ],
    [
      'a threshold that is not there',
      { ...villagers, changes: { thresholds: threshold('passes', 3, 4, true).thresholds } },
      'no such threshold',
    ],
    ['what no variant may change', { changes: { standing: 'always' } as LocalVariant['changes'] }, 'standing'],
    ['no reference', { reference: undefined as unknown as LocalVariant['reference'] }, 'reference'],
  ])('refuses a local variant with %s', (_, variant, message) => {
    expect(() => readRuleBook(PACK_DATA, [buildVariant(variant)])).toThrow(message);
  });

  it('refuses two variants of one pack in one region', () => {
    const variants = [buildVariant({}), buildVariant({ id: 'other-rules' })];
    expect(() => readRuleBook(PACK_DATA, variants)).toThrow('its region has another one');
  });
});

describe('packIn()', () => {
  const city = buildVariant({
    id: 'city',
    region: 'cn/a/',
    reference: { kind: 'local-law', title: '某市物业管理条例', article: '第三十条', adoptedOn: '2022-01-01' },
    changes: { noticeDays: 20, doors: ['online', 'paper', 'proxy'], proxies: { most: 3 } },
  });
  const garden = buildVariant({
    id: 'garden',
    version: 2,
    region: 'cn/a/b/',
    changes: {
      proxies: { allowed: false },
      thresholds: [
        { roll: 'owners', step: 'passes', measure: 'persons', numerator: 2, denominator: 3, inclusive: true },
      ],
    },
  });

  it('merges what the regions around it rule, outermost first', () => {
    const book = readRuleBook(PACK_DATA, [garden, city]);

    expect(packIn(book, 'owners-general', 'cn/c/').variants).toEqual([]);
    expect(packIn(book, 'owners-general', 'cn/a/z/')).toMatchObject({
      variants: ['city@1'],
      noticeDays: 20,
      doors: ['online', 'paper', 'proxy'],
      rolls: [{ proxies: { allowed: true, most: 3 } }],
    });
    expect(packIn(book, 'owners-general', 'cn/a/b/')).toMatchObject({
      variants: ['city@1', 'garden@2'],
      noticeDays: 20,
      doors: ['online', 'paper'],
      rolls: [
        {
          proxies: { allowed: false },
          passes: [
            { measure: 'persons', numerator: 2, denominator: 3, inclusive: true, of: 'voted' },
            { measure: 'area', numerator: 1, denominator: 2, inclusive: false },
          ],
        },
      ],
    });
    expect(packIn(book, 'owners-special', 'cn/a/b/').variants).toEqual([]);
  });

  it('holds a variant to what the regions around it rule, too', () => {
    const looser = buildVariant({ id: 'looser', region: 'cn/a/b/', changes: { noticeDays: 16 } });
    expect(() => readRuleBook(PACK_DATA, [city, looser])).toThrow('variant looser: noticeDays: 16 is less than 20');
    expect(() => readRuleBook(PACK_DATA, [looser])).not.toThrow();
  });

  it('counts those present where a place wants a meeting', () => {
    const meeting = buildVariant({ changes: { attendance: true } });
    expect(packIn(readRuleBook(PACK_DATA, [meeting]), 'owners-general', 'cn/a/')).toMatchObject({
      attendance: true,
      rolls: [{ passes: [{ of: 'present' }, { of: 'present' }] }],
    });
  });

  it('knows no pack that is not there', () => {
    expect(() => packIn(RULE_BOOK, 'dice', '')).toThrow('no rule pack dice');
  });
});

describe('doorsOf()', () => {
  it('leaves out what reveals the choice when the ballot is secret', () => {
    const pack = packIn(RULE_BOOK, 'advisory', '');
    expect(doorsOf(pack, 'open')).toContain('phone');
    expect(doorsOf(pack, 'secret')).toEqual(['online', 'session', 'envelope']);
  });

  it('goes by the pack where the pack says which', () => {
    expect(ballotsOf(packIn(RULE_BOOK, 'owners-general', ''), 'secret')).toBe('open');
    expect(ballotsOf(packIn(RULE_BOOK, 'committee-election', ''), 'open')).toBe('secret');
  });
});

function withRoll(changed: object): object {
  return { ...owners, rolls: [{ ...ownersRoll, ...changed }] };
}

function both(threshold: object): object[] {
  return [
    { ...threshold, measure: 'persons' },
    { ...threshold, measure: 'area' },
  ];
}
