import { ALERTS } from '../../../../config/needs.ts';
import { DAY, later } from '../../../kernel/index.ts';
import type { Alert, Need, TimelineEntry } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { tell } from '../steps.ts';

type Alerted = Need & { readonly alert: Alert };

/** What somebody said, as it would else begin a need of its own. */
export type Said = Pick<Need, 'id' | 'resident' | 'enteredBy' | 'text' | 'place' | 'submittedAt' | 'onBehalf'> & {
  /** Absent when nobody knows where it was said: the danger was then taken to be the district's. */
  readonly region?: Need['region'] | undefined;
};

/**
 * Adds what somebody said to the danger they spoke of a moment ago, for those only who are involved; each message once,
 * known by the id of the need it would else have become.
 * @param withinMs for how long after their last words
 * @returns null when it belongs to no such danger
 */
export async function hearMore(needs: NeedStore, said: Said, withinMs: number): Promise<Need | null> {
  const [begun, own] = await Promise.all([
    needs.find(said.id),
    needs.spokenOfSince(said.resident, later(said.submittedAt, -LONGEST_RETRY_MS)),
  ]);
  if (begun !== null) return null;
  const meant = own.find((need) => hasHeard(need, said)) ?? own.find((need) => isSame(need, said, withinMs));
  if (meant === undefined) return null;

  const heard = await needs.change(meant.id, (need) => {
    if (hasHeard(need, said)) return { result: need };
    return isSame(need, said, withinMs) ? add(need, said) : { result: null };
  });
  return heard ?? null;
}

/** A message whose answer was interrupted comes again within this time, and is then known by its id. */
const LONGEST_RETRY_MS = DAY;

const furtherWords = ({ timeline }: Need): TimelineEntry[] => timeline.filter(({ step }) => step === 'say-more');

const hasHeard = (need: Need, said: Said): boolean => furtherWords(need).some(({ message }) => message === said.id);

/** What staff enter for others may be about somebody else each time. */
function isSame(need: Need, said: Said, withinMs: number): need is Alerted {
  if (need.alert === undefined || (need.state !== 'alerted' && need.state !== 'acknowledged')) return false;
  if (need.onBehalf !== undefined || said.onBehalf !== undefined) return false;
  if (said.region !== undefined && need.region !== said.region) return false;
  return said.submittedAt <= later(need.alert.saidAt, withinMs) && furtherWords(need).length < ALERTS.mostFurtherWords;
}

function add(need: Alerted, said: Said) {
  const { submittedAt: at, enteredBy: by, text: note } = said;
  const { acknowledgedBy, called } = need.alert;
  const place = bothPlaces(need.place, said.place);
  const next: Need = {
    ...need,
    ...(place !== undefined && { place }),
    alert: { ...need.alert, saidAt: at },
    timeline: [...need.timeline, { at, step: 'say-more', by, note, message: said.id, isPrivate: true }],
  };
  const told = acknowledgedBy === undefined ? called : [acknowledgedBy];
  return { next, happenings: [tell(next, 'needs.said-more', { by, at, facts: { told } })], result: next };
}

/** What is said later may be nearer to where it is, or farther from it: whoever goes there gets both. */
function bothPlaces(before: string | undefined, after: string | undefined): string | undefined {
  if (before === undefined || after === undefined || before.includes(after)) return before ?? after;
  return `${before}，${after}`;
}
