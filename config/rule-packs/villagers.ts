import type { Article, RollRules, RulePackData } from './rule-pack.ts';
import { atLeast, IN_PERSON, moreThan } from './shares.ts';

/**
 * Articles by the numbers of 2018, with whose wording the packs were compared. The decision of 28 October 2025 changed the
 * law; whether it moved these numbers is not known here.
 */
export const villagersLaw = (article: string): Article => ({
  law: '中华人民共和国村民委员会组织法',
  article,
  revision: '2018-12-29',
  compared: true,
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
  // By the numbers of 2025.
  partyStudiesFirst: { ...villagersLaw('第二十八条'), revision: '2025-10-28', compared: false },
} as const satisfies Partial<RulePackData>;

export const VILLAGERS_PACKS: readonly RulePackData[] = [
  {
    ...meeting,
    id: 'villagers-meeting',
    title: '村民会议',
    articles: [villagersLaw('第二十一条'), villagersLaw('第二十二条')],
    noticeDays: 10,
    rolls: [
      assembly('adults', villagersLaw('第二十二条'), [moreThan(1, 2, 'roll')]),
      assembly('households', villagersLaw('第二十二条'), [atLeast(2, 3, 'roll')]),
    ],
  },
  {
    ...meeting,
    id: 'villagers-representatives',
    title: '村民代表会议',
    articles: [villagersLaw('第二十六条')],
    noticeDays: 0,
    rolls: [assembly('representatives', villagersLaw('第二十六条'), [atLeast(2, 3, 'roll')])],
  },
  {
    ...meeting,
    id: 'village-group',
    title: '村民小组会议',
    articles: [villagersLaw('第二十八条')],
    noticeDays: 0,
    rolls: (['adults', 'households'] as const).map((of) =>
      assembly(of, villagersLaw('第二十八条'), [atLeast(2, 3, 'roll')]),
    ),
  },
];
