import type { Challenge } from '../../../src/features/polls/index.ts';

/** That somebody says a ballot of theirs is not theirs. */
export interface SaidChallenge {
  readonly poll?: number;
  /** By which way it came, where that was said. */
  readonly door?: Challenge['door'];
  /** As it was typed, with its signs; empty where they only say that they have something to say. */
  readonly words: string;
}

const POLL = '(?:第?(?<poll>\\d{1,6})号(?:投票|表决)?(?:的|里|上|中)?[\\s:：,，]*)?';
const FORM = new RegExp(
  `^(?:我(?:要|想)?)?(?:提(?:一?个|出)?|对)?(?:第?(?<before>\\d{1,6})号(?:投票|表决)?(?:的)?)?(?:选票|那?张?票)(?:有|提(?:一?个|出)?)?异议(?=$|[\\s:：,，])[\\s:：,，]*${POLL}(?<words>.*)$`,
  'su',
);

const WHOSE = '(?:我|我们|我家|我本人|我自己)(?:本人|自己)?';
const HOW = '(?:电话|上门|纸质?|纸上|书面|网上|线上|手机|委托|代投|代录)';
const PLAIN: readonly RegExp[] = [
  // 第3号投票那张纸质票不是我签的
  new RegExp(
    `^${POLL}(?:你们)?(?:${HOW}?(?:记|收|录)的)?(?:我(?:的|家的?)?)?(?:那|这|有)?一?张?${HOW}?(?:记的|收的|投的)?的?(?:选?票)(?:根本|可|都|也)*不是${WHOSE}(?:投|签|写|填|打|交|给|选)的(?![人票])`,
    'u',
  ),
  // 有人冒充我投了票 · 第3号投票有人替我投了票，我没同意
  new RegExp(
    `^${POLL}(?:不知道)?(?:有人|谁|别人|他们|工作人员|居委会|物业)(?:冒充|冒名|假冒|冒用|没问我就?|背着我|偷偷)(?:我|替我|帮我|给我|代我)?(?:的?(?:名义|名字))?(?:在${HOW}|用${HOW})?(?:里|上)?投(?:了|过)?(?:一?张)?票`,
    'u',
  ),
  // 我的票被人代投了，我不认
  new RegExp(
    `^${POLL}(?:我|我家)的?(?:选?票)(?:都|竟然)?(?:被|让|给)(?:人|别人|谁|他们|邻居|物业|居委会)(?:冒充|冒名|偷偷|替我)?(?:代)?(?:投|填|交|签)(?:了|过|走)`,
    'u',
  ),
  // 我没投过票，怎么有我的一张票
  new RegExp(
    `^${POLL}${WHOSE}(?:根本)?(?:没有?|从来没有?)(?:投|签|交|填)过?(?:这|那|第\\d{1,6}号)?(?:张|次)?(?:${HOW}?票)?[\\s,，]*(?:怎么|为什么|却|咋)(?:会|就)?(?:有|说|记)(?:了)?我?(?:的|已经|投过|投了)`,
    'u',
  ),
];

/** 选票异议 第3号 电话票不是我投的 · 第3号投票那张纸质票不是我签的 · 有人冒充我投了票 */
export function readChallenge(text: string, typed: string): SaidChallenge | null {
  const formal = FORM.exec(text)?.groups;
  if (formal !== undefined) {
    const words = (FORM.exec(typed.trim())?.groups?.words ?? formal.words ?? '').trim();
    return { ...pollOf(formal.poll ?? formal.before), ...doorOf(words), words };
  }
  const plain = PLAIN.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (plain === undefined || plain === null) return null;
  return { ...pollOf(plain.groups?.poll), ...doorOf(text), words: typed.trim() };
}

const pollOf = (poll: string | undefined): Pick<SaidChallenge, 'poll'> =>
  poll === undefined ? {} : { poll: Number(poll) };

const DOORS: readonly (readonly [words: RegExp, door: Challenge['door']])[] = [
  [/电话/u, 'phone'],
  [/上门|到家|门口/u, 'doorstep'],
  [/委托/u, 'proxy'],
  [/纸|签|书面/u, 'paper'],
  [/线上|网上|手机|小程序|微信/u, 'online'],
];

/** The way that is named; none where several are, or no way is. */
function doorOf(words: string): Pick<SaidChallenge, 'door'> {
  const [only, ...others] = DOORS.filter(([named]) => named.test(words));
  return only === undefined || others.length > 0 ? {} : { door: only[1] };
}
