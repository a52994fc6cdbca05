import { z } from 'zod';
import { refusesAutomation, type Resident } from '../../../features/residents/index.ts';
import { ROLES, TRUST_STEPS, type Grant } from '../../../kernel/index.ts';
import { LOCALES } from '../../../phrases/index.ts';

export const grant = z.object({ role: z.enum(ROLES), region: z.string(), organization: z.string().nullable() });

/** A resident as they see themselves. */
export const me = z.object({
  id: z.string(),
  name: z.string().nullable(),
  trust: z.enum(TRUST_STEPS),
  region: z.string().nullable(),
  bornOn: z.string().nullable(),
  dwelling: z.string().nullable(),
  contacts: z.array(z.object({ channel: z.string(), contact: z.string() })),
  grants: z.array(grant),
  preferences: z.object({ locale: z.enum(LOCALES), largePrint: z.boolean(), automatedMatching: z.boolean() }),
});

export const presentGrant = ({ role, region, organization }: Grant): z.input<typeof grant> => ({
  role,
  region,
  organization: organization ?? null,
});

export const presentMe = ({
  id,
  name,
  trust,
  region,
  bornOn,
  dwelling,
  contacts,
  grants,
  preferences,
}: Resident): z.input<typeof me> => ({
  id,
  name: name ?? null,
  trust,
  region: region ?? null,
  bornOn: bornOn ?? null,
  dwelling: dwelling ?? null,
  contacts: contacts.map(({ channel, contact }) => ({ channel, contact })),
  grants: grants.map(presentGrant),
  preferences: {
    locale: preferences?.locale ?? 'zh',
    largePrint: preferences?.largePrint ?? false,
    automatedMatching: !refusesAutomation(preferences),
  },
});
