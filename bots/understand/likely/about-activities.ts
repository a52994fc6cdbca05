import { announcedFreely } from '../sign-up/announced-freely.ts';
import { readHeadCount } from '../sign-up/head-count.ts';
import { activityIn } from './names.ts';

const US = '(?:我|俺|咱|阿拉)们?家?';
const SIGN_UP = new RegExp(
  [
    `(?:帮|给|替)?(?:${US})?(?:也|都)?(?:要|想|来)?(?:报(?:一?下|个|上|了)?名(?!字|单)(?:参加)?|接龙|参加(?!过)|加入)(?:上|进去|吧|一下)?`,
    `(?:登记|记|写|留|占|算|加|带|添|报)(?:上|下来|一?下|个)*${US}(?:一?个|一份|一位|名)?`,
    '(?:登记|记|写|算|加|添|报)(?:上|下来|一下|进去|进|到)',
    '(?:给我|给俺|帮我)?(?:留|占|要|订|安排|给)(?:一?[个只份]|两[个只份])(?:位子|位置|名额|座位?)?',
    '报(?:一个|个|一下)?(?![修警刊纸])',
    '(?:还|现在)?(?:有|剩)(?:没有?)?(?:位子|位置|名额|空位|空)(?:没有?|伐|吗|么|不)?',
    '还?(?:收|招|要)(?:不收)?人(?:不收|吗|不|伐)?|(?:还)?(?:能|可以)(?:再)?(?:塞|加)个?人(?:吗|不|伐)?',
    '挂(?:上|个)号|凑个?(?:数|热闹)|请?登记(?:一?下)?$',
  ].join('|'),
  'gu',
);
/** He comes alone: no part of the name. */
const ALONE = /[\s,]*就?[她他](?:自己)?一个人(?:去|来|参加)?$/u;

/** 报名 八段锦 2人 */
export function rewordSignUp(text: string): string {
  const { people, rest } = readHeadCount(text.replace(ALONE, ''), 1);
  const name = activityIn(rest, SIGN_UP);
  return ['报名', name, people === null || people === 1 ? '' : `${people}人`].filter((part) => part !== '').join(' ');
}

const TAKE_BACK =
  /(?:把|将)?(?:我|俺)(?:们)?(?:的)?(?:名字?)?从(?:报名|名单)?(?:里|上)?(?:面)?(?:划|拿|去|删|抹|勾)(?:走|掉|去|了|下来|下)|(?:把|将)?(?:我|俺)(?:的)?名字?从|(?:名额|位子|位置)?(?:还给你们|还给社区|还回去|退还|退回)|(?:把|将|给)?(?:我们?|俺们?|咱们?)?(?:的)?(?:报名|名额|名字|位子|位置|座位|接龙|登记|报的那?个?名)?(?:从报名|从名单)?(?:里|上)?(?:给我|帮我|都|给)?(?:取消|拿掉|退出|退掉|退了|退|撤掉|撤了|撤回|撤销|撤|划掉|划了|去掉|删掉|勾掉|不作数|不算|让给别人|让出来|空出来)(?:掉|了|吧)?(?:报名|名额|接龙)?|(?:去|来|参加|到)不(?:了|成)|不(?:去|来|参加|报|能去|能来|想去|想来)(?:了)?|没法(?:去|来|参加)|(?:没空|没时间)(?:去|来)?|弗去|就?别(?:留|算|等)(?:我|俺)(?:们)?(?:的)?(?:位|份|名)?了?|退报|报名|报了?名|报的?/gu;

/** 取消报名 八段锦 */
export const rewordCancelledSignUp = (text: string): string =>
  `取消报名 ${activityIn(readHeadCount(text, 1).rest, TAKE_BACK)}`.trim();

const CALL_OFF =
  /(?:先|全部|暂时|都|给我|给)?(?:取消(?:掉|了)?(?:这个|那个|本次|这次)?(?:活动)?|停办|停了|停掉|不办|不搞|不开|不举行|不举办|办不成|搞不成|办不了|叫停|撤掉|终止|黄了|推迟|延期)(?:了|掉)?/gu;

/** 取消活动 重阳茶话会 */
export const rewordCalledOff = (text: string): string =>
  `取消活动 ${NAMED_LAST.exec(text)?.[1] ?? activityIn(text, CALL_OFF)}`.trim();
const NAMED_LAST = /取消活动[\s:]+([^\s,;。]{2,16})$/u;

const LIST =
  /(?:报名|接龙|参加|签到|人员)*(?:的)?(?:名单|人员名单|报名表|花名册|明细|名册|人员表)|(?:都|现在|一共|总共|已经)*(?:有)?(?:谁|哪些人|哪几个人|哪几个|哪些|多少人|几个人|几人|几个|几位|多少)(?:要|想|已经|都)*(?:报|来|去|参加|报上)?(?:了|的)?(?:名)?|报名(?:情况|人数|统计)|(?:报|来|去|参加)了?(?:名)?(?:的)?(?=多少|几|哪|谁)|发我|发给我|给我|调出来|拉出来|列出来|导出来?|看一?下|怎么样|统计/gu;

/** 名单 重阳茶话会 */
export const rewordSignUpsAsked = (text: string): string => `名单 ${activityIn(text, LIST)}`.trim();

const OPENING =
  /^(?:通知|大家好|各位(?:邻居|居民)?|那个|嗯|呃|帮我|麻烦|请|我们?|咱们?|(?:社区|村里)(?=想|要|准备|打算|这边|办|搞)|这边|新增|添|加|想|要|来|准备|打算|计划|安排|发布|发起|组织|举办|新建|创建|搞|办|开|发|登|弄|一?[个场次期]|新|的|下|一下|条|建|整)*(?:活动)?(?:出去|上去)?(?:啊|呀|呢|预告|通知|公告)?[\s:,]*/u;
const TAIL =
  /[\s,;]*(?:帮我|请|麻烦|给我)?(?:发出去|发一下|发布(?:一下)?|发到群里|建个?活动|建一下|挂上去|登一下|挂出去|通知(?:一下)?大家)(?:吧|一下)?$/u;
const PARTS =
  /[\s,;]*(?:活动|集合|举办|举行|上课|开始|具体)?(时间|地点|地址|集合点|名额(?=[\s:为是限]|\d)|人数)(?:就?是|为|定在|在|[\s:])*/gu;

/** 发起活动 重阳茶话会 时间 明天下午两点 地点 活动室 名额 30 */
export function rewordAnnouncement(said: string, now: Date): string {
  const last = NAMED_AT_END.exec(said);
  const text = last === null ? said : `${last[1]!},${said.slice(0, last.index)}`;
  const words = text
    .replace(TAIL, '')
    .replace(OPENING, '')
    .replaceAll(PARTS, (_, part: string) => LABELS[part] ?? ',');
  const { title, time, place, capacity } = announcedFreely(words, now);
  const parts = [
    ['时间', time],
    ['地点', place],
    ['名额', capacity],
  ];
  return `发起活动 ${title}${parts.map(([name, part]) => (part === '' ? '' : ` ${name} ${part}`)).join('')}`;
}

/** 地点党群中心,时间下月8号,发起活动:家电义修 */
const NAMED_AT_END = /[\s,;]+(?:发起|举办|组织)活动[\s:]+([^\s,;]{2,16})$/u;
const LABELS: Readonly<Record<string, string>> = {
  时间: ',',
  地点: ',在',
  地址: ',在',
  集合点: ',在',
  名额: ',名额',
  人数: ',名额',
};
