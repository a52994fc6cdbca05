import type { z } from 'zod';
import type { Taxonomy, TaxonomyTerm } from '../../../../features/matching/index.ts';
import { without } from './schedule.ts';
import type { hsdsTaxonomy, hsdsTaxonomyTerm } from './shapes.ts';

export const presentTaxonomy = ({ id, name, description, version }: Taxonomy): z.input<typeof hsdsTaxonomy> => ({
  id,
  name,
  description,
  version,
});

export function presentTaxonomyTerm(term: TaxonomyTerm): z.input<typeof hsdsTaxonomyTerm> {
  const { id, code, name, description, parent, taxonomy } = term;
  return {
    id,
    code,
    name,
    description,
    ...without({ parent_id: parent }),
    taxonomy: taxonomy.name,
    taxonomy_detail: presentTaxonomy(taxonomy),
    language: 'zh',
  };
}
