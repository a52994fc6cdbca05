import { draftOf } from '../../src/features/needs/index.ts';
import { HOUR } from '../../src/kernel/index.ts';
import { asHeard, normalize } from '../../bots/understand/normalize.ts';
import { readBeginning, readMoment, readPeriod } from '../../bots/understand/time/moment.ts';
import { usualChoice } from '../../bots/understand/vote.ts';
import { readNumber } from '../../bots/understand/numerals.ts';

export type Slots = Readonly<Record<string, unknown>>;

type Given = Readonly<Record<string, unknown>>;
type Plain = (given: Given, said: { readonly text: string; readonly now: Date }) => Slots;

const numberIn = (words: unknown): number | undefined =>
  readNumber(/[\d零一二两三四五六七八九十百]+/u.exec(String(words))?.[0] ?? '') ?? undefined;

const INTENT_ONLY = [
  'chat.help',
  'activities.edit',
  'activities.calendar',
  'activities.answer-offer',
  'activities.hand-on',
  'activities.take-over',
  'activities.promote',
  'activities.message-sign-ups',
  'activities.announce-series',
  'activities.open-course',
  'activities.edit-following',
  'activities.cancel-following',
  'activities.paste-list',
  'activities.post-list',
  'teams.join',
  'teams.leave',
  'time-bank.give',
  'time-bank.donate',
  'polls.open-points',
  'polls.open-budget',
  'polls.open-session',
  'polls.open-election',
  'polls.take-down',
  'polls.by-proxy',
  'polls.object-to-roll',
  'polls.candidates',
  'polls.nominate',
  'polls.stand',
  'polls.attend',
  'polls.publish-candidates',
  'polls.take-back-candidates',
  'polls.extend-nominations',
  'polls.enter-candidate',
  'polls.open-run-off',
  'polls.withdraw-election',
  'polls.challenge',
  'polls.challenges',
  'polls.rule-on-challenge',
  'polls.candidate-words',
  'polls.rule-on-words',
  'procedures.progress',
  'procedures.rate',
  'procedures.next',
  'procedures.read-item',
  'procedures.object',
  'hearings.ask-floor',
  'hearings.confirm-minutes',
  'hearings.write-minutes',
  'hearings.tick',
  'hearings.ask-for',
  'hearings.note-question',
  'hearings.announce',
  'hearings.postpone',
  'hearings.cancel',
  'hearings.replace',
  'hearings.reopen-minutes',
] as const;

/** What commands hear in the form of the corpus, where it differs from what they hand to their use case. */
const PLAIN: Readonly<Record<string, Plain>> = {
  'needs.intake': (_, { text }) => ({ place: draftOf(text).place }),
  'needs.not-solved': ({ number, rest }) => ({ number, reason: rest }),
  'needs.track': ({ number }) => ({ number }),
  'needs.withdraw': ({ number }) => ({ number }),
  'needs.answer': ({ number, words }) => ({ number, text: words }),
  'needs.pause': ({ number, words }) => ({ number, reason: words }),
  'needs.resume': ({ number }) => ({ number }),
  'matching.accept': ({ number }) => ({ number }),
  'matching.start': ({ number }) => ({ number }),
  'matching.decline': ({ number, rest }) => ({ number, reason: rest }),
  'matching.report': ({ number, rest }) => ({ number, note: rest }),
  'directory.search': ({ words }) => ({ service: words === '' ? undefined : words }),
  'polls.vote': ({ poll, choice }) => ({ poll, choice: usualChoice(String(choice)) }),
  'polls.withdraw': ({ number }) => ({ poll: number }),
  'polls.open': ({ title, options, opens, closes }, { now }) => ({
    title,
    options,
    opens: momentIn(opens, now, readBeginning),
    closes: momentIn(closes, now),
  }),
  'activities.announce': ({ title, time, place, capacity }, { now }) => ({
    title,
    place,
    places: capacity === '' ? undefined : numberIn(capacity),
    ...periodIn(String(time), now),
  }),
  'activities.sign-up': ({ activity, people }) => ({ activity, people }),
  'broadcasts.compose': ({ text, audience, at }, { now }) => ({
    text: asHeard(String(text)),
    audience,
    at: momentIn(at, now),
  }),
  'needs.for-other': ({ whole }) => ({ text: whole }),
  'needs.refuse': ({ number, reason, instead }, { text }) => ({ number, reason: between(text, reason, instead) }),
  'residents.verify': ({ residentId, place }) => ({ resident: residentId, place }),
  // Judged by what is meant alone: the corpus has no slots of theirs.
  ...Object.fromEntries(INTENT_ONLY.map((intent) => [intent, () => ({})])),
  'hearings.draw': ({ hearing }) => ({ hearing }),
  'hearings.publish-papers': ({ hearing }) => ({ hearing }),
  'hearings.conclude': ({ hearing }) => ({ hearing }),
  'hearings.answer': ({ hearing, question }) => ({ hearing, question }),
  'chat.danger': () => ({}),
  'chat.person': () => ({}),
  'chat.bot': () => ({}),
  'chat.more': () => ({}),
};
/** From the first words to the last, with what is said between them. */
function between(text: string, first: unknown, last: unknown): string {
  const [whole, start, end] = [text, String(first), String(last)].map(normalize) as [string, string, string];
  return end === '' ? start : whole.slice(whole.indexOf(start), whole.lastIndexOf(end) + end.length);
}

/** @param given what the command heard; empty parts count as not said */
export function plainSlots(intent: string, given: unknown, said: { readonly text: string; readonly now: Date }): Slots {
  const plain = PLAIN[intent]?.(given as Given, said) ?? (given as Given);
  const entries = Object.entries(plain).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(entries.map(([name, value]) => [name, inHalfWidth(value)]));
}

/** What is kept for people has full-width signs; the corpus has none. */
const inHalfWidth = (value: unknown): unknown => (typeof value === 'string' ? normalize(value) : value);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function momentIn(words: unknown, now: Date, read: typeof readBeginning = readMoment): string | undefined {
  const moment = typeof words === 'string' ? read(words, now) : null;
  return moment === null ? undefined : inChina(moment);
}

function periodIn(words: string, now: Date): { from?: string; to?: string } {
  const period = readPeriod(words, now, 0);
  if (period === null) return {};
  const isSaid = period.to.getTime() !== period.from.getTime();
  return { from: inChina(period.from), ...(isSaid && { to: inChina(period.to) }) };
}

const inChina = (moment: Date): string => new Date(moment.getTime() + 8 * HOUR).toISOString().slice(0, 16);

/** The moment that a time of the corpus names. */
export const momentOf = (local: string): Date => new Date(new Date(`${local}:00Z`).getTime() - 8 * HOUR);
