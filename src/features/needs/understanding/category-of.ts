import { CATEGORIES, type Category } from '../../../../config/taxonomy/index.ts';

const byCode = new Map(CATEGORIES.map((category) => [category.code, category]));

/** @throws Error for a code that the taxonomy does not have: codes come from the taxonomy, never from people */
export function categoryOf(code: string): Category {
  const category = byCode.get(code);
  if (category === undefined) throw new Error(`The taxonomy has no category ${code}`);
  return category;
}

/** The name residents read; a code of an older taxonomy is shown as it is. */
export const categoryName = (code: string): string => byCode.get(code)?.name ?? code;

/** Department, group and category, as an authority wants them: 教育文体/教育收费/教育收费. */
export function categoryPath(code: string): string {
  const category = byCode.get(code);
  return category === undefined ? code : [category.department, category.group, category.name].join('/');
}
