import { z } from 'zod';
import { defineUseCase, found, Refusal, type Actor, type PersonalData } from '../../../kernel/index.ts';
import { needResident } from '../policy.ts';
import type { ResidentStore } from '../resident-store.ts';
import type { ExportCodeStore } from './export-code-store.ts';
import { personOf } from './person.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly personalData: readonly PersonalData[];
}

/** Everything that is held about somebody, by what it is about; plain JSON. */
export type OwnData = Readonly<Record<string, unknown>>;

/** All that is held about oneself. */
export const exportOwnData = defineUseCase({
  name: 'residents.export-own-data',
  input: z.object({}),
  async run(ports: Ports, actor: Actor): Promise<OwnData> {
    needResident(actor);
    return ownDataOf(ports, actor.id);
  },
});

/** The same for whoever has the code that was given in a private chat; once. */
export const redeemExportCode = defineUseCase({
  name: 'residents.redeem-export-code',
  input: z.object({ code: z.string().max(100) }),
  async run(ports: Ports & { readonly exportCodes: ExportCodeStore }, _actor, { code }): Promise<OwnData> {
    const residentId = await ports.exportCodes.take(code);
    if (residentId === null) throw new Refusal('missing', 'residents.export-code-over');
    return ownDataOf(ports, residentId);
  },
});

async function ownDataOf({ residents, personalData }: Ports, id: string): Promise<OwnData> {
  const resident = found(await residents.current(id), 'residents.missing');
  const person = await personOf(residents, resident);
  const parts = await Promise.all(
    personalData.map(async (data) => [data.about, (await data.export(person)) ?? null] as const),
  );
  return Object.fromEntries(parts);
}
