import { NUMBER_PATTERN, readNumber, type NeedRoute } from '../../src/features/needs/index.ts';

/** The number the hotline gave a forwarded need. */
export interface HotlineWords {
  readonly number: string;
  readonly acknowledgement: string;
}

/** 受理号 N20261122-482195 12345-88213 */
export function readHotline(text: string): HotlineWords | null {
  const said = afterWord(/^(?:12345)?受理号/u, text);
  return said === null ? null : { number: said.number, acknowledgement: said.rest };
}

/** Why a need is turned down, and where to go instead; empty what was not said. */
export interface RefusalWords {
  readonly number: string;
  readonly reason: string;
  readonly instead: string;
}

const WHERE_INSTEAD = /(?:^|[\s,;.。:])(?=(?:请|可以|可|建议|改)(?:您|你)?(?:联系|去|到|找|向|打|拨|问))/u;

/** 不予受理 N20261122-482195 不归社区管,请找物业 */
export function readRefusal(text: string): RefusalWords | null {
  const said = afterWord(/^不(?:予)?受理/u, text);
  if (said === null) return null;
  const [reason = '', ...instead] = said.rest.split(WHERE_INSTEAD);
  return { number: said.number, reason: asWritten(reason), instead: asWritten(instead.join(' ')) };
}

/** Whom a need goes to from now on; without a route when no known one was named. */
export interface ReroutingWords {
  readonly number: string;
  readonly route?: Exclude<NeedRoute, 'duty'>;
}

const ROUTES: readonly (readonly [RegExp, Exclude<NeedRoute, 'duty'>])[] = [
  [/^(?:社区)?议事厅$/u, 'hall'],
  [/^(?:12345|热线|政府(?:部门)?)$/u, 'authority'],
  [/^(?:社会组织|机构|组织)$/u, 'organization'],
];

/** 改派 N20261122-482195 议事厅 */
export function readRerouting(text: string): ReroutingWords | null {
  const said = afterWord(/^改派/u, text);
  if (said === null) return null;
  const words = said.rest.replace(/^(?:给|到|至|去)\s?/u, '');
  const route = ROUTES.find(([pattern]) => pattern.test(words))?.[1];
  return { number: said.number, ...(route !== undefined && { route }) };
}

/** 核实 <居民编号>; an owner is said so: 核实 <居民编号> 业主 */
export function readVerification(text: string): { residentId: string; step: 'verified' | 'owner' } | null {
  const heard = /^核实(?:居民)?[: ]*([\w-]{1,64})(?: (业主))?$/u.exec(text);
  return heard === null ? null : { residentId: heard[1]!, step: heard[2] === undefined ? 'verified' : 'owner' };
}

/** Who does not ask themselves and why, and what they ask for; empty what was not said. */
export interface ForOtherWords {
  readonly onBehalf: string;
  readonly text: string;
}

const SAYS = /(?:反映|说|讲)[,: ]*|:\s*/u;

/** 代登记 张大爷没有手机,来电说3号楼水管漏水 */
export function readForOther(text: string): ForOtherWords | null {
  const rest = /^代(?:为)?登记[,: ]*(.*)$/u.exec(text)?.[1];
  if (rest === undefined) return null;
  const says = SAYS.exec(rest);
  if (says === null) return { onBehalf: '', text: '' };
  return { onBehalf: asWritten(rest.slice(0, says.index)), text: asWritten(rest.slice(says.index + says[0].length)) };
}

/** A command of work names the need it is about: what follows its number. */
function afterWord(word: RegExp, text: string): { number: string; rest: string } | null {
  const match = word.exec(text);
  const after = match === null ? '' : text.slice(match[0].length);
  const number = readNumber(after);
  return number === null ? null : { number, rest: trimmed(after.replace(NUMBER_PATTERN, '')) };
}

const trimmed = (text: string): string => text.replaceAll(/^[\s,;:.。]+|[\s,;:.。]+$/gu, '');

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** Commands are heard in half-width signs; what is kept and told again has those of a Chinese text. */
const asWritten = (text: string): string =>
  trimmed(text).replaceAll(
    /(?<=\p{Script=Han})[,;:?!]|[,;:?!](?=\p{Script=Han})/gu,
    (sign) => FULL_WIDTH[sign] ?? sign,
  );
