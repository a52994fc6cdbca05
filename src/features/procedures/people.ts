import type { BoardItem } from './board/item.ts';
import type { Procedure } from './course/procedure.ts';

/** Tasks of one person are another's; without `into`, nobody's by name. */
export const renameOwner = (procedure: Procedure, from: string, into?: string): Procedure => ({
  ...procedure,
  tasks: procedure.tasks.map((task) =>
    task.owner.kind === 'officer' && task.owner.resident === from
      ? { ...task, owner: into === undefined ? { kind: 'vacant' } : { kind: 'officer', resident: into } }
      : task,
  ),
});

/** Objections of one person are another's. */
export const renameObjector = (item: BoardItem, from: string, into: string): BoardItem => ({
  ...item,
  objections: item.objections.map((one) => (one.by === from ? { ...one, by: into } : one)),
});

/** Their words and who they were go; that somebody objected, and what was answered, stays. */
export const withoutObjector = (item: BoardItem, person: string): BoardItem => ({
  ...item,
  objections: item.objections.map((one) => {
    if (one.by !== person) return one;
    const { by: _by, ...rest } = one;
    return { ...rest, text: '' };
  }),
});
