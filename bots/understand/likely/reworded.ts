import type { Intent } from '../../../config/intents.ts';
import {
  rewordAnnouncement,
  rewordCalledOff,
  rewordCancelledSignUp,
  rewordSignUp,
  rewordSignUpsAsked,
} from './about-activities.ts';
import { itemOf, rewordBroadcast } from './about-broadcasts.ts';
import {
  numbered,
  rewordAssignment,
  rewordDecline,
  rewordFalseAlarm,
  rewordForOther,
  rewordHotline,
  rewordRefusal,
  rewordReport,
  rewordTriage,
  rewordUnsolved,
} from './about-needs.ts';
import { rewordPoll, rewordVote } from './about-polls.ts';
import { codeOf, placeOf, rewordHome, rewordVerification } from './about-residents.ts';

/** Words of which the intent is known, in those that its command is sure of. */
type Reword = (text: string, now: Date) => string;

const REWORDED: Readonly<Partial<Record<Intent, Reword>>> = {
  'needs.track': (text) => numbered('进度', text),
  'needs.withdraw': (text) => numbered('撤回', text),
  'needs.feedback': (text) => numbered('评价', text),
  'needs.not-solved': rewordUnsolved,
  'needs.for-other': rewordForOther,
  'needs.acknowledge-alert': (text) => numbered('接手', text),
  'needs.false-alarm': rewordFalseAlarm,
  'needs.triage': rewordTriage,
  'needs.refuse': rewordRefusal,
  'needs.register-hotline': rewordHotline,
  'activities.sign-up': rewordSignUp,
  'activities.cancel-sign-up': rewordCancelledSignUp,
  'activities.sign-ups': rewordSignUpsAsked,
  'activities.announce': rewordAnnouncement,
  'activities.cancel': rewordCalledOff,
  'polls.vote': rewordVote,
  'polls.open': rewordPoll,
  'polls.withdraw': (text) => itemOf('撤回投票', text, '号'),
  'matching.accept': (text) => numbered('接单', text),
  'matching.start': (text) => numbered('开始', text),
  'matching.decline': rewordDecline,
  'matching.report': rewordReport,
  'matching.assign': rewordAssignment,
  'matching.pause': (text) => (/恢复|继续|重新|又能|又可以|打开|开启|回来|有空/u.test(text) ? '恢复接单' : '暂停接单'),
  'residents.declare': rewordHome,
  'residents.bind': (text) => codeOf('绑定', text, 6),
  'residents.invitation': (text) => codeOf('邀请码', text, 8),
  'residents.verify': rewordVerification,
  'broadcasts.compose': rewordBroadcast,
  'broadcasts.pause': (text) => itemOf('暂停群发', text, '号'),
  'broadcasts.resume': (text) => itemOf('继续群发', text, '号'),
  'broadcasts.recall': (text) => itemOf('撤回群发', text, '号'),
  'broadcasts.progress': (text) => itemOf('群发进度', text, '号'),
  'broadcasts.approve': (text) => itemOf('同意群发', text, '号'),
  'broadcasts.send-again': (text) => itemOf('重发', text),
  'broadcasts.leave': (text) => itemOf('不发', text),
  'rooms.bind': (text) => codeOf('绑定本群', text, 6),
  'rooms.binding-code': (text) => placeOf('群绑定码 ', text),
  'rooms.place': (text) => placeOf('本群属于', text),
  'chat.language': (text) =>
    /中文|汉语|国语|普通话|华语|chinese|mandarin|英文看不懂/iu.test(text) ? '说中文' : 'English',
  'chat.large-print': (text) =>
    /普通|正常|小字|原来|默认|标准|关|不要|退出|太大|小一?点|变回|恢复/u.test(text) ? '普通字' : '大字版',
};

/**
 * What was said, in the words its command is surely heard by, with all that could be read of it: 八段锦我和老伴都去 is
 * 报名 八段锦 2人.
 * @param example what is said for an intent that needs no more than its word
 */
export const reworded = (intent: Intent, example: string, text: string, now: Date): string =>
  REWORDED[intent]?.(text, now) ?? example;
