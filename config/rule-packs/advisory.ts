import type { RulePackData } from './rule-pack.ts';
import { IN_PERSON } from './shares.ts';

export const ADVISORY_PACKS: readonly RulePackData[] = [
  {
    id: 'advisory',
    version: 1,
    title: '征求意见',
    kind: 'advisory',
    articles: [],
    rolls: [
      {
        of: 'admitted',
        by: null,
        measures: ['persons'],
        takesPart: [],
        passes: [],
        proxies: IN_PERSON,
      },
    ],
    attendance: false,
    noticeDays: 0,
    disclosureDays: 15,
    ballots: 'either',
    doors: ['online', 'session', 'paper', 'envelope', 'phone', 'doorstep'],
    methods: ['yes-no', 'single', 'approval', 'score', 'ranked', 'budget'],
    silence: 'never',
    election: null,
    tie: 'shared-rank',
    standing: 'always-advisory',
    partyStudiesFirst: null,
  },
];
