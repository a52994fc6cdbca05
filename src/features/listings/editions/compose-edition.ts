import { randomBytes } from 'node:crypto';
import type { RegionPath } from '../../../kernel/index.ts';
import type { OrganizationStore, ServiceStore } from '../../directory/index.ts';
import { isOpen, OPEN_STATES, type NeedStore } from '../../needs/index.ts';
import { publicServices } from '../lists/list-supply.ts';
import { publicNeeds, type PublicNeedPorts } from '../lists/public-needs.ts';
import { cut } from '../lists/words.ts';
import type { OpportunityStore } from '../opportunities/opportunity-store.ts';
import { publicOpportunity } from '../opportunities/shown.ts';
import { hashOf, type EditionEntry, type EntryContent, type ListName } from './edition.ts';

export interface ComposePorts extends PublicNeedPorts {
  readonly opportunities: OpportunityStore;
  readonly services: ServiceStore;
  readonly organizations: OrganizationStore;
  readonly needs: NeedStore;
}

interface Found {
  readonly source: string;
  readonly behind: string;
  readonly content: EntryContent;
}

const BATCH = 200;
const SALT_BYTES = 16;

/** Everything that stands in a region’s list now, newest first. */
export async function composeEdition(
  ports: ComposePorts,
  list: ListName,
  region: RegionPath,
  now: Date,
): Promise<EditionEntry[]> {
  const found: Found[] = [];
  for await (const batch of IN_LIST[list](ports, region, now)) found.push(...batch);
  return found.map(({ source, behind, content }) => {
    const salt = randomBytes(SALT_BYTES).toString('base64url');
    const category = content.categories[0] ?? '';
    return { source, behind, category, region: content.region, salt, content, hash: hashOf(salt, content) };
  });
}

type InList = (ports: ComposePorts, region: RegionPath, now: Date) => AsyncGenerator<readonly Found[]>;

const IN_LIST: Readonly<Record<ListName, InList>> = {
  async *opportunities({ opportunities }, region, now) {
    for (let after: number | null = null; ;) {
      const rows = await opportunities.publishedIn(region, after, BATCH);
      yield rows.flatMap((row) => {
        const shown = publicOpportunity(row, now);
        if (shown === null || !shown.takesInterest) return [];
        const { number, title, category, purchaser, budgetFen, deadline } = shown;
        const content = {
          number: String(number),
          title,
          text: cut(shown.text),
          categories: [category],
          region: row.region,
          from: purchaser.name,
          budgetFen,
          deadline,
        };
        return [{ source: row.id, behind: row.enteredBy, content }];
      });
      after = rows.at(-1)?.number ?? null;
      if (rows.length < BATCH) return;
    }
  },
  async *supply({ services, organizations }, region) {
    for (let after = ''; ;) {
      const rows = await services.list({}, after, BATCH);
      const shown = (await publicServices({ organizations }, rows, region)).filter((service) => service !== null);
      yield shown.map(({ id, name, organization, organizationName, text, categories, areas }) => ({
        source: id,
        behind: organization,
        content: {
          ...NOTHING,
          title: name,
          text,
          categories: [...categories],
          region: areas.find((area) => area.startsWith(region)) ?? region,
          from: organizationName,
        },
      }));
      after = rows.at(-1)?.id ?? '';
      if (rows.length < BATCH) return;
    }
  },
  async *needs(ports, region) {
    for (let after = null; ;) {
      const rows = await ports.needs.list({ region, states: OPEN_STATES }, after, BATCH);
      const shown = await publicNeeds(ports, rows);
      yield rows.flatMap((row, place) => {
        const need = shown[place]!;
        if (need === null || !isOpen(row)) return [];
        const { number, category, region: community } = need;
        const text = cut(need.text);
        const content = { ...NOTHING, number, title: '', text, categories: [category], region: community, from: '' };
        return [{ source: row.id, behind: row.resident, content }];
      });
      after = rows.at(-1) ?? null;
      if (rows.length < BATCH) return;
    }
  },
};

const NOTHING = { number: '', budgetFen: null, deadline: null } as const;
