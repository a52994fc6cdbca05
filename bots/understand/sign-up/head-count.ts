import { NUMERAL, readNumber } from '../numerals.ts';

/** Two who belong together, as one says it. */
const PAIR =
  '(?:老两口|两口子|小两口|夫妻俩?|娘俩|爷俩|母女俩?|母子俩?|父女俩?|父子俩?|婆媳俩?|姐妹俩|兄弟俩|祖孙俩?|我们俩|咱俩|俺俩|我俩)';
const FAMILY = new RegExp(`(?:我们)?一家(${NUMERAL})口(?:人)?`, 'u');
const GROWN_AND_SMALL = new RegExp(
  `(${NUMERAL})(?:个)?大(?:人)?(?:带)?(${NUMERAL})(?:个)?(?:小(?:孩|朋友)?|孩子)`,
  'u',
);
const COMPANION =
  '(?:老伴|老公|老婆|爱人|丈夫|妻子|孙子|孙女|外孙女?|儿子|女儿|闺女|孩子|娃娃?|小孩|我?妈妈?|我?爸爸?|婆婆|朋友|邻居|一个人|个人)';
const WITH_COMPANION = new RegExp(
  `(?:再|还)?(?:带上?|和|跟|同)(?:我|俺)?(?:家)?(?:(${NUMERAL})个?)?${COMPANION}(?:一起|一块儿?)?(?:来|去|参加)?`,
  'u',
);
const MORE = new RegExp(`(?:再?带|\\+|加) ?(${NUMERAL}) ?(?:个人|个|人|位|名)?$`, 'u');
const COUNTED = new RegExp(
  `(?:^|[ ,:])?(?:我们|咱们|俺们|一共|总共|共)?(${NUMERAL}) ?(?:个人|个|人|位|名|口)(?:参加|来|去)?$`,
  'u',
);
const BARE = new RegExp(`(?:^|[ ,:])(?:我们|一共|共)?(${NUMERAL})$`, 'u');
const PAIR_ONLY = new RegExp(PAIR, 'u');

/** How many people a sign-up is for, and the words that are left: 重阳茶话会 我们俩 is two, for 重阳茶话会. */
export interface HeadCount {
  readonly people: number | null;
  readonly rest: string;
}

/** @param unsaid how many it is when no number is said */
export function readHeadCount(text: string, unsaid: number | null): HeadCount {
  const family = FAMILY.exec(text);
  if (family !== null) return counted(text, family, readNumber(family[1]!));
  const mixed = GROWN_AND_SMALL.exec(text);
  if (mixed !== null) return counted(text, mixed, sum(readNumber(mixed[1]!), readNumber(mixed[2]!)));
  const together = PAIR_ONLY.exec(text);
  if (together !== null) return counted(text, together, 2);
  const companion = WITH_COMPANION.exec(text);
  if (companion !== null) {
    return counted(text, companion, sum(1, companion[1] === undefined ? 1 : readNumber(companion[1])));
  }
  const more = MORE.exec(text);
  if (more !== null) return counted(text, more, sum(1, readNumber(more[1]!)));
  const people = COUNTED.exec(text) ?? BARE.exec(text);
  if (people !== null) return counted(text, people, readNumber(people[1]!));
  return { people: unsaid, rest: text };
}

const counted = (text: string, match: RegExpExecArray, people: number | null): HeadCount => ({
  people,
  rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim(),
});

const sum = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;
