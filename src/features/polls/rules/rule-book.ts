import {
  rulePackSchema,
  variantSchema,
  type LocalVariant,
  type RulePack,
} from '../../../../config/rule-packs/index.ts';
import { isWithin, type RegionPath } from '../../../kernel/index.ts';
import { mergeVariant, VariantRefused } from './variants.ts';

/** Rule packs with what places rule differently, all checked. */
export interface RuleBook {
  readonly packs: readonly RulePack[];
  readonly variants: readonly LocalVariant[];
}

/**
 * Checks rule packs and local variants as a whole.
 * @throws Error naming every problem at once: of a pack that does not go together, or a variant looser than its pack
 */
export function readRuleBook(packData: readonly unknown[], variantData: readonly unknown[]): RuleBook {
  const problems: string[] = [];
  const packs = packData.flatMap((data, index) =>
    checked(rulePackSchema, data, `pack ${nameOf(data, index)}`, problems),
  );
  const variants = variantData.flatMap((data, index) =>
    checked(variantSchema, data, `variant ${nameOf(data, index)}`, problems),
  );
  for (const [what, ids] of [
    ['pack', packs.map(({ id }) => id)],
    ['variant', variants.map(({ id }) => id)],
  ] as const) {
    problems.push(...ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `${what} ${id}: is there twice`));
  }

  const book = { packs, variants };
  for (const variant of variants) problems.push(...problemsOfMerging(book, variant));
  if (problems.length > 0) throw new Error(`The rule packs are not right:\n  ${problems.join('\n  ')}`);
  return book;
}

/**
 * A pack as it holds in a region: what regions around it rule differently is merged over it, the outermost first.
 * @throws Error when there is no such pack
 */
export function packIn({ packs, variants }: RuleBook, id: string, region: RegionPath): RulePack {
  const pack = packs.find((one) => one.id === id);
  if (pack === undefined) throw new Error(`There is no rule pack ${id}.`);
  return variants
    .filter((variant) => variant.pack === id && isWithin(region, variant.region))
    .toSorted((one, other) => one.region.length - other.region.length)
    .reduce(mergeVariant, pack);
}

/** Every pack as it holds in a region; without one, as the law has it. */
export const packsIn = (book: RuleBook, region?: RegionPath): RulePack[] =>
  book.packs.map((pack) => (region === undefined ? pack : packIn(book, pack.id, region)));

interface Schema<Checked> {
  safeParse(data: unknown): { success: true; data: Checked } | { success: false; error: { issues: readonly Issue[] } };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function checked<Checked>(schema: Schema<Checked>, data: unknown, name: string, problems: string[]): Checked[] {
  const parsed = schema.safeParse(data);
  if (parsed.success) return [parsed.data];
  problems.push(
    ...parsed.error.issues.map(({ path, message }) => [name, path.join('.'), message].filter(Boolean).join(': ')),
  );
  return [];
}

const nameOf = (data: unknown, index: number): string =>
  typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : `number ${index + 1}`;

/** A variant is tried where it holds: over its pack with what the regions around it rule. */
function problemsOfMerging(book: RuleBook, variant: LocalVariant): string[] {
  const { id, pack, region } = variant;
  if (!book.packs.some((one) => one.id === pack)) return [`variant ${id}: there is no pack ${pack}`];
  const same = book.variants.filter((one) => one.pack === pack && one.region === region);
  if (same.length > 1) return [`variant ${id}: its region has another one of ${pack}`];
  try {
    packIn(book, pack, region);
    return [];
  } catch (error) {
    if (!(error instanceof VariantRefused)) throw error;
    return error.variant === id ? error.problems.map((problem) => `variant ${id}: ${problem}`) : [];
  }
}
