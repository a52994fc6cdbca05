import type { App } from '../../../src/app.ts';
import type { Need } from '../../../src/features/needs/index.ts';
import { aCommunity, type Community } from '../community.ts';
import { buildSharedNeed, LAMP, OTHER_LAMP } from '../needs.ts';

export const THIRD_LAMP = 'N20260302-100003';
export const merging = { number: OTHER_LAMP, into: LAMP };

/** 林晓梅 and 王建国 ask for the same; 陈阿姨 follows what 王建国 asks. */
export async function twoLamps(head: Partial<Need> = {}, other: Partial<Need> = {}): Promise<Community> {
  const follower = { resident: 'chen', at: new Date('2026-03-02T01:00:00Z') };
  return aCommunity({
    needs: [
      buildSharedNeed(head),
      buildSharedNeed({
        id: 'other',
        number: OTHER_LAMP,
        resident: 'wang',
        enteredBy: 'wang',
        followers: [follower],
        ...other,
      }),
    ],
  });
}

export const needOf = async (app: App, number: string): Promise<Need> => (await app.needs.findByNumber(number))!;
export const stepsOf = ({ timeline }: Need): string[] => timeline.map(({ step }) => step);
