import { readFields } from '../fields.ts';
import { ITEM, withItem } from '../said-number.ts';
import { readMoment } from '../time/moment.ts';
import { saysAny } from '../wording.ts';
import { withoutSigns, withoutSignsAtEnd } from '../words/without-signs.ts';

/** A poll as somebody writes it; what is missing is empty, and the answer says how to write it. */
export interface NewPoll {
  readonly title: string;
  readonly options: readonly string[];
  readonly opens?: string;
  readonly closes: string;
}

const OPENS =
  /^[【[(]?(?:我们?)?(?:要|想)?(?:(?:发起|新建|创建|发布|组织|搞|来|建|发|开)(?:一?[个次项场]|新的?)?(?:投票|表决|征求意见)|(?:让|请|叫)(?:大家|大伙儿?|邻居们?|业主们?|居民们?)(?:一起|都)?(?:来)?(?:投个?票|表个?决|投一?票))(?!的|列表|怎么|如何|吗|那|人|权)[】\])]?(?:吧|一下)?[\s:,]*(.*)$/u;

/** 发起投票 楼道要不要装感应灯 选项 装、不装 截止 3天后, with or without blanks. */
export function readNewPoll(text: string, now: Date): NewPoll | null {
  const rest = OPENS.exec(text)?.[1];
  if (rest === undefined) return null;
  const { head, of } = readFields(rest, ['选项', '开始', '截止']) ?? { head: '', of: {} };
  if (of.截止 === undefined) return withoutBlanks(rest, now);
  return {
    title: titleIn(head),
    options: optionsIn(of.选项 ?? ''),
    closes: of.截止,
    ...(of.开始 !== undefined && { opens: of.开始 }),
  };
}

/** 要不要装充电桩截止月底 · 路灯改成太阳能好不好三天后截止. */
function withoutBlanks(text: string, now: Date): NewPoll {
  const { left, closes } = closingOf(text, now);
  const opening = /(?:从)?开始(?:时间)?[\s:]*(.+)$/u.exec(left);
  const opens = opening !== null && readMoment(opening[1]!, now) !== null ? opening[1] : undefined;
  const rest = opens === undefined ? left : left.slice(0, opening!.index);
  const [title = '', ...options] = rest
    .split(/选项(?:有|是|为)?[\s:]*/u)
    .map((part) => withoutSignsAtEnd(part, /[\s,;]/u));
  return {
    title: titleIn(title),
    options: optionsIn(options.join(' ')),
    closes,
    ...(opens !== undefined && { opens }),
  };
}

function closingOf(text: string, now: Date): { readonly left: string; readonly closes: string } {
  const at = text.lastIndexOf('截止');
  const after = text.slice(at + 2).replace(/^(?:时间|日期|到|至|是|为|于|在|[\s:])+/u, '');
  if (at >= 0 && readMoment(after, now) !== null) return { left: text.slice(0, at), closes: after };

  const said = text.replace(/(?:截止|结束|为止)$/u, '');
  if (said === text) return { left: text, closes: '' };
  const before = withoutSignsAtEnd(said, /[\s,]/u);
  for (let start = Math.max(1, before.length - LONGEST_MOMENT); start < before.length; start += 1) {
    const closes = before.slice(start).replace(/^(?:到|至|[\s,:])+/u, '');
    if (readMoment(closes, now) !== null) return { left: before.slice(0, start), closes };
  }
  return { left: before, closes: '' };
}

/** Signs in words of a moment included. */
const LONGEST_MOMENT = 60;

/** What is asked, without the words that only announce it and the marks around it. */
export function titleIn(words: string): string {
  const said = words.replace(/^[\s,;:]*(?:题目|标题|主题|议题|内容|问题|名称)(?:就?是|为|叫|[\s:])+/u, '');
  return withoutSigns(withoutSigns(said, /[\s,;:]/u), /[】\]》”]/u, /[【[《“]/u).replace(
    /^[【[《“"](.*)[】\]》”"]$/u,
    '$1',
  );
}

const NUMBERED =
  /(?:\d{1,2}[.、)]|[①-⑩]|\(\d{1,2}\)|(?<![A-Za-z])[A-Ha-h][.、:)]|(?<![\p{L}\d])[A-Da-d](?=\p{Script=Han}))\s*/u;
const SEPARATED: readonly RegExp[] = [NUMBERED, /[/、;|,]/u, /\s+/u, /还是|或者|或|和|跟/u];

/** Numbered, or with signs, blanks or words between them. */
export function optionsIn(words: string): string[] {
  for (const separator of SEPARATED) {
    const options = words
      .split(separator)
      .map((label) => withoutSigns(label, /[\s:]/u, separator === NUMBERED ? /[\s。.,;、]/u : /[\s。.]/u))
      .filter((label) => label !== '');
    if (options.length > 1) return options;
  }
  return inStep(words) ?? (words === '' ? [] : [words]);
}

/** 八点九点: speech written down has no signs, but every option ends alike. */
function inStep(words: string): string[] | null {
  const last = [...words].at(-1);
  if (last === undefined) return null;
  const options = words.split(last).slice(0, -1);
  return options.length > 1 && options.every((option) => option !== '') ? options.map((option) => option + last) : null;
}

const withdraws = saysAny({
  all: [
    ITEM,
    '撤回 撤销 收回 撤掉 撤 取消 作废 撤下 撤下来 撤回来 删掉 删除 撤了 终止 废除 不投了 中止 关掉 关闭',
    '投票 表决 投票的 议题',
  ],
  may: '把 将 那 那个 这个 的 号 掉 编号 题目 写错了 写错 标题 发错了 发错 有误 内容 选项 错了 不对 重复了 重复 发起 发起的 不用投了 不投了 不搞了 先 刚才 刚发 刚发的 我们 我',
});

/** 撤回第3号投票 · 撤回投票 12 · 第2号投票撤回; a reason may follow. */
export function readPollWithdrawal(text: string): { number: number } | null {
  const plain = /^撤回 ?第?(\d{1,6})号$/u.exec(text)?.[1];
  if (plain !== undefined) return { number: Number(plain) };
  for (const words of [text, text.split(/[,;:。!]/u)[0]!]) {
    const said = withItem(words);
    if (said !== null && withdraws(said.words)) return { number: said.item };
  }
  return null;
}
