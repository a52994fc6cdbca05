import { chinaDay } from '../../../kernel/index.ts';
import { say, sayYuan } from '../../../phrases/index.ts';
import type { Paper } from '../../../platform/poster/paper.ts';
import { newestOf } from '../board/item.ts';
import { wordDay, wordItem, wordProgress, wordProof, wordRatings, wordTask } from '../wording.ts';
import { spentFen } from '../tasks/task.ts';
import type { Entry } from '../course/procedure.ts';
import type { ProcedureView } from './procedure-view.ts';

/** A whole procedure on paper: its steps with what each rests on, tasks and money, what was disclosed, how it was rated. */
export function resultPack(view: ProcedureView): Paper {
  const { procedure, tasks, items, ratings, hallName, place, now } = view;
  const { number, title, plan, openedAt, history } = procedure;
  const money = {
    budget: sayYuan(tasks.reduce((sum, { task }) => sum + task.budgetFen, 0)),
    spent: sayYuan(tasks.reduce((sum, { task }) => sum + spentFen(task), 0)),
  };
  const sections = [
    { heading: say('procedures.pack-progress'), lines: wordProgress(view).split('\n') },
    { heading: say('procedures.pack-history'), lines: history.map((entry) => wordEntry(view, entry)) },
    {
      heading: say('procedures.pack-tasks'),
      lines: [
        ...tasks.flatMap((one) => [
          wordTask(one, now),
          ...one.task.reports.map(({ at, text, link, spentFen: fen }) =>
            say('procedures.pack-report', {
              day: wordDay(chinaDay(at).date),
              text: link === undefined ? text : `${text} ${link}`,
              spent: sayYuan(fen),
            }),
          ),
        ]),
        ...(tasks.length === 0 ? [] : [say('procedures.pack-money', money)]),
      ],
    },
    {
      heading: say('procedures.pack-board'),
      lines: items.flatMap((item) => [wordItem(item, now), newestOf(item).text]),
    },
    { heading: say('procedures.pack-ratings'), lines: wordRatings(ratings) },
  ];
  return {
    title: say('procedures.pack-title', { number, title }),
    issuer: place,
    subtitle: say('procedures.pack-subtitle', {
      hall: hallName,
      plan: plan.title,
      version: plan.version,
      opened: wordDay(chinaDay(openedAt).date),
      printed: wordDay(chinaDay(now).date),
    }),
    date: now,
    sections: sections.filter(({ lines }) => lines.length > 0),
    wordMissing: (mark, codes) => say('posters.missing-glyphs', { mark, codes }),
  };
}

function wordEntry({ procedure: { plan } }: ProcedureView, entry: Entry): string {
  const day = wordDay(chinaDay(entry.at).date);
  const titleOf = (key: string): string => plan.steps.find((step) => step.key === key)?.title ?? key;
  if (entry.kind === 'done')
    return say('procedures.pack-done', { day, step: titleOf(entry.step), proof: wordProof(entry.proof) });
  if (entry.kind === 'returned')
    return say('procedures.pack-returned', {
      day,
      to: titleOf(entry.to),
      reason: entry.reason,
      proof: wordProof(entry.proof),
    });
  return say('procedures.pack-ended', { day, state: say(`procedures.state-${entry.as}`), reason: entry.reason });
}
