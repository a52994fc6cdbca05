import { DAY } from '../src/kernel/clock.ts';
import type { Department } from './taxonomy/category.ts';

/** When two needs count as likely the same, and how much each sign of it weighs. Scores lie between 0 and 1. */
export const DUPLICATES = {
  /** From this score on a resident is asked whether it is the same, */
  askResidentFrom: 0.33,
  /** and staff are shown it, who judge for themselves and see more. */
  showStaffFrom: 0.27,
  /** How many are shown at once. */
  mostShown: { resident: 1, staff: 10 },
  /** Letters of a need that are shown. */
  mostLetters: 40,
  /** Needs that one page of the review looks through. */
  lookedThrough: 100,
  /** The score of the words is multiplied by these. */
  factors: {
    samePlace: 1.1,
    otherPlace: 0.25,
    /** The same building, another floor. */
    otherFloor: 0.7,
    /** The one names things, the other others. */
    otherThing: 0.5,
    sameCategory: 1.1,
    otherDepartment: 0.9,
    /** Reached after `longMs` between the two. */
    longAgo: 0.85,
  },
  longMs: 180 * DAY,
  /** Words are worth more than pairs of characters, which forgive other words for the same thing. */
  termWeights: { word: 1, character: 0.35, pair: 0.5, meaning: 1, place: 1 },
  /** How long a usual chat message is as a vector, and how far longer texts are measured by their own length: 0 not, 1 wholly. */
  length: { usual: 2.5, slope: 0.5 },
  /** So many places where its words are said are looked up, the rarest words first; */
  placesLookedUp: 20_000,
  /** and so many needs with the best words are compared with it. */
  lookedAtClosely: 50,
  /** A few needs say too little about how rare a word is: they count as a part of so many. */
  leastTotal: 200,
  /**
   * What concerns the neighbourhood: only needs of these departments are shown, masked, to neighbours, and none that
   * speaks of people of these groups.
   */
  shared: {
    departments: new Set<Department>(['城乡建设', '环境保护', '交通运输', '商贸旅游']),
    personal: new Set(['病人', '残障', '孕产妇', '困难家庭']),
  },
  /** However many say it, a word counts this much: when the water fails, everybody says so, and means the same. */
  leastRarity: 0.45,
  /** How many communities' open needs are held in memory by one process; the one asked for longest ago goes first. */
  communitiesHeld: 200,
} as const;

/** Different words for one thing. Name, then the words. */
type Meanings = readonly (readonly [name: string, words: RegExp])[];

/** What it is about: two needs that both say so and share none are about different things. */
export const THINGS: Meanings = [
  ['lift', /电梯|升降梯/u],
  ['stair-lamp', /(?:楼道|楼梯间?|走廊|过道).{0,3}灯/u],
  ['street-lamp', /路灯/u],
  ['leak', /漏水|渗水|滴水|冒水|漏雨|渗漏/u],
  ['no-water', /停水|没有?水|断水/u],
  ['dirty-water', /水.{0,6}(?:发黄|是黄|浑|变色)|(?:黄水|浑水)/u],
  ['no-power', /停电|没有?电(?!梯)|断电|跳闸/u],
  ['rubbish', /垃圾|脏|废品|杂物|堆满|堆成/u],
  ['smoke', /油烟|烟味|烟熏|冒烟|烟气/u],
  ['e-bike', /电动车|电瓶车|电动自行车|电单车|电驴/u],
  ['dog', /狗|犬/u],
  ['street-dance', /广场舞|跳舞/u],
  ['building-work', /装修|电钻|敲墙|施工/u],
  ['after-school', /托管|放学|四点半|课后/u],
  ['pothole', /坑|路面|坑洼|开裂|塌陷/u],
  ['insects', /蚊|虫|蟑螂|消杀/u],
  ['trees', /树枝|大树|树木|修剪|遮光|挡.{0,2}阳光/u],
];

/** What is wrong with it. */
export const FAULTS: Meanings = [
  ['broken', /坏|故障|不亮|不灵|失灵|停用|停运|停了|用不了|不能用|没法用|不工作|损坏|破损|松了|翘/u],
  ['dark', /黑漆漆|看不见|摸黑|太暗|不亮|没有?灯/u],
  ['noise', /噪音|噪声|吵|扰民|声音.{0,3}大|轰鸣|喧哗|响得/u],
  ['smell', /臭|异味|味道|气味|呛|熏/u],
  ['blocked', /堵|占用|占道|挡住|堆放|乱停|停着/u],
  ['price-rise', /涨价|涨了|说涨|上涨|提价/u],
];
