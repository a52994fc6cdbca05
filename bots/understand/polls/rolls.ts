import type { ObjectionKind } from '../../../src/features/polls/index.ts';

/** What somebody says against a roll; empty words where they only say that they have something to say. */
export interface SaidObjection {
  /** Which of the rolls that 名册 lists. */
  readonly number?: number;
  readonly words: string;
  readonly kind: ObjectionKind;
  readonly isAboutSelf: boolean;
}

const ROLL = '(?:业主|选民|居民|居民代表|户代表|选举|投票|表决)?的?(?:名册|选民名单|业主名单)';
const ASK = '(?:请问一?下?|问一?下|看一?下|看看|查一?下|查查|帮我查一?下|帮我看看|想问一?下|查|看)?[\\s,:]*';
const SELF = '(?:我们家|我家|我|俺|本人)';
const WHETHER = '(?:了?(?:吗|没有|没|嘛|不|么|呢))?\\??';

const ASKS_FOR_ROLLS = [
  `${ASK}(?:我的)?${ROLL}(?:查询)?\\??`,
  `${ASK}${SELF}(?:的名字)?(?:在不在|在没在|有没有在|是不是在|是否在|在|上没上|上|列没列进|有没有列[入进]|列[入进])${ROLL}(?:里面|上面|里|上|中|内)?${WHETHER}`,
  `${ASK}${ROLL}(?:里面|上面|里|上|中|内)?(?:有没有|是否有|有)${SELF}(?:的名字|的)?${WHETHER}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'u'));

/** 名册 · 我在名册上吗 · 业主名册里有没有我 */
export const asksForRolls = (text: string): boolean => ASKS_FOR_ROLLS.some((pattern) => pattern.test(text));

const OBJECTS = new RegExp(
  `^(?:我(?:要|想)?)?(?:提(?:一?个|出)?)?(?:对)?${ROLL}(?:有|的|提(?:一?个|出)?)?异议(?=$|[\\s:,\\d])[\\s:,]*(?:第?(?<number>\\d{1,2})(?:份|号)?(?=[\\s:,])[\\s:,]*)?(?<words>.*)$`,
  'su',
);
const MISSING = /没有?(?:我|列|写|登|把我|[他她]|在上)|漏|少了?(?:我|一[个户人家])|不在(?:名册|上面|里面)|找不到我/u;
const NOT_ENTITLED = /不该|不应|搬走|搬家|卖了|卖掉|过世|去世|不是(?:业主|居民|村民|选民)|重复|去掉|多了/u;
const ABOUT_SELF = /我|俺|本人/u;

/** 名册异议 我家面积少写了 · 名册异议 2 没有我 */
export function readRollObjection(text: string): SaidObjection | null {
  const groups = OBJECTS.exec(text)?.groups;
  if (groups === undefined) return null;
  const words = groups.words ?? '';
  return {
    ...(groups.number !== undefined && { number: Number(groups.number) }),
    words,
    kind: kindOf(words),
    isAboutSelf: ABOUT_SELF.test(words),
  };
}

/** As far as the words tell; whoever rules on it says what it comes to. */
function kindOf(words: string): ObjectionKind {
  if (MISSING.test(words)) return 'missing';
  return NOT_ENTITLED.test(words) ? 'not-entitled' : 'wrong';
}
