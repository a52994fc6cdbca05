import { z } from 'zod';
import { literally, piecesOf } from '../search/words.ts';
import { organizationId, type OfferedService } from './public-directory.ts';
import { categoryTermId, featureTermId, termsOf, withinTerm } from './taxonomy.ts';

/** The filters that the HSDS API has for services, wherever they are. */
export const servicesWanted = {
  search: z.string().max(100).default(''),
  organization_id: z.uuid().optional(),
  taxonomy_term_id: z.uuid().optional(),
  taxonomy_id: z.uuid().optional(),
  modified_after: z.union([z.iso.datetime({ offset: true }), z.iso.date()]).optional(),
};

export type ServicesWanted = z.output<z.ZodObject<typeof servicesWanted>>;

/** Is a service wanted? A term stands for all below it. @returns what is asked of each service, and of texts beside its own */
export function fits(wanted: ServicesWanted) {
  const pieces = piecesOf(wanted.search);
  const since = wanted.modified_after === undefined ? 0 : Date.parse(wanted.modified_after);
  const terms = [
    ...(wanted.taxonomy_term_id === undefined ? [] : [withinTerm(wanted.taxonomy_term_id)]),
    ...(wanted.taxonomy_id === undefined ? [] : [termsOf(wanted.taxonomy_id)]),
  ];
  return ({ service, organization }: OfferedService, texts: readonly (string | undefined)[] = []): boolean =>
    (pieces.length === 0 || literally(pieces, [service.name, organization.name, service.description, ...texts]) > 0) &&
    (wanted.organization_id === undefined || organizationId(organization) === wanted.organization_id) &&
    terms.every((some) => termIdsOf({ service, organization }).some((id) => some.has(id))) &&
    service.changedAt.getTime() >= since;
}

const termIdsOf = ({ service }: OfferedService): string[] => [
  ...service.categories.map(categoryTermId),
  ...(service.accessibility.length === 0 ? [] : [featureTermId('accessibility')]),
  ...(service.supply === undefined ? [] : [featureTermId('supply')]),
];
