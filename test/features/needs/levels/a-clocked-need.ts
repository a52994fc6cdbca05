import { submitNeed, watchClocks, type Need } from '../../../../src/features/needs/index.ts';
import { perform, SYSTEM } from '../../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../../factories/community.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { aTime } from '../../../factories/time.ts';

export const MATTER = { text: '3号楼楼道的灯坏了，想请大家商量一下怎么修', place: '3号楼', route: 'hall' as const };
export const china = (moment: string): Date => new Date(`${moment}:00+08:00`);

/** A matter for the hall, asked for on a Monday at nine. */
export async function aClockedNeed(start?: string) {
  const community = await aCommunity(start === undefined ? {} : { time: aTime(`${start}:00+08:00`) });
  const { app, lin } = community;
  const { id, number } = await perform(submitNeed, app, lin, MATTER);
  await settleReactions(app);
  const now = async (): Promise<Need> => (await app.needs.find(id))!;
  return { ...community, number, now };
}

/** What the worker process does again and again. */
export async function watch({ app }: Pick<Community, 'app'>): Promise<number> {
  const missed = await perform(watchClocks, app, SYSTEM, {});
  await settleReactions(app);
  return missed;
}

export const overdueSteps = ({ timeline }: Need) =>
  timeline.map(({ step }) => step).filter((step) => step.endsWith('-overdue'));
