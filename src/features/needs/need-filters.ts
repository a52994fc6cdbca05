import type { Need, NeedState } from './need.ts';

/** Just after this need, where the newest come first. */
export const olderThan = ({ id, submittedAt }: Need) => ({
  $or: [{ submittedAt: { $lt: submittedAt } }, { submittedAt, _id: { $lt: id } }],
});

/** Not taken over by an authority, which then has to answer. */
export const unattended = (regions: readonly string[], state: NeedState) => ({
  regions: { $in: [...regions] },
  state,
  'forwarding.acknowledgement': { $exists: false },
});
