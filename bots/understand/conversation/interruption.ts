const SIGNS = '[,，;；:：.。!！?？~…\\s]';
const WAIT = '(?:先)?(?:等一下|等一等|等等|等会儿?|等下|稍等(?:一下)?|慢着|打断一下|插一句|停一下)[哈啊呀]?(?:吧)?';
const ASK =
  '(?:我)?(?:先|另外|还|想先)(?:想|要)?(?:再)?(?:问|说)(?:你|您)?(?:一)?(?:个|件|点|下)?(?:别的|其他的?)?(?:事儿?情?|问题)';
const INTERRUPTION = new RegExp(
  `^${SIGNS}*(?:${WAIT}${SIGNS}*${ASK}|${ASK}|${WAIT}(?=${SIGNS}|$))${SIGNS}*(?<rest>.*)$`,
  'su',
);

/** “等一下”, “等一下,先问个事”, “先问个事”: something else comes first. */
export const isInterruption = (typed: string): boolean => INTERRUPTION.exec(typed)?.groups?.['rest'] === '';

/** “先问个事,有什么活动”: what comes first; null when nothing follows or nobody interrupts. */
export function askedFirst(typed: string): string | null {
  const rest = INTERRUPTION.exec(typed.trim())?.groups?.['rest'];
  return rest === undefined || rest === '' ? null : rest;
}

const GOING_ON =
  /^(?:问完了|说完了|好了|没事了)?[,\s]*(?:我们)?(?:继续|接着)(?:说|办|来)?(?:刚才的事?|刚才那件事)?吧?$/u;

/** “继续”, “接着说”, “问完了”: back to what was set aside. */
export const isGoingOn = (text: string): boolean => GOING_ON.test(text) || /^(?:问|说)完了$/u.test(text);
