import { z } from 'zod';
import { CODES } from '../../../../config/defaults.ts';
import { defineUseCase, later, type Clock } from '../../../kernel/index.ts';
import { needResident } from '../policy.ts';
import type { BindingCodeStore } from './binding-code-store.ts';

interface Ports {
  readonly bindingCodes: BindingCodeStore;
  readonly clock: Clock;
}

export const issueBindingCode = defineUseCase({
  name: 'residents.issue-binding-code',
  input: z.object({}),
  async run({ bindingCodes, clock }: Ports, actor) {
    needResident(actor);

    const code = await bindingCodes.issue(actor.id, CODES.bindingMs);
    return { code, until: later(clock(), CODES.bindingMs) };
  },
});
