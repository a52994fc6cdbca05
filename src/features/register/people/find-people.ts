import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { mayKeepRegister } from '../policy.ts';
import type { RegisterStore } from '../register-store.ts';

interface Ports {
  readonly registers: RegisterStore;
}

const MOST = 50;

/** People of the register by their code, or by a part of their name: to link them to residents, or to look something up. */
export const findPeople = defineUseCase({
  name: 'register.find-people',
  input: z.object({ region: regionPath, text: z.string().trim().min(1).max(40) }),
  async run({ registers }: Ports, actor, { region, text }) {
    allow(mayKeepRegister(actor, region), 'register.not-keeper');
    const { people } = found(await registers.find(region), 'register.missing');
    return people.filter(({ code, name }) => code === text || name.includes(text)).slice(0, MOST);
  },
});
