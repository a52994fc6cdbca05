import type { Category, Route } from '../../../../config/taxonomy/index.ts';

const DELIBERATE =
  /大家(?:商量|议|讨论|投票|意见|定)|商量(?:一下|个)|议一议|投票|业主大会|议事|居民公约|定个规矩|征求意见|一楼不同意|众筹|平摊|分摊|轮流/u;
const SEEK_HELP =
  /志愿者|上门(?:帮|理发|照|护|洗)|陪(?:诊|护|伴|同|聊|他|她|老|我|孩)|找人(?:帮|陪|聊|教|照|看)|帮忙(?:照|看|辅导|搬|联系)|想(?:学|参加|报名|找)|有没有(?:人|公益|免费|律师|志愿|培训|活动)|调解|律师|法律援助|心理(?:咨询|老师|疏导)|讲座|义诊|公益|助餐|送餐/u;

/** Whom it is for: the words first, else what is usual for the category. */
export function routeOf(text: string, category: Category): Route {
  const opening = text.slice(0, 160);
  if (DELIBERATE.test(opening)) return 'hall';
  if (SEEK_HELP.test(opening)) return 'organization';
  return category.route;
}
