import { readFields } from '../fields.ts';
import { readMoney } from './money.ts';
import { readNumber } from '../numerals.ts';
import { optionsIn, titleIn, type NewPoll } from './new-poll.ts';

/** A poll by points as somebody writes it. */
export interface NewPoints extends NewPoll {
  /** The most that an option can get. */
  readonly highest?: number;
}

/** A poll about money as somebody writes it. */
export interface NewBudget extends NewPoll {
  /** What each option costs; null where that is no sum. */
  readonly costsFen: readonly (number | null)[];
  /** All the money; null where none was said. */
  readonly totalFen: number | null;
  /** Most votes first, where that was said; shared out otherwise. */
  readonly isByVotes: boolean;
}

const STARTS = '^[【[(]?(?:我们?)?(?:要|想|来)?(?:发起|新建|创建|发布|组织|搞|开)(?:一?[个次项场]|新的?)?';
const REST = '(?!的|怎么|如何|吗|那|人|结果)[】\\])]?(?:吧|一下)?[\\s:,]*(.*)$';
const POINTS = new RegExp(`${STARTS}(?:打分|评分)(?:投票|表决)?${REST}`, 'u');
const BUDGET = new RegExp(`${STARTS}(?:预算|经费|分钱|花钱)(?:投票|表决)${REST}`, 'u');

/** 发起打分 空地做什么用 选项 种花、种菜 满分 10 截止 3天后 */
export function readNewPoints(text: string): NewPoints | null {
  const rest = POINTS.exec(text)?.[1];
  if (rest === undefined) return null;
  const { head, of } = readFields(rest, ['选项', '满分', '开始', '截止']) ?? { head: '', of: {} };
  const highest = readNumber(of.满分?.replace(/分$/u, '') ?? '');
  return { ...pollIn(head, of), options: optionsIn(of.选项 ?? ''), ...(highest !== null && { highest }) };
}

/** 发起预算投票 院子怎么改 一共 1万元 选项 种花 3000元、修路 6000元 截止 3天后 */
export function readNewBudget(text: string): NewBudget | null {
  const rest = BUDGET.exec(text)?.[1];
  if (rest === undefined) return null;
  const { head, of } = readFields(rest, ['选项', '一共', '总共', '办法', '开始', '截止']) ?? { head: '', of: {} };
  const priced = (of.选项 ?? '')
    .split(/[、/;|]/u)
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map((words) => PRICED.exec(words) ?? [words, words, '']);
  return {
    ...pollIn(head, of),
    options: priced.map(([, label]) => label!),
    costsFen: priced.map(([, , sum]) => readMoney(sum!)),
    totalFen: readMoney(of.一共 ?? of.总共 ?? ''),
    isByVotes: /票/u.test(of.办法 ?? ''),
  };
}

const PRICED = /^(.{1,60}?)[\s:,]*([\d零〇一二两三四五六七八九十百千万.,]+(?:元|块钱?|圆)?)$/u;

function pollIn(
  head: string,
  of: { readonly 开始?: string; readonly 截止?: string },
): Pick<NewPoll, 'title' | 'closes' | 'opens'> {
  return { title: titleIn(head), closes: of.截止 ?? '', ...(of.开始 !== undefined && { opens: of.开始 }) };
}
