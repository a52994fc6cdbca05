import { breach, startLevels } from '../../../src/features/needs/levels/service-levels.ts';
import { NO_OWN_DAYS } from '../../../src/features/regions/index.ts';
import { DAY, HOUR, later, type Actor } from '../../../src/kernel/index.ts';
import { buildActivity } from '../../factories/activities.ts';
import { buildHearing } from '../../factories/deliberation/hearings.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { buildNeed, buildSharedNeed } from '../../factories/needs.ts';
import { buildOffer } from '../../factories/offers.ts';
import { buildHall } from '../../factories/polls.ts';
import { askOwners } from '../../factories/polls/doors.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';
import { buildEntry, buildFrozen, buildObjection } from '../../factories/rolls/roll.ts';
import { buildRegister } from '../../factories/rolls/register.ts';
import { aTime } from '../../factories/time.ts';
import type { Phone } from '../phone/phone.ts';
import type { Community } from '../../factories/community.ts';

export const NOW = new Date('2026-03-02T09:00:00+08:00');
const LATE = breach(startLevels({ answer: HOUR, solution: 100 * HOUR }, later(NOW, -4 * DAY), NO_OWN_DAYS), NOW).levels;
export const PHOTO = { name: '502.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a photo of a paper ballot') };

export const LAMP = 'N20260302-400001';
const ABOUT = 'construction/property-management';
const POINTER = { id: 'offer', service: 'repairs', organization: 'org1' };

const PLACED = { resident: 'lin', people: 1, state: 'placed', signedUpAt: NOW } as const;
const WAITING = { resident: 'wang', people: 2, state: 'waiting', signedUpAt: NOW } as const;

export const SEEDS = {
  time: aTime(),
  needs: [
    buildSharedNeed({ id: 'late', number: LAMP, levels: LATE }),
    buildNeed({ id: 'queued', number: 'N20260302-400003', state: 'brokered', text: '想学用手机挂号', category: ABOUT }),
    buildNeed({ state: 'offered', offer: POINTER, category: ABOUT }),
  ],
  organizations: [buildOrganization()],
  services: [buildService()],
  offers: [buildOffer()],
  halls: [buildHall()],
  registers: [buildRegister()],
  rolls: [
    buildFrozen({
      usableFrom: NOW,
      entries: [
        buildEntry({ voters: ['lin'], areaCm2: 900_000 }),
        buildEntry({ id: 'e5', voters: [], areaCm2: 500_000, label: '钱＊' }),
      ],
      objections: [buildObjection()],
    }),
  ],
  activities: [
    buildActivity({ startsAt: NOW, endsAt: later(NOW, 2 * HOUR), signUps: [PLACED] }),
    buildActivity({ id: 'walk', number: 2, title: '周四健步走', signUps: [WAITING] }),
  ],
  hearings: [buildHearing({ state: 'prepared', startsAt: NOW })],
};

/** A poll of owners that takes papers and calls, and a second worker to read them. */
export interface Office {
  readonly colleague: Actor;
  readonly pollId: string;
}

export async function anOffice(community: Community): Promise<Office> {
  const other = buildResident({ id: 'colleague', name: '吴芳', grants: [buildGrant('worker')] });
  const colleague = await community.settle(other);
  return { colleague, pollId: await askOwners(community, ['paper', 'phone']) };
}

/** Puts the phone away after a daily thing, which may not take too many presses. @returns what went wrong */
export async function endsWell(phone: Phone): Promise<readonly string[]> {
  phone.isShort({ mostFields: Infinity });
  return phone.putAway();
}
