import { z } from 'zod';
import { allow, defineUseCase, found, isResident } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { Preference, PreferenceStore } from './preference-store.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly preferences: PreferenceStore;
}

/** What one has chosen to be told; null while nothing was chosen, which means everything. */
export const viewPreferences = defineUseCase({
  name: 'broadcasts.view-preferences',
  input: z.object({}),
  async run({ residents, preferences }: Ports, actor): Promise<Preference | null> {
    allow(isResident(actor), 'broadcasts.residents-only');
    const { id } = found(await residents.current(actor.id), 'residents.missing');
    return preferences.find(id);
  },
});
