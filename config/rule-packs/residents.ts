import type { Article, RollRules, RulePackData } from './rule-pack.ts';
import { atLeast, IN_PERSON, moreThan } from './shares.ts';

/** The revision of 2025 was at hand as a summary only. */
export const residentsLaw = (article: string): Article => ({
  law: '中华人民共和国城市居民委员会组织法',
  article,
  revision: '2025-10-28',
  compared: false,
});

const assembly = (of: RollRules['of'], by: Article, takesPart: RollRules['takesPart']): RollRules => ({
  of,
  by,
  measures: ['persons'],
  takesPart,
  passes: [moreThan(1, 2, 'present')],
  proxies: IN_PERSON,
});

const meeting = {
  version: 1,
  kind: 'decision',
  attendance: true,
  disclosureDays: 15,
  ballots: 'either',
  doors: ['session', 'online', 'paper', 'envelope'],
  methods: ['yes-no'],
  silence: 'never',
  election: null,
  tie: 'fails',
  standing: 'advisory-until-recorded',
  partyStudiesFirst: residentsLaw('第三十条'),
} as const satisfies Partial<RulePackData>;

export const RESIDENTS_PACKS: readonly RulePackData[] = [
  {
    ...meeting,
    id: 'residents-meeting',
    title: '居民会议',
    articles: [residentsLaw('第二十六条'), residentsLaw('第二十七条')],
    noticeDays: 10,
    rolls: (['adults', 'households'] as const).map((of) =>
      assembly(of, residentsLaw('第二十六条、第二十七条'), [moreThan(1, 2, 'roll')]),
    ),
  },
  {
    ...meeting,
    id: 'residents-representatives',
    title: '居民代表会议',
    articles: [residentsLaw('第二十八条'), residentsLaw('第二十九条')],
    noticeDays: 0,
    rolls: [assembly('representatives', residentsLaw('第二十八条、第二十九条'), [atLeast(2, 3, 'roll')])],
  },
];
