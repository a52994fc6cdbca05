import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import type { Resident } from '../resident.ts';
import type { ResidentStore } from '../resident-store.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly demo: boolean;
}

const MOST_SHOWN = 60;

/** Who is in the demo, for whoever wants to try it as one of them; nobody where there is no demo. */
export const listDemoPeople = defineUseCase({
  name: 'residents.list-demo-people',
  input: z.object({}),
  run: async ({ residents, demo }: Ports): Promise<readonly Resident[]> =>
    demo ? residents.livingIn('/', { limit: MOST_SHOWN }) : [],
});
