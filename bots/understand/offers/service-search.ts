import { plainRequest } from '../plain-request.ts';

export interface ServicesAsked {
  /** Empty when somebody asks what there is at all. */
  readonly words: string;
}

const HERE = '(?:(?:我们|咱们?|这)?(?:附近|周边|周围|这里|这边|这儿|社区|小区|街道|村里?)(?:里|上)?)?';
const THING = '([\\p{Script=Han}a-z0-9]{2,8}?)';
const KIND = '(?:社会组织|社会机构|服务机构|服务|机构|组织)';
const END = '(?:吗|么|呢|没有|没|\\?)*$';

const FORMS = [
  `^(?:找|查|搜|搜索|查找|查询|找找|查查)(?:一下)?${KIND}?[ :：]+${THING}(?:的)?${END}`,
  `^(?:找|查|搜|搜索|查找|查询)(?:一下)?${KIND}${THING}${END}`,
  `^(?:查|查查|查询|搜|搜索)(?:一下)?${HERE}(?:有哪些|有什么)?${THING}${KIND}${END}`,
  `^${HERE}(?:有没有|有没得|有无|哪里有|哪儿有|哪有) ?${THING} ?的?(?:${KIND}|地方)${END}`,
  `^${HERE}(?:有没有|有没得|有无) ${THING} ?的${END}`,
  `^${HERE}(?:有没有|有没得|有无)([\\p{Script=Han}]{2,4})的${END}`,
  `^${HERE}(?:都)?有(?:些)?(?:哪些|什么|啥)${THING}??${KIND}${END}`,
].map((form) => new RegExp(form, 'iu'));

/** Who asks for a person, for help, or for what other commands answer does not ask what there is. */
const OTHER =
  /[我您你他她]|人|师傅|帮|能|可以|谁|活动|投票|报名|进度|需求|派单|单子|名单|群发|值班|重复|管管|办法|说明|功能|真的|急|救/u;

/** 找 助浴 · 有没有理发的 · 附近有哪些养老服务: what is offered here, by its words. */
export function readServiceSearch(text: string): ServicesAsked | null {
  const plain = plainRequest(text);
  for (const form of FORMS) {
    const match = form.exec(plain);
    if (match === null) continue;
    const words = match[1] ?? '';
    return OTHER.test(words) ? null : { words };
  }
  return null;
}
