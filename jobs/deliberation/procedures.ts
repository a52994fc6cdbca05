import { TASKS } from '../../config/procedures/index.ts';
import { tellItem, tellLateTask, tellObjection, tellProcedure } from '../../src/features/broadcasts/index.ts';
import { remindTasks } from '../../src/features/procedures/index.ts';
import { reaction, scheduled, type Cause, type Reaction, type ScheduledJob } from '../define.ts';

export const proceduresReactions: readonly Reaction[] = [
  reaction('procedures.opened', tellProcedure, ({ subject }) => ({ procedureId: subject, entry: null })),
  reaction('procedures.step-done', tellProcedure, entryOf),
  reaction('procedures.returned', tellProcedure, entryOf),
  reaction('procedures.ended', tellProcedure, entryOf),
  reaction('procedures.task-overdue', tellLateTask, ({ subject, facts }) => ({
    procedureId: subject,
    task: Number(facts['task']),
  })),
  reaction('procedures.item-published', tellItem, ({ subject, facts }) => ({
    itemId: subject,
    version: Number(facts['version']),
  })),
  reaction('procedures.objection-answered', tellObjection, ({ subject, facts }) => ({
    itemId: subject,
    objection: Number(facts['objection']),
  })),
];

export const proceduresJobs: readonly ScheduledJob[] = [scheduled(remindTasks, { everyMs: TASKS.lookEveryMs }, {})];

function entryOf({ subject, facts }: Cause) {
  return { procedureId: subject, entry: Number(facts['entry']) };
}
