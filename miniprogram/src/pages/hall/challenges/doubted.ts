import type { Answer } from '@/api/client';
import { CHALLENGE } from '@/phrases/challenge';
import type { Poll } from '../vote/choices';

/** Against which ballots one may say something, and by which ways they can have come. */
export type May = Answer<'GET /polls/{pollId}/challenges'>['may'];
export type Door = May['doors'][number];

/** Ballots of this poll bear a name and are looked through before it is counted: the server says who may doubt one. */
export const hasDoubts = ({ form, state, doors }: Pick<Poll, 'form' | 'state' | 'doors'>): boolean =>
  form === 'open' && typeof doors?.papersUntil === 'string' && state !== 'announced' && state !== 'withdrawn';

export const doorOptions = ({ doors }: May) => doors.map((value) => ({ value, text: CHALLENGE.doors[value] }));

/** Whose ballot it may be: one’s own, and of somebody else for who watches the count. */
export const OTHER = 'other';
export const whoseOptions = ({ own, any }: May) => [
  ...own.map(({ elector, label }) => ({ value: elector, text: CHALLENGE.mine(label) })),
  ...(any ? [{ value: OTHER, text: CHALLENGE.others }] : []),
];
