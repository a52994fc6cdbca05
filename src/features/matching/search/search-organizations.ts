import { z } from 'zod';
import { defineUseCase, isWithin, pageInput, type Page } from '../../../kernel/index.ts';
import { ORGANIZATION_KINDS, type Organization } from '../../directory/index.ts';
import type { ServiceIndex } from '../ranking/service-index.ts';
import { orderedPage, type Found } from './ordered-page.ts';
import { literally, piecesOf } from './words.ts';

interface Ports {
  readonly serviceIndex: ServiceIndex;
}

export interface FoundOrganization extends Found {
  readonly organization: Organization;
}

/** Organizations by name, description and number; public. */
export const searchOrganizations = defineUseCase({
  name: 'matching.search-organizations',
  input: z.object({
    text: z.string().max(100).default(''),
    /** Those at home in the region, or in one that it lies in. */
    region: z.string().startsWith('/').endsWith('/').max(200).default('/'),
    kind: z.enum(ORGANIZATION_KINDS).optional(),
    leastGrade: z.coerce.number().int().min(1).max(5).optional(),
    ...pageInput,
  }),
  async run({ serviceIndex }: Ports, _actor, { after, limit, text, ...wanted }): Promise<Page<FoundOrganization>> {
    await serviceIndex.refresh();
    const pieces = piecesOf(text);
    const found: FoundOrganization[] = [];
    for (const organization of serviceIndex.organizations()) {
      if (!fits(organization, wanted)) continue;
      const { id, name, registration, description } = organization;
      const worth = literally(pieces, [name, registration, description]);
      if (pieces.length === 0 || worth > 0) found.push({ id, worth, organization });
    }
    return orderedPage(found, { after, limit });
  },
});

type Wanted = Omit<z.output<typeof searchOrganizations.input>, 'text' | 'after' | 'limit'>;

const fits = ({ region, kind, grade = 0 }: Organization, wanted: Wanted): boolean =>
  (isWithin(region, wanted.region) || isWithin(wanted.region, region)) &&
  (wanted.kind === undefined || wanted.kind === kind) &&
  (wanted.leastGrade === undefined || grade >= wanted.leastGrade);
