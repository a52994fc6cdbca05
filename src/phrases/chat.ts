import type { Phrases } from './say.ts';

/** Said by the bot on its own account. */
export const chatPhrases: Phrases = {
  'chat.not-understood': '这句话我没听懂。您可以直接说要办什么事，或者发“帮助”看看我会做什么。',
  'chat.dialogue-over': '刚才没说完的那件事已经过了时间，请从头再说一遍。',
  'chat.mention-me': '（在群里回答我，请先@{name}）',
  'chat.received-voice': '语音收到了。我听不懂语音，已经转给社区工作人员，他们会联系您。急事请直接打社区电话。',
  'chat.received-picture': '图片收到了。我看不懂图片，已经转给社区工作人员。您也可以再用文字说一说是什么事。',
  'chat.received-other': '消息收到了。这种消息我看不了，已经转给社区工作人员。您也可以再用文字说一说。',
  'chat.help': '您可以这样跟我说：\n{examples}\n不想继续了，发“取消”。',
  'chat.help-example': '· {example}',
  'chat.cancelled': '好的，刚才的事先不办了。',
  'chat.nothing-to-cancel': '现在没有正在办的事。',
};
