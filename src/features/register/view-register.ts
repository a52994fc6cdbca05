import { z } from 'zod';
import { allow, defineUseCase, found } from '../../kernel/index.ts';
import { regionPath } from '../regions/index.ts';
import { mayKeepRegister } from './policy.ts';
import { totalsOfRegister } from './register.ts';
import type { RegisterStore } from './register-store.ts';

interface Ports {
  readonly registers: RegisterStore;
}

/** How many people, dwellings and households the register of a community has. */
export const viewRegister = defineUseCase({
  name: 'register.view-register',
  input: z.object({ region: regionPath }),
  async run({ registers }: Ports, actor, { region }) {
    allow(mayKeepRegister(actor, region), 'register.not-keeper');
    const register = found(await registers.find(region), 'register.missing');
    return { region, changedAt: register.changedAt, totals: totalsOfRegister(register) };
  },
});
