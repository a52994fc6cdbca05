import { withoutEnd } from '../words/without-end.ts';

/** Words of those who run an activity. */
export interface AboutActivity {
  /** The name or number of an activity, or nothing when there can be only one. */
  readonly activity: string;
}

const ANNOUNCES =
  /^[【[(]?(?:我们?)?(?:要|想)?(?:(?:发起|组织|发布|举办|新建|创建)(?:一?[个次场期]|新的?)?|(?:安排|搞|办|开|发|建)一?[个次场期])活动(?!的|列表|怎么|如何|吗|那|人)(.*)$|^[【[(]?(?:(?:办|搞|建|发|添|加|新增|发布)(?:一?[个场]|一?个新)?活动|新活动)[】\])]?(?=[\s,:])(.*)$/u;
const EDITS = /^[【[(]?(?:修改|更改|改|调整)(?:一下)?活动(?!的)(.*)$/u;

/** What follows 发起活动 or 修改活动. */
export const afterAnnouncing = (text: string): string | undefined =>
  ANNOUNCES.exec(text)
    ?.slice(1)
    .find((words) => words !== undefined);
export const afterEditing = (text: string): string | undefined => EDITS.exec(text)?.[1];

const CALLED_OFF =
  '(?:取消|撤销|撤掉|停办|停了|不办|不搞|不开|不举行|不举办|停掉|终止|作废|延期不办|叫停|砍掉|黄)(?:掉|了)?(?:吧[^?,]{0,12}|啦)?';
const CALLS_OFF: readonly RegExp[] = [
  /^(?:取消|撤销|撤掉|停办|停掉|终止|叫停|撤下)(?:掉|了|一下)?(?:这个|那个|本次|这次|一个)?活动(?!的?(?:报名|名额|接龙)|费)[\s:,(]*(?<name>.{0,30}?)\)?$/u,
  new RegExp(
    `^(?:把|将)?(?<name>.{0,24}?)(?:这个|那个|的|这次|那次|这场|那场)*活动(?:要|得|先|我们|就|给|都|,|\\s|全部|暂时|临时)*${CALLED_OFF}$`,
    'u',
  ),
  new RegExp(`^(?:把|将)?活动[\\s:,“"]*(?<name>.{1,24}?)[\\s”",]*(?:要|得|先|我们|就|给)*${CALLED_OFF}$`, 'u'),
  /^(?:取消|撤销|停办|终止)(?:掉)?(?<name>(?!报名|活动|投票|群发|接单|通知|订阅|退订).{1,20}?)(?:这个|那个|的|这次|那次|这场|那场)*活动$/u,
];

/** What is called off without the word for it: 茶话会不办了. */
const CALLED =
  '[^,，。取消报名额位票群发单]{0,10}(?:会|课|班|赛|营|节|讲座|宣讲|义诊|培训|演出|联欢|聚餐|宴|饭|集市|市场|晨练|捡拾|春联|汤圆|饺子|画画|电影|排练|体检|沙龙|演练|植树|运动会|大扫除|展览|出游)';
const CALLS_OFF_BY_NAME: readonly RegExp[] = [
  new RegExp(`^(?:取消|撤销|停办|终止)(?:掉)?(?<name>${CALLED})$`, 'u'),
  new RegExp(
    `^(?:把|将)?(?<name>${CALLED})(?:这次|那次|要|得|先|我们|就|给|都|临时)*(?:取消|停办|不办了?|不搞了?|不举办了|不举行了|不开了|停了)(?:掉|了)?$`,
    'u',
  ),
  /^活动取消[\s:,]+(?<name>.{1,24})$/u,
  /^(?:[^,;]{0,14}[,;])?(?<name>[^,;]{2,16}?)(?:取消|停办|不办了?|不搞了?)[\s,]*(?:取消|撤掉?|停掉?)?(?:这个|这场|这次|掉)?活动(?:取消|吧)?$/u,
];

/** 取消活动 重阳茶话会 · 剪纸课活动取消. */
export function readCalledOff(text: string): AboutActivity | null {
  if (/怎么|为什么|吗|那天|\?|报名|什么|哪/u.test(text)) return null;
  for (const form of [...CALLS_OFF, ...CALLS_OFF_BY_NAME]) {
    const name = form.exec(text)?.groups?.['name'];
    if (name !== undefined)
      return {
        activity: nameIn(name.replace(/^[^,;]*(?:雨|病|雪|风|停电|有事|不够|太少|没到|原因|情况)[^,;]{0,4}[,;]/u, '')),
      };
  }
  return null;
}

const LIST = '(?:报名|接龙|参加|参与|签到|人员|参加人员|报名人员|活动)?的?(?:名单|人员名单|报名表|花名册|明细)';
const SHOWS =
  '(?:看(?:一?下)?|查(?:一?下)?|列出|列一?下|调出|导出|打开|给我|要|发(?:一?下)?|拉|显示|问一?下|想?知道|统计(?:一下)?|出)*';
const WHO =
  '(?:都|现在|目前|一共|总共|到底|今天)*(?:有)?(?:谁|哪些人|哪几个人|哪些|什么人|多少人|几个人|几人|多少个人|几位|多少|好多人)';
const SIGNED = '(?:要|想|已经?|都)*(?:报名?|参加|来|去|报上|登记)(?:的)?(?:名)?(?:了|啦|过|的)*(?:名)?';
const LISTS: readonly RegExp[] = [
  new RegExp(`^${SHOWS}${LIST}(?![里上中没有公怎在])[\\s:,(]*(?:给我看看|发我|看看)?(?<name>.{0,30}?)\\)?$`, 'u'),
  new RegExp(
    `^${SHOWS}(?<name>.{1,24}?)的?${LIST}(?:呢|有吗|给我|发我|发一下|看看|看一下|列出来|有谁|给我看看|拿来|给我发一下)?$`,
    'u',
  ),
  new RegExp(`^${SHOWS}(?<name>.{0,24}?)(?:的)?${WHO}${SIGNED}(?<after>.{0,20})$`, 'u'),
  new RegExp(
    `^${SHOWS}(?<name>.{0,24}?)(?:现在|目前|已经)?(?:报名?|参加)(?:名)?(?:的|了)*(?:都)?(?:有)?(?:谁|多少人|几个人|哪些人|几个|多少个|多少|几人)(?:了|呀|啊|来着)*$`,
    'u',
  ),
  new RegExp(
    `^${SHOWS}(?<name>.{0,24}?)的?(?:报名|接龙)(?:情况|人数|状况|统计|进度)(?:怎么样|如何|咋样|是多少|有多少|了|呢)*$`,
    'u',
  ),
];

/** 名单 重阳茶话会 · 看看剪纸课都有谁报名了 · 包饺子的名单. */
export function readSignUpsAsked(text: string): AboutActivity | null {
  for (const form of LISTS) {
    const groups = form.exec(text.replace(/\?$/u, ''))?.groups;
    if (groups === undefined) continue;
    const activity = nameIn(groups['name'] || (groups['after'] ?? ''));
    if (!/笑|死|我没|公布|没送|未送|没发|拿|贴|写错|漏|投票|表决|群发|谁的|黑名单|医院|[,;!]/u.test(activity))
      return { activity };
  }
  return null;
}

const BEFORE_NAME = /^(?:那个|这个|一下|我们?的?|咱们?的?|活动|的|把|在|有|到|[\s:,;.!、()【】[\]“”"《》])+/u;
const AFTER_NAME =
  /(?:的活动|活动|的|那个|这个|那次|这次|都|现在|到底|目前|已经|(?:来|有|报)了?(?:多少|几个?|哪些)人|[\s:,;.!、()【】[\]“”"《》])$/u;

const nameIn = (words: string): string => withoutEnd(words.replace(BEFORE_NAME, ''), AFTER_NAME);
