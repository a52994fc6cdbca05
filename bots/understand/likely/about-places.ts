import { NUMERAL } from '../../../src/kernel/index.ts';
import { activityIn } from './names.ts';

const VERB =
  '(?:改到|改成|改为|改在|改|挪到|换到|换成|换|搬到|推迟到|推到|延到|提前到|提到|加到|减到|调到|调整为|定在|在)';
const CHANGE = new RegExp(
  `^(?<what>.{1,24}?)[\\s,]*(?:的)?(?<part>时间|地点|名额|人数|地方)?(?:也|都|全部?|一律|从下周起|从这次起|以后|每次|往后|后面)*${VERB}(?:了)?[\\s:,]*(?<value>.{1,30})$`,
  'u',
);
const POLITE =
  /^(?:麻烦|请|帮我|帮忙|把|将|那个|这个|修改|改一?下|调整|活动|从(?:下周|这次)起|以后|往后|后面|后头|每次|都|的|[\s,:])+|(?:[\s,]*(?:帮我|麻烦|请|给我)?(?:改一?下|改改|改了|改)?(?:活动|吧|嘛|谢谢|其[他它]不变|时间不变))+$/gu;
const NAME_ENDS = /(?:那个|这个|那场|这场|那次|这次|活动|以后|往后|每次|从(?:下周|这次)起|都|全部|的|[\s,:“”"])+$/u;
const HEADS = new RegExp(`^${NUMERAL}(?:个|名|位|份)?(?:人|名额)?$`, 'u');
const WHEN = /点|[周月号日]|星期|礼拜|明天|后天|今天|上午|下午|晚上|早上|\d:\d/u;

/** 把剪纸课改到周六上午九点: 剪纸课 时间 周六上午九点. */
function changeIn(text: string): string {
  const { what, part, value } = CHANGE.exec(text.replaceAll(POLITE, ''))?.groups ?? {};
  if (what === undefined || value === undefined) return text;
  const field = HEADS.test(value) || /名额|人数/u.test(part ?? '') ? '名额' : WHEN.test(value) ? '时间' : '地点';
  return `${what.replace(NAME_ENDS, '')} ${field} ${value}`;
}

/** 修改活动 剪纸课 时间 周六上午九点 */
export const rewordEdit = (text: string): string => `修改活动 ${changeIn(text)}`;

/** 以后都改 太极拳 地点 社区二楼 */
export const rewordEditOfAll = (text: string): string => `以后都改 ${changeIn(text)}`;

const ENDS_ALL =
  /从(?:下周|这次|下次|现在)起|以后|往后|今后|后面|固定|每次|全部|都|统统|(?:取消|停办|停掉|停了|停|不办|不搞|不开)(?:掉|了)?/gu;

/** 以后都取消 太极拳 */
export const rewordEndOfAll = (text: string): string => `以后都取消 ${activityIn(text, ENDS_ALL)}`.trim();

/** 不要 */
export const rewordOfferAnswer = (text: string): string =>
  /不要|不用|放弃|别留|给(?:别人|后面|下一)|让给/u.test(text) ? '不要' : '要';

const HANDS_ON =
  /(?:名额|位子|位置|座位)|(?:想|能不能|可以|能)?(?:转让|转给|转|让给|让|送给)(?:给)?(?:别人|隔壁|对门|邻居|楼[上下]|我|朋友|\p{Script=Han}{0,4}(?:姐|婶|阿姨|叔|伯|哥|妹|爷|奶奶|妈|嫂))?|不了|行吗|怎么弄|不$/gu;

/** 转让名额 重阳茶话会 */
export const rewordHandingOn = (text: string): string => `转让名额 ${activityIn(text, HANDS_ON)}`.trim();

const FIRST_WAITING = /候补(?:名单)?(?:里)?的?第?(?<place>\d+|[一二三四五六七八九十])个?/u;
const WAITING =
  /(?:把|让|给)?(?:候补(?:名单)?(?:里)?的?|排队的?)?(?<person>[^\s,的把让给候补第]{2,4}?)(?:从候补)?(?:补上|补进去|补进来|转正|递补|补个名额|补)/u;
const LETS_IN =
  /有人退了|候补(?:名单)?(?:里)?的?第?(?:\d+|[一二三四五六七八九十])?个?|补上|补进去|补进来|转正|递补|补个名额|把|让|给|那场|吧/gu;

/** 补上 王建国 重阳茶话会 */
export function rewordPromotion(text: string): string {
  const person = FIRST_WAITING.exec(text)?.groups?.['place'] ?? WAITING.exec(text)?.groups?.['person'] ?? '';
  return person === '' ? '' : `补上 ${person} ${activityIn(text.replace(person, ' '), LETS_IN)}`.trim();
}

const TOLD =
  /^.{0,8}?(?:告诉|通知|转告|提醒|跟|给)(?:一下)?(?:报名?了?的?(?<first>[^,:的]{0,12}?)的?|(?<last>[^,:]{2,12}?)报了?名的?)(?:人|邻居|家长|大家)(?:们)?(?:说一声|讲一下|说一下|发个?(?:消息|通知)|说|讲|一声)?[\s,:]*(?<text>.{2,})$/u;

/** 告诉报名的人 重阳茶话会: 请自带水杯 */
export function rewordMessage(text: string): string {
  const { first, last, text: words } = TOLD.exec(text)?.groups ?? {};
  if (words === undefined) return '';
  const activity = (first ?? last ?? '').replace(/^(?:的|名)+/u, '');
  return `告诉报名的人${activity === '' ? '' : ` ${activity}`}: ${words}`;
}

const LIST =
  /(?:贴|发|看看?|列|查)(?:一?下|出来?)?|接龙(?:名单|列表)?|最新|现在|目前|把|再|一遍|几个|接到|发我|出来看看/gu;

/** 接龙 重阳茶话会 */
export const rewordList = (text: string): string => `接龙 ${activityIn(text, LIST)}`.trim();
