/** Every sentence for people, by code. */
import { en } from './en/index.ts';
import { currentLocale, type Locale } from './locale.ts';
import { fill, type PhraseDetails, type PhraseValue, type Phrases, type PlaceholdersIn } from './say.ts';
import { zh } from './zh/index.ts';

export { inLargePrint } from './large-print.ts';
export { sayMinutes } from './minutes.ts';
export { sayMoment, sayPeriod } from './moment.ts';
export { currentLocale, inLocale, LOCALES, type Locale } from './locale.ts';
export type { PhraseDetails, Phrases } from './say.ts';
export { sayYuan } from './yuan.ts';

type Zh = typeof zh;

export type PhraseCode = keyof Zh;

/** What a phrase needs to be filled: nothing more is asked for, and nothing less is taken. */
type DetailsOf<Code extends PhraseCode> = [PlaceholdersIn<Zh[Code]>] extends [never]
  ? [details?: PhraseDetails]
  : [details: Readonly<Record<PlaceholdersIn<Zh[Code]>, PhraseValue>>];

/** A code with the details it needs. */
export type Words<Code extends PhraseCode> = [code: Code, ...details: DetailsOf<Code>];

const PHRASES: Readonly<Record<Locale, Phrases>> = { zh, en };

export const hasPhrase = (code: string): code is PhraseCode => Object.hasOwn(zh, code);

/** The sentence for a code known when this is written; what it needs is checked by the compiler. */
export const say = <Code extends PhraseCode>(...[code, details]: Words<Code>): string => sayByCode(code, details);

/**
 * The sentence for a code known only when it is said, such as a refusal's.
 * @throws Error when there is none, or when it needs more than the details give
 */
export function sayByCode(code: string, details?: PhraseDetails): string {
  const locale = currentLocale();
  return fill(PHRASES[locale], code, details, locale === 'en' ? ', ' : '、');
}
