import type { Intent } from '../../../config/intents.ts';
import { afterEditingAll, afterEndingAll, readCourse, readSeries } from '../activities/series.ts';
import { readJoining, readLeaving } from '../activities/teams.ts';
import {
  readBeginning as readHearingBeginning,
  readEnd,
  readMinutes,
  readRequestFor,
  readSubmission,
  readTicks,
} from '../deliberation/clerk.ts';
import { readAnswer, readConclusion, readLot, readPapers, readQuestion } from '../deliberation/hearing-steps.ts';
import {
  readCancellation,
  readNewHearing,
  readPostponement,
  readReopening,
  readReplacement,
} from '../deliberation/hearing-calling.ts';
import { readAnswerRating } from '../deliberation/hearings.ts';
import { readAssisted } from '../polls/assisted.ts';
import { readAttendance } from '../polls/attendance.ts';
import { readWordsAsked, readWordsRuling } from '../polls/candidate-words.ts';
import { readChallengesAsked, readRuling } from '../polls/challenge-rulings.ts';
import { readChallenge } from '../polls/challenges.ts';
import {
  readCallingOff,
  readExtension,
  readLetter,
  readPublishing,
  readRunOff,
  readTakingBack,
} from '../polls/election-steps.ts';
import { readNomination } from '../polls/elections.ts';
import { readNewElection, readNewMeeting } from '../polls/new-meeting.ts';
import { readNewBudget, readNewPoints } from '../polls/new-question.ts';
import { readRollObjection } from '../polls/rolls.ts';
import { readNext, readRating } from '../statements/procedures.ts';
import { readListAsked } from '../sign-up/list-asked.ts';
import { readHandingOn, readMessageToSignUps, readOfferAnswer, readPromotion } from '../sign-up/places-spoken-of.ts';
import { afterEditing } from '../sign-up/run-activities.ts';
import { readDonation, readGift } from '../volunteers/hours.ts';
import {
  rewordAnnouncement,
  rewordCalledOff,
  rewordCancelledSignUp,
  rewordSignUp,
  rewordSignUpsAsked,
} from './about-activities.ts';
import {
  rewordAnswerRating,
  rewordMinutes,
  rewordNext,
  rewordNomination,
  rewordProcedureRating,
  rewordRequestFor,
  rewordRuling,
  rewordTick,
} from './about-deliberation.ts';
import { itemOf, rewordBroadcast, rewordRecall } from './about-broadcasts.ts';
import {
  numbered,
  rewordAssignment,
  rewordDecline,
  rewordFalseAlarm,
  rewordFeedback,
  rewordForOther,
  rewordHotline,
  rewordRefusal,
  rewordReport,
  rewordTriage,
  rewordUnsolved,
} from './about-needs.ts';
import {
  rewordEdit,
  rewordEditOfAll,
  rewordEndOfAll,
  rewordHandingOn,
  rewordList,
  rewordMessage,
  rewordOfferAnswer,
  rewordPromotion,
} from './about-places.ts';
import { rewordPoll, rewordVote } from './about-polls.ts';
import { codeOf, rewordHome, rewordPlaceOfRoom, rewordRoomCode, rewordVerification } from './about-residents.ts';
import { rewordDonation, rewordGift, rewordJoining, rewordLeaving } from './about-volunteers.ts';

/** Words of which the intent is known, in those that its command is sure of. */
type Reword = (text: string, now: Date, typed: string) => string;

const SPEAKS_CHINESE = /中文|汉语|国语|普通话|华语|chinese|mandarin/iu;
const KNOWS_NO =
  /(?:(?:don'?t|do not|can'?t|cannot)[a-z ]*chinese|(?:不会|不懂|看不懂|听不懂)(?:说|看)?(?:中文|汉语))/giu;

/** What its command reads already stays as it is. */
const unlessRead =
  (read: (text: string) => unknown, reword: (text: string) => string): Reword =>
  (text) =>
    (read(text) ?? null) === null ? reword(text) : text;

/** What reads words beside how they were typed, where only one form is known. */
const asTyped =
  (read: (text: string, typed: string) => unknown) =>
  (text: string): unknown =>
    read(text, text);

