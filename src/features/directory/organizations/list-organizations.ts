import { z } from 'zod';
import { decodeCursor, defineUseCase, pageInput, toPage } from '../../../kernel/index.ts';
import type { OrganizationStore } from '../organization-store.ts';
import { mayCall } from '../policy.ts';
import { publicOrganization } from '../public-view.ts';

interface Ports {
  readonly organizations: OrganizationStore;
}

/** The organizations of a region; mobile numbers are seen by those who work with them only. */
export const listOrganizations = defineUseCase({
  name: 'directory.list-organizations',
  input: z.object({ region: z.string().startsWith('/').max(200).default('/'), ...pageInput }),
  async run({ organizations }: Ports, actor, { region, after, limit }) {
    const from = after === undefined ? '' : decodeCursor(after);
    const { items, next } = toPage(await organizations.within(region, from, limit + 1), limit);
    return { items: items.map((one) => (mayCall(actor, one) ? one : publicOrganization(one))), next };
  },
});
