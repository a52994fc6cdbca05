import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INTENTS } from '../../config/intents.ts';

/** Commands that its author did not know of. */
const LATER: string[] = [
  'check-ins.check-in',
  'check-ins.take-back',
  'check-ins.desk',
  'check-ins.tick',
  'elder-help.plan',
  'elder-help.note',
  'elder-help.propose',
  'elder-help.invite',
  'elder-help.confirm',
  'elder-help.call-off',
  'elder-help.accept',
  'elder-help.decline',
  'elder-help.report',
  'elder-help.call-back',
  'elder-help.mine',
  'elder-help.view',
  'elder-help.my-notes',
  'elder-help.correct-note',
  'service-records.confirm',
  'service-records.mine',
  'statements.topics',
  'statements.open',
  'statements.close',
  'statements.propose',
  'statements.next',
  'statements.take',
  'statements.result',
  'statements.waiting',
  'statements.approve',
  'statements.hide',
  'listings.opportunities',
  'listings.supply',
  'listings.needs',
  'listings.mine',
  'residents.export',
  'residents.leave',
  'activities.figures',
  'activities.feedback',
  'activities.feedback-result',
  'residents.describe',
  'broadcasts.approve',
  'needs.false-alarm',
  'needs.duty-list',
  'needs.duty-phone',
  'needs.set-duty-list',
  'needs.answer',
  'needs.pause',
  'needs.resume',
  'needs.merge',
  'needs.unmerge',
  'needs.likely',
  'needs.follow',
  'needs.unfollow',
  'matching.automation',
  'directory.search',
  'polls.my-proxies',
  'chat.pause',
  'chat.go-on',
  'handovers.answer',
  'handovers.close',
];

const ROLES = ['organizer', 'worker', 'staff', 'broker', 'steward'];
const FIELDS = ['text', 'intent', 'slots', 'voice', 'role'];
const MOMENTS = ['from', 'to', 'opens', 'closes', 'at'];
const WORDS = ['place', 'title', 'text', 'reason', 'activity', 'audience', 'note', 'service', 'acknowledgement'];

interface Utterance {
  text: string;
  intent: string;
  slots: Record<string, unknown>;
  voice?: true;
  role?: string;
}

const read = (part: string): Utterance[] =>
  readFileSync(new URL(`utterances-${part}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Utterance);

const normalized = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A blank more or less, or a full-width one, makes no other text. */
const withoutBlanks = (text: string): string => normalized(text).replaceAll(/\s+/gu, '');

const countOf = (lines: Utterance[], intent: string): number => lines.filter((line) => line.intent === intent).length;

describe('the corpus of utterances', () => {
  const first = read('first');
  const second = read('second');
  const apart = [...read('later'), ...read('deliberation')];
  const all = [...first, ...second, ...apart];
  /** Those that came after the second part was written have lines of their own to be measured by. */
  const measuredApart = new Set(apart.map((line) => line.intent));

  it('has lines of the documented form', () => {
    const wrong = all.filter(
      ({ text, intent, slots, voice, role, ...rest }) =>
        Object.keys(rest).some((field) => !FIELDS.includes(field)) ||
        typeof text !== 'string' ||
        text.trim() !== text ||
        text === '' ||
        typeof intent !== 'string' ||
        typeof slots !== 'object' ||
        slots === null ||
        (voice !== undefined && voice !== true) ||
        (role !== undefined && !ROLES.includes(role)),
    );
    expect(wrong).toEqual([]);
  });

  it('has slots of the documented form', () => {
    const wrong = all.filter(({ text, slots }) =>
      Object.entries(slots).some(([slot, value]) => {
        if (MOMENTS.includes(slot)) return !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(String(value));
        if (slot === 'number') return !/^N\d{8}-\d{3,6}$/.test(String(value));
        if (WORDS.includes(slot)) return !normalized(text).includes(normalized(String(value)));
        return false;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has the listed intents, each in both parts, but for those that came later', () => {
    const listed = INTENTS.filter((intent) => !LATER.includes(intent));
    const later = new Set(LATER);
    const named = new Set(all.map((line) => line.intent).filter((intent) => !later.has(intent)));
    expect([...named].sort()).toEqual([...listed].sort());
    expect(all.filter(({ intent }) => intent !== 'none' && !INTENTS.some((known) => known === intent))).toEqual([]);
    const measured = (intent: string) => countOf(measuredApart.has(intent) ? apart : second, intent);
    const missing = listed.filter((intent) => countOf(first, intent) === 0 || measured(intent) === 0);
    expect(missing).toEqual([]);
    expect([...measuredApart].filter((intent) => measured(intent) + countOf(first, intent) < 12)).toEqual([]);
  });

  it('has no text twice', () => {
    const seen = new Set<string>();
    const twice = all.map((line) => withoutBlanks(line.text)).filter((text) => seen.size === seen.add(text).size);
    expect(twice).toEqual([]);
  });

  it('has at least 800 lines, 60 % of them or more in the first part, which may grow, and the second as it was', () => {
    expect(all.length).toBeGreaterThanOrEqual(800);
    expect(first.length / all.length).toBeGreaterThan(0.58);
    expect(second.length).toBe(403);
  });
});
