/** Who a category's business belongs to: the seven departments of the city's message board, and two more that a community needs. */
export const DEPARTMENTS = [
  '城乡建设',
  '环境保护',
  '交通运输',
  '教育文体',
  '劳动和社会保障',
  '商贸旅游',
  '卫生计生',
  '民政',
  '政法',
] as const;
export type Department = (typeof DEPARTMENTS)[number];

/** Whom a need is for: a community organization, a public authority (12345), or the hall where neighbours deliberate. */
export type Route = 'organization' | 'authority' | 'hall';

/** One leaf of the taxonomy: department → group → category. */
export interface Category {
  /** Stable, e.g. `education/tutoring`; stored with needs and services. */
  readonly code: string;
  readonly name: string;
  readonly department: Department;
  readonly group: string;
  /** Whom such a need is for when its words do not say otherwise. */
  readonly route: Route;
  /** Words that speak for the category, space-separated. */
  readonly keywords: string;
  /** What a resident would write, one sentence each. */
  readonly seeds: readonly string[];
}

/** Categories of one department without repeating its name in every line. */
export const of = (department: Department, categories: readonly Omit<Category, 'department'>[]): readonly Category[] =>
  categories.map((category) => ({ ...category, department }));
