import { NUMERAL } from '../../../src/kernel/index.ts';

const AMOUNT = new RegExp(`(?:${NUMERAL}|\\d+\\.5|半)个?半?(?:小时|钟头)|${NUMERAL}分钟`, 'u');
const PAYEE = new RegExp(`给(?<to>[^,]{1,16}?)(?=[,\\s]|(?:转|送|赠)|${AMOUNT.source}|的?(?:时长|时间币)|$)`, 'u');

const amountIn = (text: string): string => AMOUNT.exec(text)?.[0] ?? '';

/** 转2小时给12号 */
export function rewordGift(text: string): string {
  const amount = amountIn(text);
  const to = PAYEE.exec(text.replace(/^(?:请|麻烦)?给我(?!妈|爸)/u, ''))?.groups?.['to'] ?? '';
  return amount === '' || to === '' ? '' : `转${amount}给${to}`;
}

/** 捐1小时 */
export function rewordDonation(text: string): string {
  const amount = amountIn(text);
  return amount === '' ? '' : `捐${amount}`;
}

const TEAM =
  /(?<team>[^\s,，。从把在想要加入退出参加离开我们的]{1,10}(?:帮帮团|互助队|先锋队|巡逻队|合唱队|舞蹈队|[队团社组]))/u;

/** 加入银龄帮帮团 */
export const rewordJoining = (text: string): string => aboutTeam('加入', text);

/** 退出银龄帮帮团 */
export const rewordLeaving = (text: string): string => aboutTeam('退出', text);

function aboutTeam(command: string, text: string): string {
  const team = TEAM.exec(text.replaceAll(/入队|退队|进队|社区的?/gu, ' '))?.groups?.['team'];
  return team === undefined ? '' : `${command}${team}`;
}
