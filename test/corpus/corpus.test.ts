import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const INTENTS = [
  'activities.announce',
  'activities.cancel',
  'activities.cancel-sign-up',
  'activities.list',
  'activities.sign-up',
  'activities.sign-ups',
  'broadcasts.compose',
  'broadcasts.leave',
  'broadcasts.opt-in',
  'broadcasts.opt-out',
  'broadcasts.pause',
  'broadcasts.progress',
  'broadcasts.recall',
  'broadcasts.resume',
  'broadcasts.send-again',
  'broadcasts.undelivered',
  'chat.bot',
  'chat.cancel',
  'chat.danger',
  'chat.greeting',
  'chat.help',
  'chat.language',
  'chat.large-print',
  'chat.more',
  'chat.person',
  'chat.thanks',
  'matching.accept',
  'matching.assign',
  'matching.decline',
  'matching.inbox',
  'matching.pause',
  'matching.queue',
  'matching.report',
  'matching.start',
  'needs.acknowledge-alert',
  'needs.feedback',
  'needs.for-other',
  'needs.intake',
  'needs.mine',
  'needs.not-solved',
  'needs.refuse',
  'needs.register-hotline',
  'needs.track',
  'needs.triage',
  'needs.withdraw',
  'none',
  'polls.list',
  'polls.open',
  'polls.vote',
  'polls.withdraw',
  'residents.bind',
  'residents.binding-code',
  'residents.declare',
  'residents.invitation',
  'residents.verify',
  'residents.who-am-i',
  'rooms.bind',
  'rooms.binding-code',
  'rooms.place',
  'work.digest',
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
  const all = [...first, ...second];

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
        if (slot === 'number') return !/^N\d{8}-\d{6}$/.test(String(value));
        if (WORDS.includes(slot)) return !normalized(text).includes(normalized(String(value)));
        return false;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has the listed intents, each in both parts', () => {
    expect([...new Set(all.map((line) => line.intent))].sort()).toEqual([...INTENTS].sort());
    const missing = INTENTS.filter((intent) => countOf(first, intent) === 0 || countOf(second, intent) === 0);
    expect(missing).toEqual([]);
  });

  it('has no text twice', () => {
    const seen = new Set<string>();
    const twice = all.map((line) => withoutBlanks(line.text)).filter((text) => seen.size === seen.add(text).size);
    expect(twice).toEqual([]);
  });

  it('has at least 800 lines, 60 % of them in the first part', () => {
    expect(all.length).toBeGreaterThanOrEqual(800);
    expect(Math.abs(first.length / all.length - 0.6)).toBeLessThan(0.02);
  });
});