const REWORDED: Readonly<Partial<Record<Intent, Reword>>> = {
  'needs.track': (text) => numbered('进度', text),
  'needs.withdraw': (text) => numbered('撤回', text),
  'needs.feedback': rewordFeedback,
  'needs.not-solved': rewordUnsolved,
  'needs.for-other': rewordForOther,
  'needs.follow': (text) => numbered('我也遇到', text),
  'needs.unfollow': (text) => numbered('不再关注', text),
  'needs.unmerge': (text) => numbered('拆开', text),
  'needs.likely': (text) => numbered('查重', text),
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
  'activities.edit': unlessRead(afterEditing, rewordEdit),
  'activities.edit-following': unlessRead(afterEditingAll, rewordEditOfAll),
  'activities.cancel-following': unlessRead(afterEndingAll, rewordEndOfAll),
  'activities.announce-series': unlessRead(readSeries, (text) => `发起活动 ${text}`),
  'activities.open-course': unlessRead(readCourse, (text) => `开课 ${text}`),
  'activities.calendar': (text) => (/换|作废|重置|停用/u.test(text) ? '换日历地址' : '我的日历'),
  'activities.answer-offer': unlessRead(readOfferAnswer, rewordOfferAnswer),
  'activities.hand-on': unlessRead(readHandingOn, rewordHandingOn),
  'activities.take-over': (text) => (/名额|位子|转让|转给/u.test(text) ? codeOf('接名额', text, 6) : ''),
  'activities.promote': unlessRead(readPromotion, rewordPromotion),
  'activities.message-sign-ups': unlessRead(readMessageToSignUps, rewordMessage),
  'activities.post-list': unlessRead(readListAsked, rewordList),
  'teams.join': unlessRead(readJoining, rewordJoining),
  'teams.leave': unlessRead(readLeaving, rewordLeaving),
  'time-bank.give': unlessRead(readGift, rewordGift),
  'time-bank.donate': unlessRead(readDonation, rewordDonation),
  'polls.vote': rewordVote,
  'polls.open': rewordPoll,
  'polls.withdraw': (text) => itemOf('撤回投票', text, '号'),
  'polls.open-points': unlessRead(readNewPoints, () => '发起打分'),
  'polls.open-budget': unlessRead(readNewBudget, () => '发起预算投票'),
  'polls.open-session': unlessRead(readNewMeeting, () => '开会表决'),
  'polls.open-election': unlessRead(readNewElection, () => '发起选举'),
  'polls.nominate': unlessRead(readNomination, rewordNomination),
  'polls.object-to-roll': unlessRead(readRollObjection, (text) => `名册异议 ${text}`),
  'polls.attend': unlessRead(readAttendance, () => '到会'),
  'polls.take-down': unlessRead(readAssisted, () => '代投'),
  'polls.publish-candidates': unlessRead(readPublishing, (text) => itemOf('公布候选人', text)),
  'polls.take-back-candidates': unlessRead(readTakingBack, (text) => itemOf('收回候选人名单', text)),
  'polls.extend-nominations': unlessRead(readExtension, (text) => itemOf('延长提名', text)),
  'polls.enter-candidate': unlessRead(readLetter, () => '登记参选'),
  'polls.open-run-off': unlessRead(readRunOff, (text) => itemOf('另行选举', text)),
  'polls.withdraw-election': unlessRead(readCallingOff, (text) => itemOf('取消选举', text)),
  'polls.challenge': unlessRead(asTyped(readChallenge), (text) => `选票异议 ${text}`),
  'polls.challenges': unlessRead(readChallengesAsked, (text) => itemOf('查看选票异议', text)),
  'polls.rule-on-challenge': unlessRead(asTyped(readRuling), rewordRuling),
  'polls.candidate-words': unlessRead(readWordsAsked, (text) => itemOf('候选人介绍', text)),
  'polls.rule-on-words': unlessRead(asTyped(readWordsRuling), () => '通过介绍'),
  'procedures.progress': (text) => itemOf('议事进度', text),
  'procedures.read-item': (text) => itemOf('公示', text),
  'procedures.rate': unlessRead(readRating, rewordProcedureRating),
  'procedures.next': unlessRead(readNext, rewordNext),
  'hearings.sign-up': (text) => itemOf('报名听证', text),
  'hearings.withdraw': (text) => itemOf('退出听证', text),
  'hearings.confirm-minutes': (text) => (/少|漏|没写|改/u.test(text) ? `确认笔录 ${text}` : itemOf('确认笔录', text)),
  'hearings.result': (text) => itemOf('听证结果', text),
  'hearings.rate-answer': unlessRead(readAnswerRating, rewordAnswerRating),
  'hearings.begin': unlessRead(readHearingBeginning, (text) => itemOf('开始听证会', text)),
  'hearings.end': unlessRead(readEnd, (text) => itemOf('结束听证会', text)),
  'hearings.tick': unlessRead(readTicks, rewordTick),
  'hearings.ask-for': unlessRead(readRequestFor, rewordRequestFor),
  'hearings.write-minutes': unlessRead((text) => readMinutes(text, text), rewordMinutes),
  'hearings.submit-minutes': unlessRead(readSubmission, (text) => itemOf('提交笔录', text)),
  'hearings.draw': unlessRead(readLot, (text) => itemOf('听证抽签', text)),
  'hearings.publish-papers': unlessRead(asTyped(readPapers), (text) => itemOf('公开听证材料', text)),
  'hearings.note-question': unlessRead(asTyped(readQuestion), () => '记问题'),
  'hearings.conclude': unlessRead(asTyped(readConclusion), (text) => itemOf('公布结论', text)),
  'hearings.answer': unlessRead(asTyped(readAnswer), () => '答复听证'),
  'hearings.announce': unlessRead(asTyped(readNewHearing), () => '发起听证会'),
  'hearings.postpone': unlessRead(asTyped(readPostponement), (text) => itemOf('听证会改期', text)),
  'hearings.cancel': unlessRead(asTyped(readCancellation), (text) => itemOf('取消听证会', text)),
  'hearings.replace': unlessRead(asTyped(readReplacement), () => '听证换人'),
  'hearings.reopen-minutes': unlessRead(readReopening, (text) => itemOf('收回笔录', text)),
  'matching.accept': (text) => numbered('接单', text),
  'matching.start': (text) => numbered('开始', text),
  'matching.decline': rewordDecline,
  'matching.report': rewordReport,
  'matching.assign': rewordAssignment,
  'matching.automation': (text) =>
    /恢复|可以|打开|开启|启用|重新|继续|同意|允许/u.test(text) ? '恢复自动派单' : '不要自动派单',
  'matching.pause': (text) => (/恢复|继续|重新|又能|又可以|打开|开启|回来|有空/u.test(text) ? '恢复接单' : '暂停接单'),
  'residents.declare': rewordHome,
  'residents.bind': (text) => codeOf('绑定', text, 6),
  'residents.invitation': (text) => codeOf('邀请码', text, 8),
  'residents.verify': rewordVerification,
  'broadcasts.compose': rewordBroadcast,
  'broadcasts.pause': (text) => itemOf('暂停群发', text, '号'),
  'broadcasts.resume': (text) => itemOf('继续群发', text, '号'),
  'broadcasts.recall': rewordRecall,
  'broadcasts.progress': (text) => itemOf('群发进度', text, '号'),
  'broadcasts.approve': (text) => itemOf('同意群发', text, '号'),
  'broadcasts.send-again': (text) => itemOf('重发', text),
  'broadcasts.leave': (text) => itemOf('不发', text),
  'rooms.bind': (text) => codeOf('绑定本群', text, 6),
  'rooms.binding-code': rewordRoomCode,
  'rooms.place': rewordPlaceOfRoom,
  'chat.language': (text) => (SPEAKS_CHINESE.test(text.replace(KNOWS_NO, '')) ? '说中文' : 'English'),
  'chat.large-print': (text) =>
    /普通|正常|小字|原来|默认|标准|关|不要|退出|太大|小一?点|变回|恢复/u.test(text) ? '普通字' : '大字版',
};

