import { z } from 'zod';
import {
  allow,
  decodeCursor,
  defineUseCase,
  pageInput,
  toPage,
  type Role,
  type TrustStep,
} from '../../kernel/index.ts';
import { maskName } from '../privacy/index.ts';
import { regionPath } from '../regions/index.ts';
import { maySeeResidents } from './policy.ts';
import type { Resident } from './resident.ts';
import type { ResidentStore } from './resident-store.ts';

interface Ports {
  readonly residents: ResidentStore;
}

/** What a list tells of a resident: enough to recognize somebody one knows, too little to look somebody up. */
export interface ResidentSummary {
  readonly id: string;
  readonly maskedName: string | null;
  readonly trust: TrustStep;
  readonly region: string | null;
  readonly channels: readonly string[];
  readonly roles: readonly Role[];
}

export const listResidents = defineUseCase({
  name: 'residents.list-residents',
  input: z.object({ region: regionPath, ...pageInput }),
  async run({ residents }: Ports, actor, { region, after, limit }) {
    allow(maySeeResidents(actor, region), 'residents.not-staff');

    const start = after === undefined ? '' : decodeCursor(after);
    const page = toPage(await residents.livingIn(region, { after: start, limit: limit + 1 }), limit);
    return { ...page, items: page.items.map(summarize) };
  },
});

const summarize = ({ id, name, trust, region, contacts, grants }: Resident): ResidentSummary => ({
  id,
  maskedName: name === undefined ? null : maskName(name),
  trust,
  region: region ?? null,
  channels: [...new Set(contacts.map((contact) => contact.channel))],
  roles: [...new Set(grants.map((grant) => grant.role))],
});
