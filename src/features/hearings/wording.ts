import { say, sayMoment } from '../../phrases/index.ts';
import type { Question } from './answers/question.ts';
import { lotRecord } from './calling/lot-record.ts';
import { dueOf, type Hearing } from './hearing.ts';
import { lotDigest } from './lot/index.ts';
import { confirmedOf } from './minutes/confirmed-of.ts';
import { wasThere } from './session/session.ts';
import { speakerOf } from './views/speaker.ts';

/** What people are told of; other happenings are for reactions only. */
export const HEARING_NEWS = [
  'announced',
  'list-frozen',
  'drawn',
  'replaced',
  'papers-published',
  'postponed',
  'cancelled',
  'session-began',
  'minutes-submitted',
  'concluded',
  'answered',
  'answer-overdue',
] as const;
export type HearingNews = (typeof HEARING_NEWS)[number];

/** Whom the news is about, where it is about somebody or something within the hearing. */
export interface NewsAbout {
  readonly question?: Question | undefined;
  readonly stepsIn?: string | undefined;
}

/** What is told to whom: to the hall's rooms, to residents, or to the staff of an organization. */
export interface Message {
  readonly to: 'rooms' | { readonly residents: string[] } | { readonly staffOf: string };
  /** Asked in the language of each who reads it. */
  readonly text: () => string;
}

/** Everything that is said of a happening. */
export function messagesOf(hearing: Hearing, news: HearingNews, about: NewsAbout = {}): Message[] {
  const { number, title } = hearing;
  switch (news) {
    case 'drawn':
      return [toRooms(() => wordNews(hearing, news)), ...toDrawn(hearing)];
    case 'replaced':
      return about.stepsIn === undefined
        ? []
        : [toResidents([about.stepsIn], () => say('hearings.tell-stepped-in', { number, title, ...whereOf(hearing) }))];
    case 'postponed':
    case 'cancelled':
      return [toRooms(() => wordNews(hearing, news)), toResidents(everybodyOf(hearing), () => wordNews(hearing, news))];
    case 'minutes-submitted':
      return [toResidents(wasThere(hearing.session!), () => wordNews(hearing, news))];
    case 'concluded':
      return [toRooms(() => wordNews(hearing, news)), ...hearing.questions.map((one) => toOwner(hearing, one, 'owed'))];
    case 'answered':
      return about.question === undefined ? [] : toldOfAnswer(hearing, about.question);
    case 'answer-overdue':
      return about.question === undefined || about.question.answer !== undefined
        ? []
        : [toOwner(hearing, about.question, 'overdue')];
    default:
      return [toRooms(() => wordNews(hearing, news))];
  }
}

/** One line of a list of hearings. */
export function wordHearing(hearing: Hearing): string {
  const { number, title, state, signUpUntil } = hearing;
  const stands = say(`hearings.state-${state}`, { until: sayMoment(signUpUntil) });
  return say('hearings.line', { number, title, starts: sayMoment(hearing.startsAt), stands });
}

/** Somebody of a session, without a name. */
export function wordSpeaker(hearing: Pick<Hearing, 'seated' | 'invited'>, resident: string): string {
  const speaker = speakerOf(hearing, resident);
  if (speaker === undefined) return say('hearings.somebody');
  const { as, number } = speaker;
  return as === 'invited' ? say('hearings.invited', { number }) : say('hearings.representative', { number });
}

/** How a hearing ended, or how far it is: for whoever asks for its result. */
export function wordResult(hearing: Hearing, now: Date): string {
  const { number, title, conclusion, questions } = hearing;
  if (conclusion === undefined) return say('hearings.no-result-yet', { line: wordHearing(hearing) });
  return [
    say('hearings.result', { number, title, text: conclusion.text, ...confirmedOf(hearing) }),
    ...questions.map((question) => wordQuestion(number, question, now)),
  ].join('\n');
}

function wordQuestion(hearing: number, question: Question, now: Date): string {
  const { number, text, owner, dueAt, answer } = question;
  const head = say('hearings.question-line', { hearing, number, text, owner: owner.name });
  if (answer !== undefined) return head + say('hearings.question-answered', { answer: answer.text });
  return head + say(dueAt <= now ? 'hearings.question-overdue' : 'hearings.question-owed', { due: sayMoment(dueAt) });
}

