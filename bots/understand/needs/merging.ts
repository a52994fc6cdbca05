import { NUMBER_PATTERN, readNumber } from '../../../src/features/needs/index.ts';
import { withoutTrackingNumber } from '../said-number.ts';

/** Which need goes on in which other; absent what was not said. */
export interface MergeWords {
  readonly number?: string;
  readonly into?: string;
}

const MERGE = /合并|归并|并入|并到|并进|并成|并在|合到|合成|合在|归到/u;
const MERGE_ALONE = /^(?:合并|归并)(?:一下)?(?:重复)?(?:的)?(?:需求|诉求|工单|单子)?$/u;
const UNMERGE =
  /^(?:请|帮我|把|将|\s)*(?:(?:从.{0,12})?(?:拆开|拆分|拆出来?|分开|单独办|单独办理)|(?:取消|撤销|解除)(?:了)?(?:的)?合并|(?:不该|不应该?)合并|(?:并|合并)错)(?:了|吧|一下|处理|办理?)*$/u;
const ANY_NUMBER = new RegExp(NUMBER_PATTERN, 'gu');
const AND = /^\s*(?:和|与|跟|同|及|、|,)\s*$/u;

/** 合并 N20261122-482195 到 N20261121-100023 · 把前一件并入后一件; of two that are only named side by side the later goes into the first. */
export function readMerge(text: string): MergeWords | null {
  if (MERGE_ALONE.test(text)) return {};
  const found = [...text.matchAll(ANY_NUMBER)];
  const words = text.replaceAll(ANY_NUMBER, ' ');
  if (found.length === 0 || found.length > 2 || !MERGE.test(words) || UNMERGE.test(trimmed(words))) return null;

  const [first, second] = found.map(([written]) => readNumber(written)!);
  if (second === undefined) return { number: first! };
  const between = text.slice(found[0]!.index + found[0]![0].length, found[1]!.index);
  return AND.test(between) ? { number: second, into: first! } : { number: first!, into: second };
}

const numbered =
  (pattern: RegExp) =>
  (text: string): { readonly number: string } | null => {
    const { number, words } = withoutTrackingNumber(text);
    return number !== undefined && pattern.test(trimmed(words)) ? { number } : null;
  };

/** 拆开 N20261122-482195 · N20261122-482195 并错了,拆开 */
export function readUnmerge(text: string): { readonly number: string } | null {
  const { number, words } = withoutTrackingNumber(text);
  const clauses = trimmed(words).split(/[\s,;。]+/u);
  return number !== undefined && (UNMERGE.test(trimmed(words)) || clauses.every((clause) => UNMERGE.test(clause)))
    ? { number }
    : null;
}

/** 查重 N20261122-482195 */
export const asksForLikely = numbered(
  /^(?:帮我|给我|请)?(?:查重复?|查一?下?重复|查相似|(?:有没有|有|看看|查|找|查找)?(?:重复|相似|类似|一样|相同)的?(?:需求|诉求|事|单子)?(?:吗|没有)?)$/u,
);

/** Why may stand beside it: 我也要加入 N20261122-482195,我在5单元. */
const numberedInClause =
  (pattern: RegExp) =>
  (text: string): { readonly number: string } | null => {
    const { number, words } = withoutTrackingNumber(text);
    const clauses = [trimmed(words), ...trimmed(words).split(/[\s,;。]+/u)];
    return number !== undefined && clauses.some((clause) => pattern.test(clause)) ? { number } : null;
  };

/** 我也遇到 N20261122-482195 · +1 N20261122-482195 */
export const readFollow = numberedInClause(
  /^(?:我(?:们|家)?(?:这里|这边|这儿|楼)?也(?:是|有|遇到|遇上|碰到|碰上|一样|这样|反映)(?:过|了)?(?:这个|这件|这|同样的?)?(?:情况|问题|事)?|(?:这个|这件)?(?:帮我|给我|算我|我)?(?:加一个?|加1|\+1|加个一|一个)|附议|同求|(?:也)?算(?:上)?我(?:们|家)?(?:一个|一户)?|(?:把)?(?:我|我家)?也?(?:要|想)?(?:加入|加进去|加进来|跟进|关注))(?:一下|了)?$/u,
);

/** 不再关注 N20261122-482195 */
export const readUnfollow = numberedInClause(
  /^(?:我)?(?:(?:不再|不想|不用|不|取消|停止|退出|别)(?:再)?(?:关注|跟进|跟着|加入)|(?:取消|撤回)(?:加一|加1|\+1)|(?:加一|加1|\+1)(?:取消|撤回))(?:了|吧)*$/u,
);

const trimmed = (words: string): string => words.replaceAll(/^[\s,;:.。]+|[\s,;:.。]+$/gu, '');
