import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { hearCommand, type Heard } from '../../bots/chat/hear.ts';
import { secondOpinion } from '../../bots/chat/opinion/second-opinion.ts';
import { COMMANDS } from '../../bots/commands/index.ts';
import { round } from './percentile.ts';
import type { Actor, RegionPath, Role } from '../../src/kernel/index.ts';
import { readLines } from './labelled.ts';
import type { Measure, Report } from './measure.ts';
import { momentOf, plainSlots, type Slots } from './utterance-slots.ts';

const shape = z.object({
  text: z.string(),
  intent: z.string(),
  slots: z.record(z.string(), z.unknown()).default({}),
  /** When it is said, in China. */
  now: z.string().default('2026-11-25T10:00'),
  voice: z.boolean().default(false),
  /** Who says it; a resident when absent. */
  role: z.string().optional(),
});

export type Sample = z.output<typeof shape>;

interface Judged {
  readonly line: number;
  readonly expected: string;
  readonly intent: string;
  readonly isAsked: boolean;
  readonly right: number;
  /** Slots that were expected or heard. */
  readonly all: number;
}

/**
 * Is the command meant that was, and what it needs heard? Every line is said to the bot. A slot counts as right when the
 * intent and its value are; one too many counts as wrong. What was wrong is named by line number unless asked to be shown.
 */
export const utterances: Measure = {
  name: 'utterances',
  usage: 'utterances [--show] FILE',
  async run(args) {
    const file = args.find((arg) => arg !== '--show');
    if (file === undefined) throw new Error('Say which file to measure.');
    const samples = await readLines(file, shape);
    return reportOn(samples, samples.map(judge), args.includes('--show'));
  },
};

/** Roles of the corpus as those of an actor. */
const ROLES: Readonly<Record<string, Role>> = {
  organizer: 'organizer',
  worker: 'worker',
  staff: 'organization-staff',
  broker: 'broker',
  steward: 'steward',
};

export interface Understood {
  readonly intent: string;
  readonly slots: Slots;
  /** Would the bot first ask whether this is meant? */
  readonly isAsked: boolean;
}

export function heardIn({ text, now, voice, role }: Sample): Understood {
  const at = momentOf(now);
  const kind = voice ? ('voice' as const) : ('text' as const);
  const utterance = { id: 'sample', channel: 'terminal', contact: 'sample', text, kind, addressed: true, at };
  // Some commands are for groups only, and are heard as such.
  const inRoom = { ...utterance, room: 'sample' };
  const heard = hearCommand(COMMANDS, utterance) ?? hearCommand(COMMANDS, inRoom);
  const opinion = secondOpinion(COMMANDS, { actor: actorOf(role), utterance: inRoom }, heard);
  if (opinion === null) return inCorpusForm(heard, text, at);
  if (opinion.kind === 'talk') return inCorpusForm(null, text, at);
  if (opinion.kind === 'danger') return { intent: 'chat.danger', slots: {}, isAsked: true };
  const said = opinion.kind === 'perhaps' ? opinion.words : text;
  return { ...inCorpusForm(opinion.heard, said, at), isAsked: opinion.kind === 'perhaps' };
}

function inCorpusForm(heard: Heard | null, text: string, now: Date): Understood {
  const intent = heard?.command.name ?? 'none';
  return { intent, slots: heard === null ? {} : plainSlots(intent, heard.slots, { text, now }), isAsked: false };
}

function actorOf(role: string | undefined): Actor {
  const grants = role === undefined ? [] : [{ role: ROLES[role]!, region: '/' as RegionPath }];
  return { kind: 'resident', id: 'sample', trust: 'verified', grants };
}

function judge(sample: Sample, index: number): Judged {
  const { intent, slots, isAsked } = heardIn(sample);
  const isRight = intent === sample.intent;
  const names = new Set([...Object.keys(sample.slots), ...(isRight ? Object.keys(slots) : [])]);
  const right = isRight ? [...names].filter((name) => isDeepStrictEqual(slots[name], sample.slots[name])).length : 0;
  return { line: index + 1, expected: sample.intent, intent, isAsked, right, all: names.size };
}

function reportOn(samples: readonly Sample[], judged: readonly Judged[], shows: boolean): Report {
  const wrong = judged.filter(({ intent, expected }) => intent !== expected);
  const slots = judged.reduce((sum, { all }) => sum + all, 0);
  const right = judged.reduce((sum, { right }) => sum + right, 0);
  const asked = judged.filter(({ expected }) => expected !== 'none');
  const answered = asked.filter(({ intent }) => intent !== 'none').length;
  const askedBack = judged.filter(({ isAsked }) => isAsked);
  const askedRightly = askedBack.filter(({ intent, expected }) => intent === expected).length;
  const slotsRight = slots === 0 ? 1 : right / slots;
  const intents = 1 - wrong.length / judged.length;
  const shown = judged.filter(({ intent, expected, right, all }) => intent !== expected || right < all);
  return {
    lines: [
      `${judged.length} utterances, ${asked.length} of them requests, ${answered} answered (${percent(answered / asked.length)})`,
      `intents right ${percent(intents)}; wrong by expected intent: ${countsOf(wrong.map(({ expected }) => [expected, 1]))}`,
      `slots right ${percent(slotsRight)} of ${slots}; wrong by intent: ${missedOf(judged)}`,
      `asked “is it this that you mean?” ${askedBack.length} times, rightly ${askedRightly} times`,
      ...(shows ? shown.map(({ line }) => lineOf(samples[line - 1]!, line)) : []),
    ],
    figures: {
      intents: round(intents),
      slots: round(slotsRight),
      answered: round(answered / asked.length),
      askedBack: askedBack.length,
    },
  };
}

function lineOf(sample: Sample, line: number): string {
  const { intent, slots, isAsked } = heardIn(sample);
  const expected = `${sample.intent} ${JSON.stringify(sample.slots)}`;
  return `  ${line}: ${sample.text}\n      expected ${expected}\n      heard    ${intent}${isAsked ? '?' : ''} ${JSON.stringify(slots)}`;
}

/** Slots missed where the intent was right. */
const missedOf = (judged: readonly Judged[]): string =>
  countsOf(
    judged
      .filter(({ intent, expected, right, all }) => intent === expected && right < all)
      .map(({ expected, right, all }) => [expected, all - right]),
  );

function countsOf(cases: readonly (readonly [intent: string, count: number])[]): string {
  const counts = new Map<string, number>();
  for (const [intent, count] of cases) counts.set(intent, (counts.get(intent) ?? 0) + count);
  const listed = [...counts].toSorted(([, one], [, other]) => other - one).map(([name, count]) => `${name} ${count}`);
  return listed.length === 0 ? 'none' : listed.join(', ');
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