/** Of the published record of its lot; empty until it is drawn. */
function digestOf(hearing: Hearing): string {
  const record = lotRecord(hearing);
  return record === null ? '' : lotDigest(record);
}

function wordNews(hearing: Hearing, news: HearingNews): string {
  const { number, title, signUps, lot, papers } = hearing;
  const common = { number, title, ...whereOf(hearing) };
  switch (news) {
    case 'announced':
      return say('hearings.tell-announced', {
        ...common,
        question: hearing.question,
        seats: hearing.seats,
        who: say(`hearings.voters-${hearing.voters.kind}`),
        until: sayMoment(hearing.signUpUntil),
        commitment: hearing.commitment,
      });
    case 'list-frozen':
      return say('hearings.tell-list-frozen', { ...common, people: signUps.length, hash: hearing.list?.hash ?? '' });
    case 'drawn':
      return say('hearings.tell-drawn', {
        ...common,
        count: lot?.selected.length ?? 0,
        numbers: (lot?.selected ?? []).map(String),
        calledOut: lot?.calledOut ?? '',
        digest: digestOf(hearing),
      });
    case 'papers-published':
      return say('hearings.tell-papers-published', {
        ...common,
        papers: papers
          .map((paper) => say('halls.paper-line', { title: paper.title, link: paper.link ?? '' }))
          .join('\n'),
      });
    case 'postponed':
      return say('hearings.tell-postponed', { ...common, reason: hearing.postponed.at(-1)?.reason ?? '' });
    case 'cancelled':
      return say('hearings.tell-cancelled', { number, title, reason: hearing.cancelled?.reason ?? '' });
    case 'minutes-submitted':
      return say('hearings.tell-minutes-submitted', {
        number,
        title,
        until: sayMoment(hearing.minutes!.confirmUntil!),
      });
    case 'concluded':
      return say('hearings.tell-concluded', {
        number,
        title,
        text: hearing.conclusion?.text ?? '',
        ...confirmedOf(hearing),
        questions: hearing.questions.length,
      });
    default:
      return say('hearings.tell-session-began', common);
  }
}

/** Those drawn hear that they have a seat; the others that they may step in. */
function toDrawn(hearing: Hearing): Message[] {
  const { number, title } = hearing;
  const seated = dueOf(hearing).map(({ resident }) => resident);
  const others = hearing.signUps.map(({ resident }) => resident).filter((resident) => !seated.includes(resident));
  return [
    toResidents(seated, () => say('hearings.tell-selected', { number, title, ...whereOf(hearing) })),
    toResidents(others, () => say('hearings.tell-reserve', { number, title })),
  ];
}

/** The answer is for everybody, and whoever asked is asked in turn. */
function toldOfAnswer({ number, title }: Hearing, question: Question): Message[] {
  const { by, text, owner, answer } = question;
  const words = { number, title, question: question.number, text, owner: owner.name, answer: answer?.text ?? '' };
  const told = toRooms(() => say('hearings.tell-answered', words));
  return by === undefined ? [told] : [told, toResidents([by], () => say('hearings.ask-satisfied', words))];
}

function toOwner(
  { number, title }: Hearing,
  { owner, text, dueAt, number: question }: Question,
  what: 'owed' | 'overdue',
): Message {
  return {
    to: owner.kind === 'organization' ? { staffOf: owner.id } : { residents: [owner.id] },
    text: () => say(`hearings.tell-${what}`, { number, title, question, text, due: sayMoment(dueAt) }),
  };
}

const everybodyOf = (hearing: Hearing): string[] => [
  ...new Set([...hearing.signUps.map(({ resident }) => resident), ...hearing.invited]),
];

const whereOf = ({ startsAt, place }: Hearing) => ({ starts: sayMoment(startsAt), place });

const toRooms = (text: () => string): Message => ({ to: 'rooms', text });

const toResidents = (residents: string[], text: () => string): Message => ({ to: { residents }, text });
