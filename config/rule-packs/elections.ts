import { residentsLaw } from './residents.ts';
import type { Article, Proxies, RollRules, RulePackData } from './rule-pack.ts';
import { atLeast, IN_PERSON, moreThan } from './shares.ts';
import { villagersLaw } from './villagers.ts';

/** At most three per person is the rule of several provinces (村民委员会选举办法); the national law names no number. */
const written: Proxies = {
  allowed: true,
  most: 3,
  written: true,
  neverCandidates: true,
  listed: true,
  who: 'anyone',
};

const electing = (
  of: RollRules['of'],
  by: Article,
  takesPart: RollRules['takesPart'],
  proxies: Proxies = written,
): RollRules => ({ of, by, measures: ['persons'], takesPart, passes: [moreThan(1, 2, 'voted')], proxies });

const election = {
  version: 1,
  kind: 'election',
  attendance: false,
  // The list of voters is public twenty days before the day of the election.
  noticeDays: 20,
  disclosureDays: 15,
  ballots: 'secret',
  doors: ['session', 'online', 'envelope', 'proxy'],
  methods: ['approval'],
  silence: 'never',
  election: { moreCandidatesThanSeats: true, runOff: atLeast(1, 3, 'voted') },
  tie: 'run-off',
  standing: 'advisory-until-recorded',
  partyStudiesFirst: null,
} as const satisfies Partial<RulePackData>;

export const ELECTION_PACKS: readonly RulePackData[] = [
  {
    ...election,
    id: 'committee-election',
    title: '居民委员会选举',
    articles: ['第十七条', '第十八条', '第十九条', '第二十条', '第二十一条', '第二十二条'].map(residentsLaw),
    rolls: [
      electing('voters', residentsLaw('第十七条至第二十二条'), [moreThan(1, 2, 'roll')]),
      electing('households', residentsLaw('第十七条至第二十二条'), [moreThan(1, 2, 'roll')]),
      electing('representatives', residentsLaw('第十七条至第二十二条'), [moreThan(2, 3, 'roll')], IN_PERSON),
    ],
  },
  {
    ...election,
    id: 'village-committee-election',
    title: '村民委员会选举',
    articles: [villagersLaw('第十一条'), villagersLaw('第十四条'), villagersLaw('第十五条')],
    // Villagers elect directly: no households, no representatives. Only close relatives who may vote stand in.
    rolls: [
      electing('voters', villagersLaw('第十五条'), [moreThan(1, 2, 'roll')], { ...written, who: 'close-relative' }),
    ],
  },
];
