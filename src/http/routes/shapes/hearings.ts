import { z } from 'zod';
import {
  confirmedOf,
  HEARING_STATES,
  speakerOf,
  type Hearing,
  type OwnPart,
  type Question,
} from '../../../features/hearings/index.ts';
import { moment } from '../../present.ts';

const quorum = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), number: z.number() }),
  z.object({ kind: z.literal('share'), numerator: z.number(), denominator: z.number(), exceeds: z.boolean() }),
]);

export const hearing = z.object({
  id: z.string(),
  number: z.number(),
  hall: z.string(),
  region: z.string(),
  title: z.string(),
  question: z.string(),
  place: z.string(),
  startsAt: moment,
  signUpUntil: moment,
  seats: z.number(),
  quorum,
  speakingMinutes: z.number(),
  questionMinutes: z.number(),
  agenda: z.array(z.string()),
  /** Empty until they are published. */
  papers: z.array(z.object({ title: z.string(), link: z.string().nullable(), text: z.string().nullable() })),
  state: z.enum(HEARING_STATES),
  announcedAt: moment,
  /** SHA-256 of the secret by which the lot is drawn. */
  commitment: z.string(),
  signedUp: z.number(),
  /** Numbers of those who have a seat now. */
  seated: z.array(z.number()),
  conclusion: z.object({ text: z.string(), at: moment, disclosedUntil: moment }).nullable(),
  postponed: z.array(z.object({ from: moment, to: moment, reason: z.string() })),
  cancelled: z.object({ at: moment, reason: z.string() }).nullable(),
});

export const presentHearing = (given: Hearing): z.input<typeof hearing> => ({
  id: given.id,
  number: given.number,
  hall: given.hall,
  region: given.region,
  title: given.title,
  question: given.question,
  place: given.place,
  startsAt: given.startsAt.toISOString(),
  signUpUntil: given.signUpUntil.toISOString(),
  seats: given.seats,
  quorum: given.quorum,
  speakingMinutes: given.speakingMinutes,
  questionMinutes: given.questionMinutes,
  agenda: [...given.agenda],
  papers: arePapersPublished(given)
    ? given.papers.map(({ title, link, text }) => ({ title, link: link ?? null, text: text ?? null }))
    : [],
  state: given.state,
  announcedAt: given.announcedAt.toISOString(),
  commitment: given.commitment,
  signedUp: given.signUps.length,
  seated: given.seated.flatMap(({ number, leftAt }) => (leftAt === undefined ? [number] : [])),
  conclusion:
    given.conclusion === undefined
      ? null
      : {
          text: given.conclusion.text,
          at: given.conclusion.at.toISOString(),
          disclosedUntil: given.conclusion.disclosedUntil.toISOString(),
        },
  postponed: given.postponed.map(({ from, to, reason }) => ({
    from: from.toISOString(),
    to: to.toISOString(),
    reason,
  })),
  cancelled:
    given.cancelled === undefined ? null : { at: given.cancelled.at.toISOString(), reason: given.cancelled.reason },
});

const arePapersPublished = ({ state }: Hearing): boolean =>
  state !== 'sign-up' && state !== 'frozen' && state !== 'drawn' && state !== 'cancelled';

export const ownPart = z.object({
  isSignedUp: z.boolean(),
  number: z.number().nullable(),
  hasSeat: z.boolean(),
  reservesBefore: z.number().nullable(),
  isInvited: z.boolean(),
  isPresent: z.boolean(),
  mayConfirm: z.boolean(),
  hasConfirmed: z.boolean(),
});

export const presentOwnPart = (own: OwnPart): z.input<typeof ownPart> => ({
  isSignedUp: own.isSignedUp,
  number: own.number,
  hasSeat: own.hasSeat,
  reservesBefore: own.reservesBefore,
  isInvited: own.isInvited,
  isPresent: own.isPresent,
  mayConfirm: own.mayConfirm,
  hasConfirmed: own.hasConfirmed,
});

/** A representative by the number of their seat, one of those invited by their place; null for neither. */
export const speaker = z.object({ as: z.enum(['representative', 'invited']), number: z.number() }).nullable();

export const presentSpeaker = (given: Hearing, resident: string): z.input<typeof speaker> =>
  speakerOf(given, resident) ?? null;

