import type { BoardItem } from '../board/item.ts';
import type { Procedure } from '../course/procedure.ts';
import type { RatingCounts } from '../ratings/rating.ts';
import type { Task } from '../tasks/task.ts';
import type { StepView } from './timeline.ts';

/** A task with whom anybody may read as its owner: an organization by its name, an officer by theirs, masked. */
export interface TaskView {
  readonly procedure: Procedure;
  readonly task: Task;
  /** Null where nobody answers for it by name any more. */
  readonly owner: string | null;
}

/** A whole procedure, as anybody may see it. */
export interface ProcedureView {
  readonly procedure: Procedure;
  readonly timeline: readonly StepView[];
  readonly tasks: readonly TaskView[];
  readonly items: readonly BoardItem[];
  readonly ratings: RatingCounts;
  readonly hallName: string;
  /** The full name of its community. */
  readonly place: string;
  readonly now: Date;
}
