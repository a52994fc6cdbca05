import type { Phrases } from '../../say.ts';

/** What whoever conducts an election is answered, and what candidates say for themselves. */
export const electionStepsPhrases = {
  'polls.election-steps-in-private': '办选举的步骤请私聊我，不在群里说。',
  'polls.no-election-for-step': '您主持的选举里，现在没有一个到了“{words}”这一步。发“选举”看看办到哪了。',
  'polls.how-to-publish-candidates':
    '请写全开始和截止的时间，例如：公布候选人 {number} 开始 30天后 截止 31天后。日子不变，发“公布候选人 {number}”就行。',
  'polls.candidates-public':
    '第{number}号选举的候选人名单公布了，要选{seats}人：\n{candidates}\n{opens}开始投票，{closes}截止。投票开始以前要改，请发“收回候选人名单 {number}”。',
  'polls.list-taken-back': '第{number}号选举的候选人名单收回了，群里也说了。改好以后，再发“公布候选人 {number}”。',
  'polls.how-to-extend': '请写全三个时间，例如：延长提名 {number} 提名截止 7天后 开始 30天后 截止 31天后。',
  'polls.nominations-longer': '第{number}号选举的提名延长到{until}。{opens}开始投票，{closes}截止，群里也说了。',
  'polls.how-to-enter': '请写上姓名和依据，例如：登记参选 {number} 李四 依据 昨天交来的同意书。',
  'polls.candidate-entered': '记下了，{name}参加第{number}号选举，凭书面同意登记。名单公布以前不公开。',
  'polls.how-to-run-off': '请写上开始和截止的时间，例如：另行选举 {number} 开始 3天后 截止 4天后。',
  'polls.run-off-public':
    '第{number}号选举的另行选举公布了，要选{seats}人：\n{candidates}\n{opens}开始投票，{closes}截止，群里也说了。',
  'polls.how-to-call-off': '取消选举要写编号和原因，例如：取消选举 {number} 名册要重编。',
  'polls.election-called-off': '第{number}号选举取消了，群里也说了原因。',
  'polls.conducts': '提名了{nominated}人，愿意参选的：{names}。提名截止后请发“公布候选人 {number}”。',
  'polls.how-to-introduce': '想在名单上介绍自己，请发“我要参选 {number} 介绍”加上您的话。',
  'polls.introduced-waiting':
    '您这样介绍自己：“{words}”。工作人员看过以后写在名单上。要改，请再发“我要参选 {number} 介绍”加上您的话。',
  'polls.introduced-approved': '名单上这样介绍您：“{words}”。要改，请再发“我要参选 {number} 介绍”加上您的话。',
  'polls.introduced-refused': '“{words}”没有通过，名单上不写。请换个说法，再发“我要参选 {number} 介绍”加上您的话。',
  'polls.no-words-said': '第{number}号选举还没有候选人写介绍。',
  'polls.words-said':
    '第{number}号选举“{title}”，候选人这样介绍自己：\n{list}\n可以公布的，请发“通过介绍 {number} {name}”。不行的，请发“不通过介绍 {number} {name} 理由”加上原因。',
  'polls.words-listed': '第{place}位，{name}：“{words}”{stands}',
  'polls.words-are-waiting': '（还没看）',
  'polls.words-are-approved': '（通过了）',
  'polls.words-are-refused': '（没通过）',
  'polls.how-to-rule-on-words':
    '请写上是谁的介绍，例如：通过介绍 {number} 王建国。想看有哪些，请发“候选人介绍 {number}”。',
  'polls.how-to-refuse-words': '请写上理由，例如：不通过介绍 {number} {name} 理由 说的是别人家的事。',
  'polls.which-words': '有同名的候选人。请写是第几位，例如：通过介绍 {number} 第{place}位。',
  'polls.ask-words-approved':
    '第{number}号选举，{name}这样介绍自己：\n{words}\n通过以后写在候选人名单上，人人能看。行就回复“确认”，不行回复“取消”。',
  'polls.ask-words-refused':
    '第{number}号选举，{name}这样介绍自己：\n{words}\n不通过，名单上不写。理由：{reason}\n对的话回复“确认”，不对回复“取消”。',
  'polls.words-ruling-dropped': '好的，这段介绍先放着。',
  'polls.words-ruling-named': '第{number}号选举{name}的介绍',
  'polls.words-approved-now': '{name}的介绍通过了，公布第{number}号选举的名单时写上。',
  'polls.words-refused-now': '{name}的介绍没有通过，第{number}号选举的名单上不写。理由会告诉本人。',
  'polls.candidate-says': '{line}（{words}）',
} as const satisfies Phrases;
