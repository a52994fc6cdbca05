import { CONDITIONS } from '../../../../config/activities/activities.ts';
import { chinaDay } from '../../../kernel/index.ts';
import { householdOf, ineligible, isAdult, type Resident, type Unmet } from '../../residents/index.ts';
import { hasJoined, type Team } from '../../teams/index.ts';
import type { Activity } from '../activity.ts';
import { isForMembers } from '../kinds/kind.ts';
import { signUpOf } from '../places.ts';
import type { Given, Question } from './condition.ts';

/** Somebody who wants to come, as the conditions look at them. */
export interface Applicant {
  readonly resident: Pick<Resident, 'id' | 'trust' | 'tags' | 'bornOn' | 'region' | 'dwelling'>;
  /** The team that holds the activity; null when none does. */
  readonly team: Team | null;
}

/** How they want to come: how many, and what they say of themselves. */
export interface Wish {
  readonly people: number;
  readonly given: Given;
}

/**
 * What keeps somebody from signing up, in the order in which they had better hear of it; none when they may. Who is on the
 * list already stays eligible, whatever was changed since: only the number of people is looked at again.
 */
export function conditions(activity: Activity, { resident, team }: Applicant, { people, given }: Wish): Unmet[] {
  const household = unmetHousehold(activity, resident, people);
  if (signUpOf(activity, resident.id) !== undefined) return household;
  return [
    ...unmetMembership(activity, resident.id, team),
    ...ineligible(activity.conditions ?? {}, resident, dayOf(activity)),
    ...household,
    ...asksOf(activity, resident).flatMap((ask) => unmetAsk(ask, given)),
  ];
}

/** Something that somebody is asked before they can sign up. */
export type Ask =
  | { readonly kind: 'guardian' }
  | { readonly kind: 'insured' }
  | { readonly kind: 'certificate'; readonly certificate: string }
  | { readonly kind: 'question'; readonly question: Question };

/** All that this person is asked, in order. */
export function asksOf(activity: Activity, { bornOn }: Pick<Resident, 'bornOn'>): Ask[] {
  const { questions = [], isRisky, certificate } = activity.conditions ?? {};
  const mayBeMinor = bornOn !== undefined && isAdult(bornOn, dayOf(activity), CONDITIONS.adultAge) !== true;
  return [
    ...(mayBeMinor ? [{ kind: 'guardian' as const }] : []),
    ...(isRisky === true ? [{ kind: 'insured' as const }] : []),
    ...(certificate === undefined ? [] : [{ kind: 'certificate' as const, certificate }]),
    ...questions.map((question) => ({ kind: 'question' as const, question })),
  ];
}

/** What an ask wants to hear and did not, or heard and cannot take. */
export function unmetAsk(ask: Ask, given: Given): Unmet[] {
  if (ask.kind === 'guardian') return given.guardian === undefined ? [conflict('activities.needs-guardian')] : [];
  if (ask.kind === 'insured') return given.isInsured === true ? [] : [conflict('activities.needs-insurance')];
  if (ask.kind === 'certificate') {
    const { certificate } = ask;
    return given.certificate === undefined ? [conflict('activities.needs-certificate', { certificate })] : [];
  }
  return unmetQuestion(ask.question, given.answers?.[ask.question.id]);
}

/** What is kept of what somebody said: only what was asked. */
export function keptOf(asks: readonly Ask[], given: Given): Given | undefined {
  const answers = asks.flatMap((ask): [string, string][] => {
    const answer = ask.kind === 'question' ? given.answers?.[ask.question.id] : undefined;
    return ask.kind === 'question' && answer !== undefined ? [[ask.question.id, answer]] : [];
  });
  const asked = (kind: Ask['kind']) => asks.some((ask) => ask.kind === kind);
  const kept: Given = {
    ...(answers.length > 0 && { answers: Object.fromEntries(answers) }),
    ...(asked('guardian') && given.guardian !== undefined && { guardian: given.guardian }),
    ...(asked('insured') && given.isInsured !== undefined && { isInsured: given.isInsured }),
    ...(asked('certificate') && given.certificate !== undefined && { certificate: given.certificate }),
  };
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** The day that counts for ages is the one on which it begins. */
const dayOf = ({ startsAt }: Activity): string => chinaDay(startsAt).date;

function unmetMembership(activity: Activity, resident: string, team: Team | null): Unmet[] {
  const isOpen = !isForMembers(activity) && activity.conditions?.membersOnly !== true;
  if (isOpen || (team !== null && hasJoined(team, resident))) return [];
  // Who must not know of it learns nothing of it here either.
  if (isForMembers(activity)) return [{ kind: 'missing', code: 'activities.missing', details: {} }];
  return [{ kind: 'forbidden', code: 'activities.members-only', details: { name: team?.name ?? '' } }];
}

/** Whoever has not said behind which door they live counts as a household of their own. */
function unmetHousehold({ conditions: asked, signUps }: Activity, resident: Applicant['resident'], people: number) {
  const most = asked?.perHousehold;
  if (most === undefined) return [];
  const household = householdOf(resident);
  const others = signUps
    .filter((signUp) => signUp.resident !== resident.id && household !== undefined && signUp.household === household)
    .reduce((sum, signUp) => sum + signUp.people, 0);
  if (others + people <= most) return [];
  const code = others === 0 ? 'activities.household-limit' : 'activities.household-taken';
  return [conflict(code, { most, left: Math.max(0, most - others), taken: others })];
}

function unmetQuestion({ text, options, isRequired }: Question, answer: string | undefined): Unmet[] {
  if (answer === undefined) return isRequired ? [conflict('activities.unanswered', { question: text })] : [];
  const fits = options === undefined || options.includes(answer);
  return fits ? [] : [conflict('activities.not-an-option', { question: text, options })];
}

const conflict = (code: string, details: Unmet['details'] = {}): Unmet => ({ kind: 'conflict', code, details });
