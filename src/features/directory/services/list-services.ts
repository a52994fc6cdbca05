import { z } from 'zod';
import { decodeCursor, defineUseCase, pageInput, toPage } from '../../../kernel/index.ts';
import type { OrganizationStore } from '../organization-store.ts';
import { mayCall } from '../policy.ts';
import { publicService } from '../public-view.ts';
import type { ServiceStore } from '../service-store.ts';

interface Ports {
  readonly organizations: OrganizationStore;
  readonly services: ServiceStore;
}

/**
 * The service supply list 服务供给清单: public, by organization, category or name; mobile numbers
 * are seen by those who work with the organization only.
 */
export const listServices = defineUseCase({
  name: 'directory.list-services',
  input: z.object({
    organization: z.string().max(60).optional(),
    category: z.string().max(80).optional(),
    name: z.string().max(100).optional(),
    ...pageInput,
  }),
  async run({ services, organizations }: Ports, actor, { after, limit, ...filter }) {
    const from = after === undefined ? '' : decodeCursor(after);
    const { items, next } = toPage(await services.list(filter, from, limit + 1), limit);
    const owners = await organizations.findMany([...new Set(items.map(({ organization }) => organization))]);
    const called = new Set(owners.filter((owner) => mayCall(actor, owner)).map(({ id }) => id));
    return { items: items.map((one) => (called.has(one.organization) ? one : publicService(one))), next };
  },
});
