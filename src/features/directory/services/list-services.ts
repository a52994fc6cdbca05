import { z } from 'zod';
import { decodeCursor, defineUseCase, pageInput, toPage } from '../../../kernel/index.ts';
import type { ServiceStore } from '../service-store.ts';

interface Ports {
  readonly services: ServiceStore;
}

/** The service supply list 服务供给清单: public, by organization, category or name. */
export const listServices = defineUseCase({
  name: 'directory.list-services',
  input: z.object({
    organization: z.string().max(60).optional(),
    category: z.string().max(80).optional(),
    name: z.string().max(100).optional(),
    ...pageInput,
  }),
  async run({ services }: Ports, _actor, { after, limit, ...filter }) {
    const from = after === undefined ? '' : decodeCursor(after);
    return toPage(await services.list(filter, from, limit + 1), limit);
  },
});