export const itemRecord = z.object({
  number: z.number(),
  title: z.string(),
  openedAt: moment,
  closedAt: moment.nullable(),
  present: z.number(),
  due: z.number(),
  needed: z.number(),
  isAdjourned: z.boolean(),
});

export const presentItems = (given: Hearing): z.input<typeof itemRecord>[] =>
  (given.session?.items ?? []).map((item) => ({
    number: item.number,
    title: given.agenda[item.number - 1] ?? '',
    openedAt: item.openedAt.toISOString(),
    closedAt: item.closedAt?.toISOString() ?? null,
    present: item.present,
    due: item.due,
    needed: item.needed,
    isAdjourned: item.isAdjourned === true,
  }));

export const turn = z.object({
  /** Of the session, from 1 on: by it a clerk ends this turn and no other. */
  number: z.number(),
  item: z.number(),
  speaker,
  kind: z.enum(['statement', 'question', 'order']),
  beganAt: moment,
  endedAt: moment.nullable(),
  limitSeconds: z.number(),
  overSeconds: z.number().nullable(),
  isInterrupted: z.boolean(),
});

export const presentTurns = (given: Hearing): z.input<typeof turn>[] =>
  (given.session?.turns ?? []).map((one, index) => ({
    number: index + 1,
    item: one.item,
    speaker: presentSpeaker(given, one.resident),
    kind: one.kind,
    beganAt: one.beganAt.toISOString(),
    endedAt: one.endedAt?.toISOString() ?? null,
    limitSeconds: one.limitSeconds,
    overSeconds: one.overSeconds ?? null,
    isInterrupted: one.isInterrupted === true,
  }));

export const question = z.object({
  number: z.number(),
  item: z.number(),
  kind: z.enum(['proposal', 'question']),
  speaker,
  text: z.string(),
  owner: z.object({ kind: z.enum(['organization', 'officer']), name: z.string() }),
  dueAt: moment,
  isOverdue: z.boolean(),
  answer: z.object({ text: z.string(), at: moment }).nullable(),
  isSatisfied: z.boolean().nullable(),
});

export const presentQuestion = (given: Hearing, one: Question, now: Date): z.input<typeof question> => ({
  number: one.number,
  item: one.item,
  kind: one.kind,
  speaker: one.by === undefined ? null : presentSpeaker(given, one.by),
  text: one.text,
  owner: { kind: one.owner.kind, name: one.owner.name },
  dueAt: one.dueAt.toISOString(),
  isOverdue: one.answer === undefined && one.dueAt <= now,
  answer: one.answer === undefined ? null : { text: one.answer.text, at: one.answer.at.toISOString() },
  isSatisfied: one.rating?.isSatisfied ?? null,
});

export const minutes = z.object({
  hearing,
  version: z.number(),
  submittedAt: moment.nullable(),
  confirmUntil: moment.nullable(),
  /** N of M. */
  confirmed: z.number(),
  of: z.number(),
  attendance: z.array(z.object({ speaker, from: moment, until: moment.nullable() })),
  items: z.array(itemRecord),
  texts: z.array(z.object({ item: z.number(), text: z.string() })),
  turns: z.array(turn),
  confirmations: z.array(z.object({ speaker, at: moment, remark: z.string().nullable() })),
  questions: z.array(question),
});

export const presentMinutes = (given: Hearing, now: Date): z.input<typeof minutes> => ({
  hearing: presentHearing(given),
  version: given.minutes?.version ?? 1,
  submittedAt: given.minutes?.submittedAt?.toISOString() ?? null,
  confirmUntil: given.minutes?.confirmUntil?.toISOString() ?? null,
  ...confirmedOf(given),
  attendance: (given.session?.attendance ?? []).map(({ resident, from, until }) => ({
    speaker: presentSpeaker(given, resident),
    from: from.toISOString(),
    until: until?.toISOString() ?? null,
  })),
  items: presentItems(given),
  texts: (given.minutes?.items ?? []).map(({ number, text }) => ({ item: number, text })),
  turns: presentTurns(given),
  confirmations: (given.minutes?.confirmations ?? []).map(({ resident, at, remark }) => ({
    speaker: presentSpeaker(given, resident),
    at: at.toISOString(),
    remark: remark ?? null,
  })),
  questions: given.questions.map((one) => presentQuestion(given, one, now)),
});
