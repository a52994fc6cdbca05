import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { literally, piecesOf } from '../search/words.ts';
import { flag, numberedPage, numberedPageInput } from './numbered-page.ts';
import { TAXONOMIES, TAXONOMY_TERMS } from './taxonomy.ts';

const searched = { search: z.string().max(100).default(''), ...numberedPageInput };
const one = z.object({ id: z.uuid() });

/** Where terms come from, in pages; public. */
export const readTaxonomies = defineUseCase({
  name: 'matching.read-taxonomies',
  input: z.object(searched),
  async run(_ports: unknown, _actor, { search, ...page }) {
    return numberedPage(saying(search, TAXONOMIES), page);
  },
});

export const readTaxonomy = defineUseCase({
  name: 'matching.read-taxonomy',
  input: one,
  async run(_ports: unknown, _actor, { id }) {
    return found(
      TAXONOMIES.find((taxonomy) => taxonomy.id === id),
      'matching.no-such-taxonomy',
    );
  },
});

/** The terms in pages: all, those that stand highest, or those just below one; public. */
export const readTaxonomyTerms = defineUseCase({
  name: 'matching.read-taxonomy-terms',
  input: z.object({ taxonomy_id: z.uuid().optional(), parent_id: z.uuid().optional(), top_only: flag, ...searched }),
  async run(_ports: unknown, _actor, { taxonomy_id: taxonomy, parent_id: parent, top_only: isTop, search, ...page }) {
    const fitting = TAXONOMY_TERMS.filter(
      (term) =>
        (taxonomy === undefined || term.taxonomy.id === taxonomy) &&
        (parent === undefined || term.parent === parent) &&
        (!isTop || term.parent === undefined),
    );
    return numberedPage(saying(search, fitting), page);
  },
});

export const readTaxonomyTerm = defineUseCase({
  name: 'matching.read-taxonomy-term',
  input: one,
  async run(_ports: unknown, _actor, { id }) {
    return found(
      TAXONOMY_TERMS.find((term) => term.id === id),
      'matching.no-such-term',
    );
  },
});

function saying<Thing extends { readonly name: string; readonly description: string }>(
  search: string,
  things: readonly Thing[],
): readonly Thing[] {
  const pieces = piecesOf(search);
  return pieces.length === 0
    ? things
    : things.filter(({ name, description }) => literally(pieces, [name, description]) > 0);
}
