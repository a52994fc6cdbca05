import type { In } from '../../say.ts';
import type { electionStepsPhrases } from '../../zh/polls/election-steps.ts';

export const electionStepsEnglish: In<typeof electionStepsPhrases> = {
  'polls.election-steps-in-private': 'Please take the steps of an election in a private chat.',
  'polls.no-election-for-step':
    'None of the elections you conduct has come to “{words}”. Send 选举 to see how they stand.',
  'polls.how-to-publish-candidates':
    'Please give both times, such as 公布候选人 {number} 开始 30天后 截止 31天后. If the days stay, 公布候选人 {number} will do.',
  'polls.candidates-public':
    'The candidates of election {number} are public, {seats} seats:\n{candidates}\nThe vote begins {opens} and closes {closes}. To change them before it begins, send 收回候选人名单 {number}.',
  'polls.list-taken-back':
    'The list of election {number} is taken back, and the group is told. Send 公布候选人 {number} once it is right.',
  'polls.how-to-extend':
    'Please give all three times, such as 延长提名 {number} 提名截止 7天后 开始 30天后 截止 31天后.',
  'polls.nominations-longer':
    'Nominations of election {number} go on until {until}. The vote begins {opens} and closes {closes}; the group is told.',
  'polls.how-to-enter': 'Please give the name and the letter, such as 登记参选 {number} 李四 依据 昨天交来的同意书.',
  'polls.candidate-entered':
    'Entered: {name} stands in election {number}, by a letter. Nothing is public before the list is.',
  'polls.how-to-run-off': 'Please give both times, such as 另行选举 {number} 开始 3天后 截止 4天后.',
  'polls.run-off-public':
    'The run-off of election {number} is public, {seats} seats:\n{candidates}\nThe vote begins {opens} and closes {closes}; the group is told.',
  'polls.how-to-call-off': 'Please give number and reason, such as 取消选举 {number} 名册要重编.',
  'polls.election-called-off': 'Election {number} is called off, and the group is told why.',
  'polls.conducts': 'Nominated: {nominated}. Standing: {names}. Once nominations are over, send 公布候选人 {number}.',
  'polls.how-to-introduce': 'To introduce yourself on the list, send 我要参选 {number} 介绍 and your words.',
  'polls.introduced-waiting':
    'You introduce yourself by: “{words}”. It stands on the list once staff have read it. To change it, send 我要参选 {number} 介绍 and other words.',
  'polls.introduced-approved':
    'The list introduces you by: “{words}”. To change it, send 我要参选 {number} 介绍 and other words.',
  'polls.introduced-refused':
    '“{words}” was not approved and is not on the list. Please say it otherwise: send 我要参选 {number} 介绍 and other words.',
  'polls.no-words-said': 'No candidate of election {number} has said anything for themselves.',
  'polls.words-said':
    'Election {number}, “{title}”; candidates introduce themselves by:\n{list}\nTo approve, send “通过介绍 {number} {name}”; to refuse, “不通过介绍 {number} {name} 理由” and the reason.',
  'polls.words-listed': 'No. {place}, {name}: “{words}” {stands}',
  'polls.words-are-waiting': '(not read)',
  'polls.words-are-approved': '(approved)',
  'polls.words-are-refused': '(refused)',
  'polls.how-to-rule-on-words':
    'Please say whose words, for example: 通过介绍 {number} 王建国. To see them, send “候选人介绍 {number}”.',
  'polls.how-to-refuse-words': 'Please give the reason, for example: 不通过介绍 {number} {name} 理由 说的是别人家的事.',
  'polls.which-words':
    'Candidates have the same name. Please give the place, for example: 通过介绍 {number} 第{place}位.',
  'polls.ask-words-approved':
    'Election {number}; {name} says:\n{words}\nOnce approved it stands on the list for everybody. Reply “确认” if that is right, “取消” if not.',
  'polls.ask-words-refused':
    'Election {number}; {name} says:\n{words}\nRefused; it is not put on the list. Reason: {reason}\nReply “确认” if right, “取消” if not.',
  'polls.words-ruling-dropped': 'Nothing was decided of these words.',
  'polls.words-ruling-named': 'The words of {name} in election {number}',
  'polls.words-approved-now': 'The words of {name} are approved, and stand on the list of election {number}.',
  'polls.words-refused-now':
    'The words of {name} are refused, and not on the list of election {number}. They are told the reason.',
  'polls.candidate-says': '{line} ({words})',
};
