import type { Phrases } from '../../say.ts';

/** A conversation handed to a person and back. */
export const handoverPhrases = {
  'handovers.missing': '这段对话已经找不到了。',
  'handovers.none-so-numbered': '没有找到#{number}，请核对编号再发。',
  'handovers.over': '#{number}已经结束，这句话没有发出去。',
  'handovers.not-yours': '#{number}是{worker}在回，要由{worker}或枢纽管理员来结束。',
  'handovers.taken': '#{number}已经有同事在回，这句话没有发出去。',

  'handovers.begun':
    '好的，已经告诉社区工作人员。从现在起您说的话会转给他们，回话也发到这里。想回来跟我说，发“回到机器人”。',
  'handovers.begun-already': '您的话正在转给社区工作人员，请直接说。想回来跟我说，发“回到机器人”。',
  'handovers.nobody': '现在没有能接话的工作人员。您可以把事情直接告诉我，我来登记；急事请到社区居委会或村委会。',
  'handovers.nobody-call':
    '现在没有能接话的工作人员。急事请打社区值班电话：{phone}；不急的，可以直接告诉我，我来登记。',
  'handovers.help':
    '您正在跟社区工作人员说话，您说的都会转给他们。想回来跟我说，发“回到机器人”。有危险请马上打119、120或110。',
  'handovers.back': '好的，现在又是我在跟您说话了。',
  'handovers.with-bot': '您现在就是在跟我说话。有什么要办的，直接说就行。想找工作人员，发“转人工”。',

  'handovers.asked':
    '#{number} {who}（{place}）想跟工作人员说话，{where}。\n回话请发：回 {number} 您的话\n说完了请发：结束 {number}',
  'handovers.in-private': '是私聊',
  'handovers.in-room': '是在群里，您的回话全群都看得到',
  'handovers.nameless': '居民{id}',
  'handovers.words': '#{number} {who}：{words}',
  'handovers.answer': '社区工作人员{name}：{words}',
  'handovers.cut': '您的话太长，前{count}个字已经转给工作人员。后面的请分开再发一次。',
  'handovers.sent-voice': '#{number} {who}发来一条语音，机器人转不了，请回话问清楚。',
  'handovers.sent-picture': '#{number} {who}发来一张图片，机器人转不了，请回话问清楚。',
  'handovers.sent-card': '#{number} {who}发来一张名片或一个链接，机器人转不了，请回话问清楚。',
  'handovers.sent-file': '#{number} {who}发来一个文件，机器人转不了，请回话问清楚。',
  'handovers.sent-location': '#{number} {who}发来一个位置，机器人转不了，请回话问清楚。',
  'handovers.sent-other': '#{number} {who}发来一条机器人读不了的消息，请回话问清楚。',
  'handovers.answered-cut': '太长了，只发给#{number}前{count}个字。后面的请分开再发。',
  'handovers.answered': '已经发给#{number}。',
  'handovers.say-words': '请在编号后面写要说的话，例如：回 {number} 您好，明天上午上门看看。',
  'handovers.closed': '#{number}已经结束，居民再说话由机器人来接。',

  'handovers.closed-for-you': '工作人员这边说完了，现在又是我在跟您说话。还有事直接说就行。',
  'handovers.silent-for-you':
    '{hours}小时没有人说话，工作人员这边先结束了，现在又是我在跟您说话。还想找他们，发“转人工”。',
  'handovers.unanswered': '对不起，{hours}小时没有工作人员回话，先结束了。您可以把事情直接告诉我，我来登记。',
  'handovers.unanswered-call':
    '对不起，{hours}小时没有工作人员回话，先结束了。请打社区值班电话：{phone}；也可以把事情直接告诉我，我来登记。',
  'handovers.left': '#{number}居民自己结束了对话，不用再回。',
  'handovers.silent': '#{number}有{hours}小时没有人说话，已经结束。还有事请直接联系居民。',
} as const satisfies Phrases;
