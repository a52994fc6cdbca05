import { z } from 'zod';
import { allow, defineUseCase, found, isSystem } from '../../../kernel/index.ts';
import type { Resident } from '../resident.ts';
import type { ResidentStore } from '../resident-store.ts';
import { takeOver as takenOver } from './join.ts';

interface Ports {
  readonly residents: ResidentStore;
}

/** After `residents.joined`: finishes a merger that a crash left half done; one that is whole stays as it is. */
export const takeOver = defineUseCase({
  name: 'residents.take-over',
  input: z.object({ residentId: z.string() }),
  async run({ residents }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'residents.system-only');

    return takeOverInto(residents, residentId);
  },
});

/** Gives what a merged record held to the record that goes on, even if that one is merged further meanwhile. */
export async function takeOverInto(residents: ResidentStore, youngerId: string): Promise<Resident> {
  const younger = found(await residents.find(youngerId), 'residents.missing');
  for (;;) {
    const older = found(await residents.current(younger.id), 'residents.missing');
    const joined = await residents.change(older.id, (value) => {
      if (value.mergedInto !== undefined) return { result: null };
      const next = takenOver(value, younger);
      return { next, result: next };
    });
    if (joined) return joined;
  }
}
