import { NUMERAL } from '../numerals.ts';
import { readPeriod } from '../time/moment.ts';

/** What was said of a new activity without the words of the form; empty what was not found. */
export interface AnnouncedFreely {
  readonly title: string;
  readonly time: string;
  readonly place: string;
  readonly capacity: string;
}

const CAPACITY = new RegExp(
  `[\\s,;]*(?:(?:总共|一共)?(?:名额|限额|最多|上限|限|人数|只收|只要|招|收)(?:就?是|为|限|来|收|坐|招|大概|[\\s:])*(${NUMERAL})(?:个|名|位)?(?:人|名额)?(?:参加|以内|封顶)?|(?<=[\\s,;])(${NUMERAL})(?:个人|个名额|人|名|位)(?:封顶|以内)?$)`,
  'u',
);
const PLACE =
  /(?:^|[\s,;]+|(?<=\p{Script=Han}))(?:就)?(?:在|地点在|到|去)(?<place>[^\s,;]{2,20}?)(?:举行|举办|集合|开展|进行|碰头|搞|办|开)?(?=$|[\s,;])/u;
const NAMED = /^(?:[\s,;:]|名字|名称|主题|题目|标题|叫做?|就?是|为)+/u;
/** No way of saying when takes more signs. */
const LONGEST_TIME = 24;

/** 叫邻里火锅夜,下周五晚上六点半,在二号楼架空层,最多二十四个人. */
export function announcedFreely(words: string, now: Date): AnnouncedFreely {
  const capacity = CAPACITY.exec(words);
  const counted = capacity === null ? words : without(words, capacity);
  const time = timeIn(counted, now);
  const timed = time === '' ? counted : counted.replace(time, ',');
  const place = time === '' ? null : PLACE.exec(timed);
  const title = place === null ? timed : without(timed, place);
  return {
    title: trimmed(trimmed(title).replace(NAMED, '')),
    time,
    place: place?.groups?.['place'] ?? '',
    capacity: capacity?.[1] ?? capacity?.[2] ?? '',
  };
}

/** The longest words that say when, as far to the front as there are any. */
function timeIn(words: string, now: Date): string {
  for (let start = 0; start < words.length; start += 1) {
    if (/[\s,;]/u.test(words[start]!)) continue;
    for (let end = Math.min(words.length, start + LONGEST_TIME); end > start + 1; end -= 1) {
      const said = words.slice(start, end);
      if (readPeriod(said, now, 0) !== null) return said;
    }
  }
  return '';
}

const without = (words: string, { 0: found, index }: RegExpExecArray): string =>
  `${words.slice(0, index)},${words.slice(index + found.length)}`;

const trimmed = (words: string): string => words.replaceAll(/^[\s,;:]+|[\s,;:]+$/gu, '');
