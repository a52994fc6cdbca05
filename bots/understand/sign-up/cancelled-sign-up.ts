const WORD_FOR_WORD = /^(?:取消|退出)(?:报名|接龙)(?: (.{1,60})|$)/u;
/** 取消重阳茶话会的报名, 把我的报名取消, 我报的茶话会不去了. */
const AROUND: readonly RegExp[] = [
  /^(?:取消|退出|撤销|撤掉|退掉)(?:掉)?(?:我们?|俺)?(?:的)?(.{0,40}?)(?:的)?(?:报名|接龙|名额|位子)(?: ?(.{1,60}))?$/u,
  /^(?:把)?(?:我们?|俺)?(?:的|报的)?(.{0,40}?)(?:的)?(?:报名|接龙|名额)(?:给)?(?:我)?(?:取消|退|撤)(?:掉|了)?$/u,
  /^(?:我们?|俺)?(?:报的|报名的)?(.{0,40}?)(?:的活动|活动)?(?:我们?|俺)?(?:去不了|来不了|参加不了|不(?:去|来|参加)|没法(?:去|来|参加)|不能(?:去|来|参加))(?:了)?(?:[,，]?(?:帮我)?取消(?:报名)?)?(?:吧)?$/u,
];
const OTHER = /怎么|如何|吗|能不能|补贴|投票|群发|接单|需求|诉求|订单|快递|水|电|燃气|\?/u;

/** The words for the activity that somebody no longer comes to, empty when it was not said; unaddressed only word by word. */
export function readCancelledSignUp(text: string, addressed: boolean): { activity: string } | null {
  const plain = WORD_FOR_WORD.exec(text);
  if (plain !== null) return { activity: (plain[1] ?? '').trim() };
  if (!addressed || OTHER.test(text)) return null;
  for (const pattern of AROUND) {
    const [, before = '', after = ''] = pattern.exec(text) ?? [];
    if (pattern.test(text)) return { activity: (before || after).replace(/^(?:那个|这个)|(?:的|那个)$/gu, '').trim() };
  }
  return null;
}
