import { CATEGORIES, TAXONOMY_VERSION } from '../../../../config/taxonomy/index.ts';
import { hsdsId } from '../../directory/index.ts';
import { categoryPath } from '../../needs/index.ts';

/** Where terms come from. */
export interface Taxonomy {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
}

/** One term, and the one above it. */
export interface TaxonomyTerm {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly parent?: string;
  readonly taxonomy: Taxonomy;
}

/** What is known of organizations and services and has no field in HSDS, by the code of its term. */
export const FEATURE_NAMES = {
  grade: '社会组织评估等级',
  'party-branch': '党支部',
  'federation-member': '社会组织联合会会员',
  certificate: '资质证书',
  accessibility: '无障碍',
  supply: '供给类型',
} as const;
export type FeatureCode = keyof typeof FEATURE_NAMES;

export const categoryTermId = (category: string): string => hsdsId('category', category);
export const featureTermId = (code: string): string => hsdsId('term', code);

const NEEDS: Taxonomy = {
  id: hsdsId('taxonomy', 'needs'),
  name: '居民需求分类',
  description: '居民需求与服务共用的分类，分部门、组、类三级。',
  version: String(TAXONOMY_VERSION),
};

const FEATURES: Taxonomy = {
  id: hsdsId('taxonomy', 'features'),
  name: '机构与服务的特征',
  description: 'HSDS没有对应字段的特征，例如评估等级、资质证书。',
  version: '1',
};

export const TAXONOMIES: readonly Taxonomy[] = [NEEDS, FEATURES];

/** Every term once, each after the one above it. */
export const TAXONOMY_TERMS: readonly TaxonomyTerm[] = [
  ...new Map(
    [
      ...CATEGORIES.flatMap(({ code, name, department, group }): TaxonomyTerm[] => {
        const root = code.split('/', 1)[0]!;
        const [top, middle] = [hsdsId('department', root), hsdsId('group', root, group)];
        return [
          term(NEEDS, { id: top, code: root, name: department }),
          term(NEEDS, { id: middle, code: `${root}:${group}`, name: group, parent: top }),
          { ...term(NEEDS, { id: categoryTermId(code), code, name, parent: middle }), description: categoryPath(code) },
        ];
      }),
      ...Object.entries(FEATURE_NAMES).map(([code, name]) => term(FEATURES, { id: featureTermId(code), code, name })),
    ].map((one) => [one.id, one] as const),
  ).values(),
];

/** The ids of a term and of all below it. */
export function withinTerm(id: string): ReadonlySet<string> {
  const within = new Set([id]);
  for (const { id: below, parent } of TAXONOMY_TERMS) if (parent !== undefined && within.has(parent)) within.add(below);
  return within;
}

/** The ids of all terms of a taxonomy; none where there is no such taxonomy. */
export const termsOf = (taxonomy: string): ReadonlySet<string> =>
  new Set(TAXONOMY_TERMS.flatMap((one) => (one.taxonomy.id === taxonomy ? [one.id] : [])));

function term(taxonomy: Taxonomy, given: Pick<TaxonomyTerm, 'id' | 'code' | 'name' | 'parent'>): TaxonomyTerm {
  return { ...given, description: given.name, taxonomy };
}
