import {
  confirmedOf,
  dueOf,
  speakerOf,
  wasThere,
  wordSpeaker,
  type Hearing,
  type ItemRecord,
  type SpeakingTurn,
} from '../../../features/hearings/index.ts';
import type { Posted } from '../../../features/regions/index.ts';
import { say, sayMoment } from '../../../phrases/index.ts';
import type { Poster, PosterFact } from '../../../platform/poster/poster.ts';

/** What the minutes are printed from. */
export interface MinutesParts {
  readonly hearing: Hearing;
  readonly hall: string;
  readonly posted: Posted;
}

/** The minutes of a hearing on paper: who was there, what was said to each item, who confirmed, what was concluded, what is owed. */
export function minutesPaper({ hearing, hall, posted }: MinutesParts, publicUrl: string): Poster {
  const { id, title, question, startsAt, place, session, minutes, questions } = hearing;
  const link = `${publicUrl.replace(/\/$/u, '')}/api/v1/hearings/${id}/minutes`;
  const remarks = (minutes?.confirmations ?? []).flatMap(({ resident, remark }) =>
    remark === undefined ? [] : [say('hearings.remark-line', { who: wordSpeaker(hearing, resident), remark })],
  );
  return {
    kind: say('hearings.minutes-kind'),
    issuer: `${posted.place} ${hall}`,
    title,
    facts: [
      fact(say('hearings.label-question'), question),
      fact(say('hearings.label-when'), `${sayMoment(session?.beganAt ?? startsAt)} ${place}`),
      fact(say('hearings.label-attendance'), attendanceOf(hearing)),
      ...(session?.items ?? []).map((item) => itemFact(hearing, item)),
      ...(remarks.length === 0 ? [] : [fact(say('hearings.label-remarks'), remarks.join('\n'))]),
      fact(say('hearings.label-confirmed'), say('hearings.confirmed-line', confirmedOf(hearing))),
      ...(questions.length === 0 ? [] : [fact(say('hearings.label-answers'), answersOf(hearing))]),
      fact(say('hearings.label-conclusion'), conclusionOf(hearing)),
    ],
    aside: { label: say('hearings.label-confirmed'), text: say('hearings.how-to-check', { url: link }) },
    scan: say('hearings.scan'),
    link,
    date: hearing.conclusion?.at ?? minutes?.submittedAt ?? startsAt,
    wordMissing: (mark, codes) => say('posters.missing-glyphs', { mark, codes }),
  };
}

function attendanceOf(hearing: Hearing): string {
  const there = hearing.session === undefined ? [] : wasThere(hearing.session);
  const came = there.filter((resident) => speakerOf(hearing, resident)?.as === 'representative').length;
  const invited = there.filter((resident) => speakerOf(hearing, resident)?.as === 'invited').length;
  return say('hearings.attendance-line', { due: dueOf(hearing).length, came, invited });
}

function itemFact(hearing: Hearing, { number, openedAt, present, due, needed }: ItemRecord): PosterFact {
  const head = say('hearings.item-head', { title: hearing.agenda[number - 1] ?? '', present, due, needed });
  const turns = (hearing.session?.turns ?? []).filter((turn) => turn.item === number && turn.beganAt >= openedAt);
  const text = hearing.minutes?.items.find((item) => item.number === number)?.text;
  const lines = [head, ...turns.map((turn) => turnLine(hearing, turn)), ...(text === undefined ? [] : [text])];
  return fact(say('hearings.label-item', { number }), lines.join('\n'));
}

function turnLine(hearing: Hearing, { resident, kind, beganAt, endedAt, overSeconds = 0 }: SpeakingTurn): string {
  const seconds = endedAt === undefined ? 0 : Math.ceil((endedAt.getTime() - beganAt.getTime()) / 1000);
  const said = say('hearings.turn-line', {
    who: wordSpeaker(hearing, resident),
    kind: say(`hearings.kind-${kind}`),
    seconds,
  });
  return overSeconds === 0 ? said : said + say('hearings.turn-over', { over: overSeconds });
}

const answersOf = ({ number: hearing, questions }: Hearing): string =>
  questions
    .map(({ number, text, owner, dueAt, answer }) => {
      const head = say('hearings.question-line', { hearing, number, text, owner: owner.name });
      if (answer !== undefined) return head + say('hearings.question-answered', { answer: answer.text });
      return head + say('hearings.question-owed', { due: sayMoment(dueAt) });
    })
    .join('\n');

function conclusionOf({ conclusion }: Hearing): string {
  if (conclusion === undefined) return say('hearings.not-concluded');
  const { text, at, disclosedUntil } = conclusion;
  return `${text}\n${say('hearings.disclosed-until', { at: sayMoment(at), until: sayMoment(disclosedUntil) })}`;
}

const fact = (label: string, text: string): PosterFact => ({ label, text });
