import type { Locale } from '../../src/phrases/index.ts';

const LARGE =
  /^(?:请?(?:用|换|要|改成?)?大(?:一?点)?(?:的)?字(?:体)?(?:版|号|模式)?|字(?:大|放大)(?:一?点|些)?|字太小(?:了)?)$/u;
const USUAL =
  /^(?:请?(?:用|换|改成?|恢复)?(?:普通|正常|小|原来的?)(?:的)?字(?:体)?(?:版|号|模式)?|(?:关闭|退出|不用|不要)大字(?:版|号|模式)?|字(?:小|缩小)(?:一?点|些)?)$/u;

/** 大字版 or 普通字. */
export function readLargePrint(text: string): { on: boolean } | null {
  if (LARGE.test(text)) return { on: true };
  return USUAL.test(text) ? { on: false } : null;
}

const ENGLISH = /^(?:(?:speak |in |use )?english(?: please)?|(?:请)?(?:说|用|讲|换成?|切换到?)?英(?:语|文)(?:版)?)$/iu;
const CHINESE =
  /^(?:(?:speak |in |use )?chinese(?: please)?|(?:请)?(?:说|用|讲|换成?|切换到?)?(?:中文|汉语|普通话)(?:版)?)$/iu;

/** English or 说中文. */
export function readLanguage(text: string): { locale: Locale } | null {
  if (ENGLISH.test(text)) return { locale: 'en' };
  return CHINESE.test(text) ? { locale: 'zh' } : null;
}
