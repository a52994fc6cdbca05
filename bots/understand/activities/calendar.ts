/** That somebody wants the address of their calendar, or another in its place. */
export interface CalendarAsked {
  readonly replaces: boolean;
}

const CALENDAR = '(?:我的|自己的|活动)?日[历程]表?(?:订阅)?(?:的)?(?:地址|链接|网址)?';
const ASKS = new RegExp(
  `^(?:请|帮我|我想|我要|想|要|给我|发我|发一下|看看?|查看?|订阅|导出|怎么订阅|怎么看){0,3}${CALENDAR}(?:发我|给我|发一下|怎么弄|怎么订阅)?(?:吧|呢|吗|一下|看看)?[?？]?$`,
  'u',
);
const REPLACES = new RegExp(
  `^(?:请|帮我|我想|我要|想|要|把|我){0,3}(?:换|更换|重置|作废|重新生成|停用)(?:一下|个|掉|一个)?(?:新的)?${CALENDAR}(?:换掉|作废|停用)?(?:吧)?$|^(?:请|帮我|把){0,3}${CALENDAR}(?:换一个|换一下|换了|换掉|作废|停用)(?:吧)?$`,
  'u',
);

/** 我的日历 · 日历链接发我 · 换日历地址. */
export function readCalendarAsked(text: string): CalendarAsked | null {
  if (REPLACES.test(text)) return { replaces: true };
  return ASKS.test(text) ? { replaces: false } : null;
}
