/** What somebody says of an election; its number where it was said. */
export interface SaidElection {
  readonly number?: number;
}

const NUMBER = '(?:第?(?<number>\\d{1,4})(?:号|次)?(?:选举)?)?';
const ASK = '(?:请问一?下?|问一?下|看一?下|看看|查一?下|查查|查|看)?';

const ASKS: readonly RegExp[] = [
  new RegExp(
    `^${ASK}${NUMBER}的?候选人(?:名单|有谁|有哪些|都有谁|是谁)?[\\s:,]*(?:第?(?<after>\\d{1,4})(?:号|次)?(?:选举)?)?\\??$`,
    'u',
  ),
  /^(?:现在)?(?:有(?:什么|哪些))?选举(?:的?(?:情况|进展|结果))?\??$/u,
];

/** 候选人 · 候选人 3 · 第3号选举的候选人名单 · 选举 */
export function readElectionAsked(text: string): SaidElection | null {
  for (const pattern of ASKS) {
    const found = pattern.exec(text);
    if (found !== null) return withNumber(found.groups?.after ?? found.groups?.number);
  }
  return null;
}

export interface SaidNomination extends SaidElection {
  /** Empty where nobody was named. */
  readonly name: string;
}

const NOMINATES =
  /^(?:我)?(?:要|想)?提名(?!截止|期|名单|的|了|什么|谁|怎|到|吗|时间|人|结束|开始)[\s:,]*(?:第?(?<number>\d{1,4})(?:号|次)(?:选举)?[\s:,]*)?(?<name>(?!\p{Script=Han}*的)[\p{Script=Han}·]{2,12})?$/u;

/** 提名 王建国 · 我要提名第3号选举 王建国 */
export function readNomination(text: string): SaidNomination | null {
  const groups = NOMINATES.exec(text)?.groups;
  return groups === undefined ? null : { name: groups.name ?? '', ...withNumber(groups.number) };
}

export interface SaidCandidacy extends SaidElection {
  readonly stands: boolean;
  /** What they say for themselves on the list. */
  readonly words?: string;
}

const WHO = '(?:我们?|本人)?';
const STANDS = new RegExp(
  `^${WHO}(?:(?:要|想|愿意|同意|可以|报名)(?:参选|参加选举|竞选)|参选|接受提名|自荐参选)[\\s:,]*${NUMBER}(?:[\\s:,]*自?我?介绍(?:是|为)?[\\s:,]*(?<words>.{2,400}))?$`,
  'u',
);
const STANDS_NOT = new RegExp(
  `^${WHO}(?:(?:不|不想|不要|不愿意|不同意|不能|放弃)(?:参选|参加选举|竞选)|(?:退出|放弃|撤回)(?:参选|选举|竞选)|(?:谢绝|拒绝|不接受)提名)[\\s:,]*${NUMBER}$`,
  'u',
);

/** 我要参选 · 同意参选 3 · 我要参选 3 介绍 当过十年楼组长 · 不参选 3 · 退出参选 · 谢绝提名 */
export function readCandidacy(text: string): SaidCandidacy | null {
  const yes = STANDS.exec(text);
  if (yes !== null) {
    const { number, words } = yes.groups ?? {};
    return { stands: true, ...withNumber(number), ...(words !== undefined && { words }) };
  }
  const no = STANDS_NOT.exec(text);
  return no === null ? null : { stands: false, ...withNumber(no.groups?.number) };
}

const withNumber = (number: string | undefined): SaidElection =>
  number === undefined ? {} : { number: Number(number) };
