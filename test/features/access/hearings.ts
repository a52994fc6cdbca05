import type { HearingState } from '../../../src/features/hearings/index.ts';
import { buildHearing, NOTICE } from '../../factories/deliberation/hearings.ts';
import type { Scene } from './scene.ts';
import { ANYBODY, nothing, row, SYSTEM_ONLY, type Row, type Table } from './table.ts';

/** Whoever runs the hall. */
const CLERK = '--- -+ +- - + - +';
/** 林晓梅 and 王建国, who have the seats. */
const SEATED = '--+ +- -- - - - -';

let made = 0;

/** A hearing of its own in this state. */
async function inState({ app, fresh, hall }: Scene, state: HearingState, given = {}): Promise<{ hearingId: string }> {
  const hearing = buildHearing({
    id: fresh(),
    number: 5000 + 100 * (made += 1),
    hall: await hall(),
    rooms: [],
    state,
    ...given,
  });
  await app.hearings.insert(hearing, []);
  return { hearingId: hearing.id };
}

const on =
  (state: HearingState, more: object = {}, given: object = {}): Row['input'] =>
  async (scene) => ({ ...(await inState(scene, state, given)), ...more });

const waiting = {
  session: {
    ...buildHearing({ state: 'in-session' }).session!,
    queue: [{ ticket: 1, resident: 'lin', kind: 'statement', askedAt: new Date('2026-03-02T08:30:00+08:00') }],
    lastTicket: 1,
  },
};
const speaking = {
  session: {
    ...buildHearing({ state: 'in-session' }).session!,
    turns: [
      {
        item: 1,
        resident: 'lin',
        kind: 'statement',
        beganAt: new Date('2026-03-02T08:30:00+08:00'),
        limitSeconds: 300,
      },
    ],
  },
};
const owed = {
  item: 1,
  kind: 'proposal',
  by: 'lin',
  text: '收的钱要公开',
  owner: { kind: 'officer', id: 'worker', name: '社区工作站' },
  dueOn: '2026-04-01',
};
const answered = {
  questions: buildHearing({ state: 'concluded' }).questions.map((one) => ({
    ...one,
    answer: { text: '每季度公开。', by: 'staff', at: new Date('2026-03-02T08:30:00+08:00') },
  })),
};
const confirmedByAll = {
  minutes: {
    ...buildHearing({ state: 'confirming' }).minutes!,
    confirmations: ['lin', 'wang'].map((resident) => ({ resident, at: new Date('2026-03-02T08:30:00+08:00') })),
  },
};

//                      nobody guest lin | wang organizer | worker staff | broker | steward | otherWorker | system
export const HEARINGS: Table = {
  'hearings.answer-question': row('--- -+ ++ - + - +', on('concluded', { question: 1, text: '每季度公开。' })),
  'hearings.ask-floor': row(SEATED, on('in-session')),
  'hearings.begin-session': row(CLERK, on('prepared')),
  'hearings.cancel-hearing': row(CLERK, on('sign-up', { reason: '下大雪' })),
  'hearings.confirm-minutes': row(SEATED, on('confirming')),
  // The key of each hearing's secret is made by its notice, so it is drawn from one that was announced.
  'hearings.draw-lot': row(CLERK, async (scene) => {
    const asked = await inState(scene, 'frozen');
    await scene.app.keys.make(`hearing lot ${asked.hearingId}`);
    return { ...asked, calledOut: '1234' };
  }),
  'hearings.end-item': row(CLERK, on('in-session', { item: 1 })),
  'hearings.end-session': row(CLERK, on('in-session')),
  'hearings.end-turn': row(CLERK, on('in-session', {}, speaking)),
  'hearings.find-hearings': row('!++ ++ ++ + + + !', nothing),
  'hearings.follow-joined': row(SYSTEM_ONLY, async ({ resident }) => ({
    residentId: await resident({ contacts: [], mergedInto: await resident() }),
  })),
  'hearings.freeze-due': row(SYSTEM_ONLY, nothing),
  'hearings.give-floor': row(CLERK, on('in-session', {}, waiting)),
  'hearings.leave-queue': row(SEATED, on('in-session')),
  'hearings.list-hearings': row(ANYBODY, async ({ hall }) => ({ hallId: await hall() })),
  'hearings.list-overdue': row(ANYBODY, () => ({ region: '/d1/' })),
  'hearings.list-participants': row(CLERK, on('drawn')),
  'hearings.note-question': row(CLERK, on('minutes', owed)),
  'hearings.open-hearing': row(CLERK, async ({ hall }) => ({ ...NOTICE, hallId: await hall() })),
  'hearings.open-item': row(CLERK, on('in-session', { item: 2 }, { agenda: ['收费办法', '车位怎么分'] })),
  'hearings.postpone-session': row(CLERK, on('drawn', { startsAt: '2026-03-20T09:00:00+08:00', reason: '下大雪' })),
  'hearings.print-minutes': row(ANYBODY, on('concluded')),
  'hearings.publish-conclusion': row(CLERK, on('confirming', { text: '先试三个月。' }, confirmedByAll)),
  'hearings.publish-papers': row(CLERK, on('drawn')),
  'hearings.rate-answer': row('--+ -- -- - - - -', on('concluded', { question: 1, isSatisfied: true }, answered)),
  'hearings.remind-due': row(SYSTEM_ONLY, nothing),
  'hearings.reopen-minutes': row(CLERK, on('confirming')),
  'hearings.replace-representative': row(CLERK, on('drawn', { residentId: 'lin', reason: '生病了' })),
  'hearings.sign-up': row('--+ ++ ++ + + - -', on('sign-up', {}, { signUps: [] })),
  'hearings.submit-minutes': row(CLERK, on('minutes')),
  'hearings.tick-attendance': row(CLERK, on('in-session', { residentId: 'lin', isPresent: false })),
  'hearings.view-hearing': row(ANYBODY, on('sign-up')),
  'hearings.view-lot': row(ANYBODY, on('drawn')),
  'hearings.view-lot-record': row(ANYBODY, on('drawn')),
  // To those who were not there, minutes that are not published are not there either.
  'hearings.view-minutes': row('??+ ++ +? ? + ? +', on('confirming')),
  'hearings.view-session': row('!++ ++ ++ + + + !', on('in-session')),
  // Whoever did not sign up has nothing to withdraw.
  'hearings.withdraw-sign-up': row('!?+ +? ?? ? ? ? !', on('sign-up')),
  'hearings.write-minutes': row(CLERK, on('minutes', { item: 1, text: '大家说了收费的事。' })),
};

export const HEARINGS_TOLD: Table = {
  'broadcasts.tell-hearing': row(SYSTEM_ONLY, on('sign-up', { news: 'announced' })),
};
