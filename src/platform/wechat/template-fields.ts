/**
 * The kinds of fields a subscription message has and what the platform takes in each; what does not fit makes it refuse
 * the whole message (47003).
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
export const FIELD_TYPES = [
  'thing',
  'number',
  'letter',
  'symbol',
  'character_string',
  'time',
  'date',
  'amount',
  'phone_number',
  'car_number',
  'name',
  'phrase',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/**
 * The value as the field takes it, cut where it is too long.
 * @param value a Date for `time` and `date`, which are said in Beijing time
 * @returns null when nothing of it fits
 */
export function fitField(type: FieldType, value: string | Date): string | null {
  const fitted = value instanceof Date ? fitMoment(type, value) : oneLine(FIT[type](oneLine(value)));
  return fitted === '' ? null : fitted;
}

/** The type is the key's beginning: `character_string2` is a `character_string`. */
export function fieldTypeOf(key: string): FieldType {
  const type = FIELD_TYPES.find((name) => name === key.replace(/\d+$/u, ''));
  if (type === undefined) throw new Error(`A template has no fields of the kind ${key}.`);
  return type;
}

const FIT: Readonly<Record<FieldType, (text: string) => string>> = {
  thing: (text) => cutWithDots(text, 20),
  number: (text) => matchOf(text, /^-?\d+(?:\.\d+)?/u).slice(0, 32),
  letter: (text) => only(text, /[A-Za-z]/gu).slice(0, 32),
  symbol: (text) => only(text, /[^\p{Script=Han}\p{L}\p{N}\s]/gu, 5),
  character_string: (text) => oneLine(only(text, /[\x20-\x7e]/gu)).slice(0, 32),
  time: (text) => matchOf(text, /^(?:\d{4}年\d{1,2}月\d{1,2}日 )?(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/u),
  date: (text) => matchOf(text, /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?: (?:[01]?\d|2[0-3]):[0-5]\d)?$/u),
  amount: (text) => matchOf(text, /^[¥￥$€]?\d{1,10}(?:\.\d{1,2})?元?$/u),
  phone_number: (text) => only(text, /[\d+()-]/gu).slice(0, 17),
  car_number: (text) => matchOf(text, /^[\p{Script=Han}A-Za-z\d][A-Za-z\d]{0,6}[\p{Script=Han}A-Za-z\d]$/u),
  name: fitName,
  phrase: (text) => only(text, /\p{Script=Han}/gu, 5),
};

/** With one Chinese character in it a name counts as a Chinese one. */
function fitName(text: string): string {
  const isChinese = /\p{Script=Han}/u.test(text);
  return isChinese ? only(text, /[\p{Script=Han}·]/gu, 10) : only(text, /[^\p{N}]/gu, 20);
}

function fitMoment(type: FieldType, moment: Date): string {
  const local = new Date(moment.getTime() + CHINA_MS);
  const day = `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
  const minutes = String(local.getUTCMinutes()).padStart(2, '0');
  if (type === 'date') return day;
  if (type === 'time') return `${day} ${String(local.getUTCHours()).padStart(2, '0')}:${minutes}`;
  throw new Error(`A field of the type ${type} takes no moment.`);
}

/** China has one time zone, without summer time. */
const CHINA_MS = 8 * 3_600_000;

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const matchOf = (text: string, pattern: RegExp): string => pattern.exec(text)?.[0] ?? '';

const only = (text: string, letters: RegExp, most = Infinity): string =>
  (text.match(letters) ?? []).slice(0, most).join('');

/** Counted as the platform counts, in UTF-16 units, and never through the middle of a character. */
function cutWithDots(text: string, most: number): string {
  if (text.length <= most) return text;
  let cut = '';
  for (const letter of text) {
    if (cut.length + letter.length > most - 1) break;
    cut += letter;
  }
  return `${cut}…`;
}
