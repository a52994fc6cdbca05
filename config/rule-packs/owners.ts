import type { Article, Proxies, RulePackData } from './rule-pack.ts';
import { atLeast, both, moreThan } from './shares.ts';

const civilCode: Article = {
  law: '中华人民共和国民法典',
  article: '第二百七十八条',
  revision: '2020-05-28',
  compared: true,
};

const interpretation = (article: string): Article => ({
  law: '最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释（法释〔2020〕17号）',
  article,
  revision: '2020-12-23',
  compared: true,
});

const regulation = (article: string): Article => ({
  law: '物业管理条例',
  article,
  revision: '2018-03-19',
  compared: true,
});

/** 物业管理条例 art. 12 lets owners send an agent and names no limit. */
const agents: Proxies = {
  allowed: true,
  most: null,
  written: true,
  neverCandidates: false,
  listed: false,
  who: 'anyone',
};

const owners = {
  version: 1,
  kind: 'decision',
  articles: [
    civilCode,
    interpretation('第八条'),
    interpretation('第九条'),
    regulation('第十二条'),
    regulation('第十四条'),
    {
      law: '业主大会和业主委员会指导规则（建房〔2009〕274号）',
      article: '第二十六条',
      revision: '2009-12-01',
      compared: false,
    },
  ],
  attendance: false,
  // Art. 14 of the regulation: every owner is told 15 days before.
  noticeDays: 15,
  disclosureDays: 15,
  ballots: 'open',
  doors: ['online', 'session', 'paper', 'phone', 'doorstep', 'proxy'],
  methods: ['yes-no'],
  silence: 'by-adopted-rules',
  election: null,
  tie: 'fails',
  standing: 'advisory-until-recorded',
  partyStudiesFirst: null,
} as const satisfies Partial<RulePackData>;

export const OWNERS_PACKS: readonly RulePackData[] = [
  {
    ...owners,
    id: 'owners-general',
    title: '业主共同决定（一般事项）',
    rolls: [
      {
        of: 'owners',
        by: civilCode,
        measures: ['persons', 'area'],
        takesPart: both(atLeast(2, 3, 'roll')),
        passes: both(moreThan(1, 2, 'voted')),
        proxies: agents,
      },
    ],
  },
  {
    ...owners,
    id: 'owners-special',
    title: '业主共同决定（筹集维修资金、改建重建、改变共有部分用途或者用于经营）',
    rolls: [
      {
        of: 'owners',
        by: civilCode,
        measures: ['persons', 'area'],
        takesPart: both(atLeast(2, 3, 'roll')),
        passes: both(atLeast(3, 4, 'voted')),
        proxies: agents,
      },
    ],
  },
];
