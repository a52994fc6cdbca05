import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, Refusal, type HappeningDraft } from '../../../kernel/index.ts';
import type { Organization } from '../organization.ts';
import type { OrganizationStore } from '../organization-store.ts';
import type { Service } from '../service.ts';
import type { ServiceStore } from '../service-store.ts';
import type { DirectoryImport, OrganizationStep, ServiceStep } from './import-step.ts';
import type { DirectoryImportStore } from './import-store.ts';

interface Ports {
  readonly organizations: OrganizationStore;
  readonly services: ServiceStore;
  readonly directoryImports: DirectoryImportStore;
}

/** Finishes an import that was taken in, in case the process that took it in did not. */
export const applyImport = defineUseCase({
  name: 'directory.apply-import',
  input: z.object({ importId: z.string().max(60) }),
  async run(ports: Ports, actor, { importId }) {
    allow(isSystem(actor), 'directory.not-steward');
    const taken = found(await ports.directoryImports.find(importId), 'directory.import-missing');
    await carryOut(ports, taken);
  },
});

/**
 * Every step leaves what it says however often it is carried out; organizations come before their services. That all is
 * applied is told once, so that what follows from new services is done for all of them together.
 */
export async function carryOut(ports: Ports, taken: DirectoryImport): Promise<void> {
  const { id, by, at, region, steps } = taken;
  if (taken.state === 'applied') return;
  const organizations = steps.filter((step) => step.what === 'organization');
  const services = steps.filter((step) => step.what === 'service');
  await together(organizations, (step) => keepOrganization(ports, step, by, at));
  await together(services, (step) => keepService(ports, step, by, at));
  await ports.directoryImports.change(id, (before) => {
    if (before.state === 'applied') return { result: null };
    const facts = { services: taken.services.length };
    const applied: HappeningDraft = { name: 'directory.import-applied', by, at, region, facts };
    return { next: { ...before, state: 'applied', steps: [] }, happenings: [applied], result: null };
  });
}

/** Those written at the same time share commands and flushes; more at once would only wait in memory. */
const AT_ONCE = 200;

async function together<Step>(steps: readonly Step[], keep: (step: Step) => Promise<void>): Promise<void> {
  for (let from = 0; from < steps.length; from += AT_ONCE) {
    await Promise.all(steps.slice(from, from + AT_ONCE).map(keep));
  }
}

async function keepOrganization({ organizations }: Ports, step: OrganizationStep, by: string, at: Date): Promise<void> {
  const { organization: wanted, isNew } = step;
  const told = (what: string): HappeningDraft[] => [
    { name: `directory.organization-${what}`, by, at, region: wanted.region, facts: { kind: wanted.kind } },
  ];
  const kept = isNew ? await organizations.register(wanted, told('registered')) : wanted;
  // Entered by somebody else a moment ago: the same file, sent again, finds it by its number.
  if (kept === null) throw new Refusal('conflict', 'directory.registered-already');
  await organizations.amend(wanted.id, (before) => {
    const next: Organization = { ...wanted, isPaused: before.isPaused };
    return sameOrganization(before, next) ? { result: before } : { next, happenings: told('changed'), result: next };
  });
}

async function keepService({ services }: Ports, step: ServiceStep, by: string, at: Date): Promise<void> {
  const { service: wanted, isNew, region } = step;
  const { organization, capacity, status } = wanted;
  const told = (what: string): HappeningDraft[] => [
    { name: 'directory.service-imported', by, at, region, facts: { what, organization, capacity, status } },
  ];
  if (isNew) await services.insert(wanted, told('added'));
  await services.change(wanted.id, (before) => {
    const next: Service = { ...wanted, places: before.places };
    return sameService(before, next) ? { result: null } : { next, happenings: told('changed'), result: null };
  });
}

/** Whenever they were changed, and whatever places were taken. */
export const sameOrganization = (one: Organization, other: Organization): boolean =>
  isDeepStrictEqual({ ...one, changedAt: null }, { ...other, changedAt: null });

export const sameService = (one: Service, other: Service): boolean =>
  isDeepStrictEqual({ ...one, changedAt: null, places: null }, { ...other, changedAt: null, places: null });
