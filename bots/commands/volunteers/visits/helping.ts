import { answerOffer, signUpOf } from '../../../../src/features/activities/index.ts';
import {
  correctCareNote,
  listOwnVisits,
  recordCallBack,
  reportVisit,
  viewOwnCareNotes,
  viewVisit,
  type CareNote,
  type SeenVisit,
  type VisitActivity,
} from '../../../../src/features/elder-help/index.ts';
import { perform, Refusal } from '../../../../src/kernel/index.ts';
import { say } from '../../../../src/phrases/index.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../../command.ts';
import {
  asksForOwnNotes,
  asksForOwnVisits,
  readCallBack,
  readNo,
  readNoteCorrection,
  readVisitAsked,
  readVisitReport,
  readYes,
  type AboutVisit,
  type CallBackWords,
  type NoteCorrection,
} from '../../../understand/volunteers/elder-help.ts';
import { inPrivate } from './steering.ts';
import { facts, lineOf, shown } from './words.ts';

/** What helpers say of visits, whoever calls afterwards, and those to whom they are. */
export const visitHelpingCommands: readonly Command[] = [
  hears({
    name: 'elder-help.accept',
    example: '接 12',
    during: 'keeps-dialogue',
    hear: readYes,
    run: (turn, heard: AboutVisit) => answerFromChat(turn, heard, true),
  }),
  hears({
    name: 'elder-help.decline',
    example: '婉拒 12 没空',
    during: 'keeps-dialogue',
    hear: readNo,
    run: (turn, heard: AboutVisit) => answerFromChat(turn, heard, false),
  }),
  hears({
    name: 'elder-help.report',
    example: '上门完成 12 量了血压',
    during: 'keeps-dialogue',
    hear: readVisitReport,
    async run({ app, actor, once }, { visit = '', rest }: AboutVisit) {
      if (rest === '') return answer('elder-help.how-to-report', { number: Number(visit) });
      const activity = await perform(reportVisit, app, actor, { visit, note: rest }, { once });
      const isDone = activity.visit.doneAt !== undefined;
      return answer(isDone ? 'elder-help.reported-now' : 'elder-help.reported-awaits-call', facts(activity));
    },
  }),
  hears({
    name: 'elder-help.call-back',
    example: '回访 12 安好',
    during: 'keeps-dialogue',
    hear: readCallBack,
    run: inPrivate('回访', async ({ app, actor, once }, { visit, result, note }: CallBackWords) => {
      const input = { visit, result, ...(note !== '' && { note }) };
      const { number } = await perform(recordCallBack, app, actor, input, { once });
      return answer('elder-help.call-back-noted', { number, result: say(`elder-help.result-${result}`) });
    }),
  }),
  hears({
    name: 'elder-help.mine',
    example: '我的上门',
    during: 'keeps-dialogue',
    hear: (text) => (asksForOwnVisits(text) ? {} : null),
    run: inPrivate('我的上门', async ({ app, actor }) => {
      const own = await perform(listOwnVisits, app, actor, {});
      if (own.length === 0) return answer('elder-help.none-yours');
      const lines = own.map((one) => (isAsked(one, actor.id) ? lineOf(one, 'asked') : lineOf(one)));
      return answer('elder-help.yours', { lines: lines.join('\n') });
    }),
  }),
  hears({
    name: 'elder-help.my-notes',
    example: '我的上门须知',
    during: 'keeps-dialogue',
    hear: (text) => (asksForOwnNotes(text) ? {} : null),
    run: inPrivate('我的上门须知', async ({ app, actor }) => {
      const notes = await perform(viewOwnCareNotes, app, actor, {});
      return notes.length === 0
        ? answer('elder-help.no-notes')
        : answer('elder-help.notes-yours', { lines: linesOf(notes) });
    }),
  }),
  hears({
    name: 'elder-help.correct-note',
    example: '改上门须知 1 狗已经送走了',
    during: 'keeps-dialogue',
    hear: readNoteCorrection,
    run: inPrivate('改上门须知', async ({ app, actor, once }, { order, text }: NoteCorrection) => {
      const note = (await perform(viewOwnCareNotes, app, actor, {}))[order - 1];
      if (note === undefined) throw new Refusal('missing', 'elder-help.note-missing');
      await perform(correctCareNote, app, actor, { noteId: note.id, text }, { once });
      return answer(text === null ? 'elder-help.struck-now' : 'elder-help.corrected-now');
    }),
  }),
  hears({
    name: 'elder-help.view',
    example: '上门 12',
    during: 'keeps-dialogue',
    hear: readVisitAsked,
    run: inPrivate('上门', async ({ app, actor }, { visit = '' }: AboutVisit) =>
      wordSeen(await perform(viewVisit, app, actor, { visit })),
    ),
  }),
];

const isAsked = (activity: VisitActivity, resident: string): boolean =>
  signUpOf(activity, resident)?.offer !== undefined;

/** By its number, or the only one that waits. */
export async function answerFromChat(turn: Turn, { visit, rest }: AboutVisit, wants: boolean): Promise<Answer> {
  const { app, actor, once } = turn;
  const asked = (await perform(listOwnVisits, app, actor, {})).filter(
    (activity) => activity.state === 'open' && isAsked(activity, actor.id),
  );
  const [only, ...others] = visit === undefined ? asked : asked.filter(({ number }) => number === Number(visit));
  if (only === undefined) return answer('elder-help.none-asked');
  if (others.length > 0) {
    const example = wants ? `接 ${only.number}` : `婉拒 ${only.number}`;
    return answer('elder-help.which-asked', { example, lines: asked.map((one) => lineOf(one, 'asked')).join('\n') });
  }
  const input = { activityId: only.id, wants, ...(rest !== '' && { note: rest.slice(0, 100) }) };
  await perform(answerOffer, app, actor, input, { once });
  return answer(wants ? 'elder-help.accepted-now' : 'elder-help.declined-now', facts(only));
}

const linesOf = (notes: readonly CareNote[]): string =>
  notes
    .map(({ kind, text }, index) =>
      say('elder-help.note-line', { order: index + 1, kind: say(`elder-help.note-${kind}`), text }),
    )
    .join('\n');

function wordSeen({ activity, isWhole, helpers, visitedName, notes }: SeenVisit): Answer {
  const { report, callBacks } = activity.visit;
  const call = callBacks.at(-1);
  const parts = [
    shown(activity),
    ...(helpers.length > 0
      ? [say('elder-help.shown-helpers', { names: helpers.map(({ id, name }) => name ?? id) })]
      : []),
    ...(visitedName === undefined ? [] : [say('elder-help.shown-visited', { name: visitedName })]),
    ...(isWhole && report !== undefined ? [say('elder-help.shown-report', { note: report.note })] : []),
    ...(isWhole && call !== undefined
      ? [say('elder-help.shown-call-back', { result: say(`elder-help.result-${call.result}`), note: call.note ?? '' })]
      : []),
    ...(notes === null || notes.length === 0 ? [] : [say('elder-help.shown-notes', { lines: linesOf(notes) })]),
  ];
  return { say: [parts.join('\n')] };
}
