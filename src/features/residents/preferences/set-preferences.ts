import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { LOCALES } from '../../../phrases/index.ts';
import { needResident } from '../policy.ts';
import type { ResidentStore } from '../resident-store.ts';

interface Ports {
  readonly residents: ResidentStore;
}

/** In which language and how large one wants to be written to, and whether needs may be matched automatically; what is not said stays as it is. */
export const setPreferences = defineUseCase({
  name: 'residents.set-preferences',
  input: z.object({
    locale: z.enum(LOCALES).optional(),
    largePrint: z.boolean().optional(),
    automatedMatching: z.boolean().optional(),
  }),
  async run({ residents }: Ports, actor, { locale, largePrint, automatedMatching }) {
    needResident(actor);

    const said = {
      ...(locale !== undefined && { locale }),
      ...(largePrint !== undefined && { largePrint }),
      ...(automatedMatching !== undefined && { automatedMatching }),
    };
    const resident = await residents.change(actor.id, (value) => {
      const next = { ...value, preferences: { ...value.preferences, ...said } };
      return { next, result: next };
    });
    return found(resident, 'residents.missing');
  },
});
