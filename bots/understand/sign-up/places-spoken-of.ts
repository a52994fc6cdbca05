import type { AboutActivity } from './run-activities.ts';

/** An answer to a place that is kept for one: 要 · 不要 重阳茶话会. */
export interface OfferAnswer extends AboutActivity {
  readonly wants: boolean;
}

const WANTS = /^(?:我)?要(?:的|了|这个名额|名额)?(?:[ ,](?<activity>.{1,30}))?$/u;
const DECLINES = /^(?:我)?不要(?:了|这个名额|名额)?(?:[ ,](?<activity>.{1,30}))?$/u;

export function readOfferAnswer(text: string): OfferAnswer | null {
  const yes = WANTS.exec(text);
  const found = yes ?? DECLINES.exec(text);
  return found === null ? null : { wants: yes !== null, activity: found.groups?.['activity']?.trim() ?? '' };
}

const HANDS_ON = /^(?:转让|转给别人|转给邻居)(?:名额|我的名额)?(?:[ ,](?<activity>.{1,30}))?$/u;

/** 转让名额 重阳茶话会. */
export function readHandingOn(text: string): AboutActivity | null {
  const found = HANDS_ON.exec(text);
  return found === null ? null : { activity: found.groups?.['activity']?.trim() ?? '' };
}

/** 接名额 482195. */
export function readTakingOver(text: string): { readonly code: string } | null {
  const code = /^(?:接|接手|接收)(?:名额|转让)[ ,:]?(\d{6})$/u.exec(text)?.[1];
  return code === undefined ? null : { code };
}

/** Somebody on the list, by their place on it or their name. */
export interface AboutPerson extends AboutActivity {
  readonly person: string;
}

/** 补上 3 重阳茶话会 · 补上 王建国. */
export function readPromotion(text: string): AboutPerson | null {
  const found = /^(?:补上|递补|转正)[ ,](?<person>[^ ,:]{1,20})(?:[ ,](?<activity>.{1,30}))?$/u.exec(text)?.groups;
  return found === undefined ? null : { person: found['person']!, activity: found['activity']?.trim() ?? '' };
}

export interface MessageToSignUps extends AboutActivity {
  /** Empty when it goes to all who have a place. */
  readonly person: string;
  readonly text: string;
}

/** 告诉报名的人 重阳茶话会: 请自带水杯 · 告诉报名的 王建国 重阳茶话会: 请早点来. */
export function readMessageToSignUps(text: string): MessageToSignUps | null {
  const found =
    /^(?:告诉|转告|通知)报名的(?:人|(?: ?(?<person>[^ ,:人][^ ,:]{0,19})))?(?:[ ,](?<activity>[^:]{1,30}))?:[ \n]*(?<text>[\s\S]{2,1000})$/u.exec(
      text,
    )?.groups;
  if (found === undefined) return null;
  const { person = '', activity = '', text: words = '' } = found;
  return { person, activity: activity.trim(), text: words.trim() };
}
