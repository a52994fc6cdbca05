const ASKED =
  /^(?:看|查|发|打印|贴|列|拉|给我)?(?:一?下|出)?(?:现在|目前|最新|当前|这次)?的?接龙(?:名单|列表|情况|表)?(?:发一下|看看|呢|给我)?[\s:,(]*(?<name>[^?,;!]{0,30}?)\)?$/u;
const ABOUT_IT = /怎么|为什么|谁|规则|了|吗|么|帮|修|取消|结束|截止|成语|[吧啊]$/u;

/** 接龙 · 接龙 重阳茶话会: which list is to be posted; empty when none was named. */
export function readListAsked(text: string): { readonly activity: string } | null {
  if (ABOUT_IT.test(text)) return null;
  const name = ASKED.exec(text)?.groups?.['name'];
  return name === undefined ? null : { activity: name.trim() };
}
