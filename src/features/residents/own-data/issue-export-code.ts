import { z } from 'zod';
import { OWN_DATA } from '../../../../config/people/own-data.ts';
import { defineUseCase, later, type Clock } from '../../../kernel/index.ts';
import { needResident } from '../policy.ts';
import type { ExportCodeStore } from './export-code-store.ts';

interface Ports {
  readonly exportCodes: ExportCodeStore;
  readonly clock: Clock;
}

/** A code for one's own data, for those who are known by a chat and have no other log-in. */
export const issueExportCode = defineUseCase({
  name: 'residents.issue-export-code',
  input: z.object({}),
  async run({ exportCodes, clock }: Ports, actor) {
    needResident(actor);
    const code = await exportCodes.issue(actor.id, OWN_DATA.exportCodeMs);
    return { code, until: later(clock(), OWN_DATA.exportCodeMs) };
  },
});
