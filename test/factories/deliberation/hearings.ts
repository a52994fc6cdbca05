import { HEARING_STATES, type Hearing, type HearingState } from '../../../src/features/hearings/index.ts';
import { commitmentTo, publishedLot } from '../../../src/features/hearings/lot/index.ts';

const at = (day: number, hour = 9): Date => new Date(`2026-03-0${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
const SECRET = '5a'.repeat(32);

/** What the notice of a hearing needs, as input; its sign-up ends on Thursday and its session is on Saturday. */
export const NOTICE = {
  hallId: 'hall',
  title: '小区停车怎么管',
  question: '地面停车位要不要收费，收多少',
  place: '社区活动室',
  startsAt: '2026-03-07T09:00:00+08:00',
  signUpUntil: '2026-03-05T18:00:00+08:00',
  seats: 2,
  quorum: { kind: 'share', numerator: 1, denominator: 2 },
  agenda: ['收费办法', '车位怎么分'] as string[],
} as const;

/**
 * A hearing of the hall of 桂花社区 in the given state, with what led there: 林晓梅 and 王建国 signed up, and both have a seat;
 * one item was dealt with; the minutes are written, 林晓梅 asked one question.
 */
export function buildHearing({ state = 'sign-up', ...given }: Partial<Hearing> = {}): Hearing {
  const has = (step: HearingState): boolean =>
    state !== 'cancelled' && HEARING_STATES.indexOf(state) >= HEARING_STATES.indexOf(step);
  const people = [
    { resident: 'lin', building: '1号楼', ageBand: '未知', signedUpAt: at(1, 10) },
    { resident: 'wang', building: '2号楼', ageBand: '未知', signedUpAt: at(1, 11) },
  ];
  const entries = people.map(({ building, ageBand }, index) => ({ number: index + 1, building, ageBand }));
  const { secret, calledOut, seed, selected, reserves, listHash } = publishedLot(entries, {
    seats: 2,
    secret: SECRET,
    calledOut: '1234',
  });
  const question = {
    number: 1,
    item: 1,
    kind: 'question',
    by: 'lin',
    text: '收来的钱怎么用',
    owner: { kind: 'organization', id: 'org1', name: '桂花助老服务中心' },
    dueAt: new Date('2026-03-31T00:00:00+08:00'),
  } as const;
  return {
    id: 'parking',
    number: 1,
    hall: 'hall',
    region: '/d1/s1/c1/',
    rooms: ['terminal:g1', 'terminal:g2'],
    voters: { kind: 'residents' },
    title: NOTICE.title,
    question: NOTICE.question,
    place: NOTICE.place,
    startsAt: has('prepared') ? at(2) : at(7),
    seats: 2,
    signUpUntil: has('frozen') ? at(1, 18) : at(5, 18),
    quorum: { kind: 'share', numerator: 1, denominator: 2, exceeds: false },
    speakingMinutes: 5,
    questionMinutes: 2,
    agenda: ['收费办法'],
    invited: [],
    papers: [{ title: '收费草案', link: 'https://example.org/parking' }],
    state,
    announcedAt: at(1),
    announcedBy: 'organizer',
    commitment: commitmentTo(SECRET),
    signUps: people.map((one, index) => (has('frozen') ? { ...one, number: index + 1 } : one)),
    ...(has('frozen') && { list: { hash: listHash, version: 1, frozenAt: at(1, 18) } }),
    ...(has('drawn') && {
      lot: { secret, calledOut, seed, selected, reserves, drawnAt: at(1, 19), drawnBy: 'organizer' },
    }),
    seated: has('drawn')
      ? people.map(({ resident }, index) => ({ resident, number: index + 1, from: 'lot' as const }))
      : [],
    ...(has('in-session') && {
      session: {
        beganAt: at(2, 8),
        ...(has('minutes') && { endedAt: at(2) }),
        attendance: people.map(({ resident }) => ({
          resident,
          from: at(2, 8),
          ...(has('minutes') && { until: at(2) }),
        })),
        items: [
          { number: 1, openedAt: at(2, 8), present: 2, due: 2, needed: 1, ...(has('minutes') && { closedAt: at(2) }) },
        ],
        queue: [],
        turns: [],
        lastTicket: 0,
      },
    }),
    ...(has('minutes') && {
      minutes: {
        items: [{ number: 1, text: '大家说了收费的事。' }],
        version: 1,
        ...(has('confirming') && { submittedAt: at(2), confirmUntil: at(6, 0) }),
        confirmations: [],
      },
    }),
    questions: has('minutes') ? [question] : [],
    ...(has('concluded') && {
      conclusion: { text: '先试三个月。', at: at(2), by: 'organizer', disclosedUntil: at(9) },
    }),
    ...(state === 'concluded' && { remindAt: question.dueAt }),
    ...(state === 'cancelled' && { cancelled: { at: at(1), by: 'organizer', reason: '改别的时间' } }),
    postponed: [],
    ...given,
  };
}