/**
 * What was said, in the words its command is surely heard by, with all that could be read of it: 八段锦我和老伴都去 is
 * 报名 八段锦 2人.
 * @param example what is said for an intent that needs no more than its word
 * @param typed the words as they were typed: what is told to others keeps its marks
 * @returns empty where nobody knows how to say it
 */
export const reworded = (intent: Intent, example: string, text: string, now: Date, typed = text): string =>
  REWORDED[intent]?.(text, now, typed) ?? (BARE_WORD.test(example) ? example : '');

/** 有什么活动: the example names no thing that was not named. */
const BARE_WORD = /^[^\d\s]+$/u;

/** What free words need more understanding for than the rules that find out whether it is meant. */
const READ_AGAIN: ReadonlySet<string> = new Set([
  'needs.for-other',
  'needs.not-solved',
  'needs.triage',
  'needs.register-hotline',
  'activities.sign-up',
  'activities.cancel-sign-up',
  'activities.cancel',
  'activities.announce',
  'polls.open',
  'polls.vote',
  'matching.report',
  'residents.declare',
  'residents.verify',
  'rooms.binding-code',
  'broadcasts.compose',
] satisfies Intent[]);

/** The words of a command that is meant, in the form in which all its parts are read best; null when they are so already. */
export const readAgain = (intent: string, text: string, now: Date, typed: string): string | null =>
  READ_AGAIN.has(intent) && !isInForm(intent, text) ? (REWORDED[intent as Intent]?.(text, now, typed) ?? null) : null;

/** Written in the words of the form, which may say more than is said freely. */
const isInForm = (intent: string, text: string): boolean =>
  intent === 'activities.announce' && /时间[\s:]|可带/u.test(text);
