import { z } from 'zod';
import { decodeCursor, defineUseCase, pageInput, toPage } from '../../../kernel/index.ts';
import type { OrganizationStore } from '../organization-store.ts';

interface Ports {
  readonly organizations: OrganizationStore;
}

export const listOrganizations = defineUseCase({
  name: 'directory.list-organizations',
  input: z.object({ region: z.string().startsWith('/').max(200).default('/'), ...pageInput }),
  async run({ organizations }: Ports, _actor, { region, after, limit }) {
    const from = after === undefined ? '' : decodeCursor(after);
    return toPage(await organizations.within(region, from, limit + 1), limit);
  },
});
