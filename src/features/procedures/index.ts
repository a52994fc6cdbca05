/** Procedures: what is decided step by step in a fixed order, the tasks a resolution gives, and the disclosure board. */
export { answerObjection, correctItem, objectToItem, takeDownItem } from './board/change-item.ts';
export * from './board/item.ts';
export { itemStore, type ItemStore } from './board/item-store.ts';
export { publishItem } from './board/publish-item.ts';
export { findItems, listItems, viewItem } from './board/view-items.ts';
export { decide, type Command as ProcedureCommand } from './course/decide.ts';
export { evidenceInput, type Evidence } from './course/evidence.ts';
export { completeStep, endProcedure, returnProcedure } from './course/go-on.ts';
export { openProcedure } from './course/open-procedure.ts';
export { PLANS, planCalled, readPlans } from './course/plans.ts';
export * from './course/procedure.ts';
export { procedureStore, type ProcedureStore } from './course/procedure-store.ts';
export * from './course/proof.ts';
export { followJoined } from './follow-joined.ts';
export { proceduresData } from './personal-data.ts';
export * from './policy.ts';
export { rateProcedure } from './ratings/rate-procedure.ts';
export * from './ratings/rating.ts';
export { ratingStore, type RatingStore } from './ratings/rating-store.ts';
export { addTask, reportTask, settleTask, taskOf } from './tasks/keep-tasks.ts';
export { remindTasks } from './tasks/remind-tasks.ts';
export * from './tasks/task.ts';
export type { ProcedureView, TaskView } from './views/procedure-view.ts';
export * from './views/timeline.ts';
export {
  findProcedures,
  findTasks,
  listPlans,
  listProcedures,
  listTasks,
  printProcedure,
  viewProcedure,
} from './views/view-procedure.ts';
export * from './wording.ts';
