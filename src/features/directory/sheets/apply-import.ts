import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { allow, defineUseCase, found, isRefusal, isSystem, type HappeningDraft } from '../../../kernel/index.ts';
import type { Organization } from '../organization.ts';
import type { OrganizationStore } from '../organization-store.ts';
import type { Service } from '../service.ts';
import type { ServiceStore } from '../service-store.ts';
import type { DirectoryImport, ImportStep, OrganizationStep, ServiceStep } from './import-step.ts';
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
 * Every step leaves what it says however often it is carried out; organizations come before their services. Where somebody
 * else entered the same number a moment ago, the organization and its services are left out and all else is written. That
 * all is applied is told once, so that what follows from new services is done for all of them together.
 * @returns the steps that were left out
 */
export async function carryOut(ports: Ports, taken: DirectoryImport): Promise<readonly ImportStep[]> {
  const { id, by, at, region, steps } = taken;
  if (taken.state === 'applied') return [];
  const organizations = steps.filter((step) => step.what === 'organization');
  const forestalled = await together(organizations, (step) => keepOrganization(ports, step, by, at));
  const missing = new Set(forestalled.map(({ organization }) => organization.id));
  const services = steps.filter((step) => step.what === 'service');
  const [homeless, others] = [true, false].map((isHomeless) =>
    services.filter(({ service, isNew }) => (isNew && missing.has(service.organization)) === isHomeless),
  );
  await together(others!, (step) => keepService(ports, step, by, at));
  const leftOut = new Set(homeless!.map(({ service }) => service.id));
  await ports.directoryImports.change(id, (before) => {
    if (before.state === 'applied') return { result: null };
    const written = before.services.filter((service) => !leftOut.has(service));
    const facts = { services: written.length };
    const applied: HappeningDraft = { name: 'directory.import-applied', by, at, region, facts };
    return {
      next: { ...before, state: 'applied', steps: [], services: written },
      happenings: [applied],
      result: null,
    };
  });
  return [...forestalled, ...homeless!];
}

/** Those written at the same time share commands and flushes; more at once would only wait in memory. */
const AT_ONCE = 200;

/** @returns the steps that were not kept */
async function together<Step>(steps: readonly Step[], keep: (step: Step) => Promise<boolean>): Promise<Step[]> {
  const left: Step[] = [];
  for (let from = 0; from < steps.length; from += AT_ONCE) {
    const some = steps.slice(from, from + AT_ONCE);
    const kept = await Promise.all(some.map(keep));
    left.push(...some.filter((_, place) => !kept[place]));
  }
  return left;
}

/** @returns whether its number is still free, or its own */
async function keepOrganization(
  { organizations }: Ports,
  step: OrganizationStep,
  by: string,
  at: Date,
): Promise<boolean> {
  const { organization: wanted, isNew } = step;
  const told = (what: string): HappeningDraft[] => [
    { name: `directory.organization-${what}`, by, at, region: wanted.region, facts: { kind: wanted.kind } },
  ];
  const kept = isNew ? await organizations.register(wanted, told('registered')) : wanted;
  if (kept === null) return false;
  try {
    await organizations.amend(wanted.id, (before) => {
      const next: Organization = { ...wanted, isPaused: before.isPaused };
      return sameOrganization(before, next) ? { result: before } : { next, happenings: told('changed'), result: next };
    });
    return true;
  } catch (error) {
    if (isRefusal(error) && error.code === 'directory.registered-already') return false;
    throw error;
  }
}

async function keepService({ services }: Ports, step: ServiceStep, by: string, at: Date): Promise<true> {
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
  return true;
}

/** Whenever they were changed, and whatever places were taken. */
export const sameOrganization = (one: Organization, other: Organization): boolean =>
  isDeepStrictEqual({ ...one, changedAt: null }, { ...other, changedAt: null });

export const sameService = (one: Service, other: Service): boolean =>
  isDeepStrictEqual({ ...one, changedAt: null, places: null }, { ...other, changedAt: null, places: null });
