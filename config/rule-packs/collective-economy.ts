import type { Article, RulePackData } from './rule-pack.ts';
import { atLeast, IN_PERSON } from './shares.ts';

const law = (article: string): Article => ({
  law: '中华人民共和国农村集体经济组织法',
  article,
  revision: '2024-06-28',
  compared: true,
});

export const COLLECTIVE_ECONOMY_PACKS: readonly RulePackData[] = [
  {
    id: 'collective-economy',
    version: 1,
    title: '农村集体经济组织成员大会、成员代表大会',
    kind: 'decision',
    articles: [law('第二十六条'), law('第二十七条'), law('第二十八条')],
    rolls: [
      {
        of: 'members',
        by: law('第二十七条'),
        measures: ['persons'],
        takesPart: [atLeast(2, 3, 'roll')],
        passes: [atLeast(2, 3, 'roll')],
        proxies: { ...IN_PERSON, allowed: true, neverCandidates: false, who: 'same-household' },
      },
      {
        // Art. 28 names no quorum of representatives; two thirds of all of them can agree only if as many are there.
        of: 'member-representatives',
        by: law('第二十八条'),
        measures: ['persons'],
        takesPart: [atLeast(2, 3, 'roll')],
        passes: [atLeast(2, 3, 'roll')],
        proxies: IN_PERSON,
      },
    ],
    // Art. 27 lets members attend by messenger; they are entered as attending like those in the room.
    attendance: true,
    noticeDays: 10,
    disclosureDays: 15,
    ballots: 'either',
    doors: ['session', 'online', 'paper', 'envelope', 'proxy'],
    methods: ['yes-no'],
    silence: 'never',
    election: null,
    tie: 'fails',
    standing: 'advisory-until-recorded',
    partyStudiesFirst: null,
  },
];
