import { z } from 'zod';
import type { MessageKind } from '../../../../config/channels.ts';
import { allow, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import { isAgreed, takenPlaces, type ActivityStore } from '../../activities/index.ts';
import { isVisit, VISIT_NEWS, wordVisit, type VisitActivity, type VisitNews } from '../../elder-help/index.ts';
import type { TeamStore } from '../../teams/index.ts';
import type { Audience } from '../audience.ts';
import { keepNotices, type TellingPorts } from '../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly activities: ActivityStore;
  readonly teams: Pick<TeamStore, 'find'>;
  readonly clock: Clock;
}

/** Tells those whom it concerns how it stands with a visit, as long as it stands so. Of an activity that is none nobody is told. */
export const tellVisit = defineUseCase({
  name: 'broadcasts.tell-visit',
  input: z.object({
    activityId: z.string(),
    news: z.enum(VISIT_NEWS),
    /** When it happened: several things at once are told once. */
    at: z.iso.datetime(),
  }),
  async run({ activities, teams, clock, ...ports }: Ports, actor, { activityId, news, at }) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const activity = await activities.find(activityId);
    const now = clock();
    if (!isVisit(activity) || !isStillSo(activity, news, now)) return { told: 0 };

    const leader = activity.team === undefined ? undefined : (await teams.find(activity.team))?.leader;
    const to = audienceOf(activity, news, leader);
    if ('residents' in to && to.residents.length === 0) return { told: 0 };
    const text = () => wordVisit(activity, news);
    const telling = { cause: `${activityId}:${news}:${at}`, to, text, kind: kindOf(news), about: activity.id, now };
    return { told: await keepNotices(ports, telling) };
  },
});

const ALARMING: ReadonlySet<VisitNews> = new Set(['call-back-missing', 'nobody-reached', 'not-well']);

const kindOf = (news: VisitNews): MessageKind => (ALARMING.has(news) ? 'alert' : 'notice');

function isStillSo(activity: VisitActivity, news: VisitNews, now: Date): boolean {
  const isToCome = activity.state === 'open' && now < activity.startsAt;
  const isLacking = takenPlaces(activity) < activity.capacity;
  if (news === 'full') return isToCome && !isAgreed(activity) && !isLacking;
  if (news === 'nobody-left') return isToCome && activity.signUps.length < activity.capacity;
  if (news === 'short' || news === 'short-helper') return isToCome && isLacking;
  return true;
}

function audienceOf(activity: VisitActivity, news: VisitNews, leader: string | undefined): Audience {
  const { region, organizer, signUps, visit } = activity;
  if (ALARMING.has(news)) return { role: 'worker', region };
  if (news === 'confirmed-visited') return { residents: [visit.visited] };
  if (news === 'confirmed' || news === 'report-due' || news === 'short-helper')
    return { residents: signUps.filter(({ state }) => state === 'placed').map(({ resident }) => resident) };
  if (news === 'call-back-due' && leader !== undefined) return { residents: [...new Set([organizer, leader])] };
  return { residents: [organizer] };
}
