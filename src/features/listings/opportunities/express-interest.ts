import { z } from 'zod';
import { allow, defineUseCase, found, organizationsOf, Refusal, type Actor } from '../../../kernel/index.ts';
import type { OrganizationStore } from '../../directory/index.ts';
import { maySpeakFor } from '../policy.ts';
import { opportunityNumber } from './input.ts';
import { express, takeBack, type Opportunity } from './opportunity.ts';
import type { OpportunityPorts } from './steer.ts';

interface Ports extends OpportunityPorts {
  readonly organizations: OrganizationStore;
}

const input = z.object({
  number: opportunityNumber,
  /** Whoever is staff of one organization only need not name it. */
  organizationId: z.string().max(60).optional(),
});

/** An organization says that it would do what is looked for; once, however often it says so. */
export const expressInterest = defineUseCase({
  name: 'listings.express-interest',
  input,
  run: (ports: Ports, actor, { number, organizationId }) =>
    speak(ports, actor, { number, organizationId, happening: 'interest-expressed' }, (opportunity, organization, at) =>
      express(opportunity, { organization, by: actor.id, at }),
    ),
});

/** It does not interest the organization after all. */
export const takeBackInterest = defineUseCase({
  name: 'listings.take-back-interest',
  input,
  run: (ports: Ports, actor, { number, organizationId }) =>
    speak(ports, actor, { number, organizationId, happening: 'interest-taken-back' }, takeBack),
});

interface Said {
  readonly number: number;
  readonly organizationId: string | undefined;
  readonly happening: string;
}

async function speak(
  { opportunities, organizations, clock }: Ports,
  actor: Actor,
  { number, organizationId, happening }: Said,
  decide: (opportunity: Opportunity, organization: string, at: Date) => Opportunity,
): Promise<Opportunity> {
  const organization = await organizationMeant(organizations, actor, organizationId);
  const { id } = await publishedOpportunity(opportunities, number);
  const at = clock();
  const changed = await opportunities.change(id, (opportunity) => {
    const next = decide(opportunity, organization, at);
    if (next === opportunity) return { result: opportunity };
    const facts = { number, organization };
    const { region } = next;
    return {
      next,
      happenings: [{ name: `listings.${happening}`, by: actor.id, at, region, facts }],
      result: next,
    };
  });
  return found(changed, 'listings.opportunity-missing', { number });
}

async function organizationMeant(organizations: OrganizationStore, actor: Actor, named?: string): Promise<string> {
  const own = organizationsOf(actor);
  allow(own.length > 0, 'listings.not-organization');
  const [first, ...others] = new Set(own);
  if (named === undefined && others.length > 0) throw new Refusal('invalid', 'listings.which-organization');
  const { id } = found(await organizations.find(named ?? first!), 'directory.organization-missing');
  allow(maySpeakFor(actor, id), 'listings.not-organization');
  return id;
}

/** Nobody but its purchaser knows of what was not published. */
async function publishedOpportunity(opportunities: Ports['opportunities'], number: number): Promise<Opportunity> {
  const opportunity = await opportunities.numbered(number);
  return found(opportunity?.publication === undefined ? null : opportunity, 'listings.opportunity-missing', { number });
}
