import type { Phrases } from './say.ts';

/** Said by the bot on its own account. */
export const chatPhrases: Phrases = {
  'chat.not-understood': '这句话我没听懂。您可以直接说要办什么事，或者发“帮助”看看我会做什么。',
  'chat.welcome':
    '您好，我是{name}。有事要帮忙，直接说就行，例如“三楼楼道灯坏了”。想看看我会做什么，请发“帮助”。有人有危险，请马上打119、120或110。',
  'chat.dialogue-over': '刚才没说完的那件事已经过了时间，请从头再说一遍。',
  'chat.mention-me': '在群里回答我，请先写@{name}。',
  'chat.received-voice': '语音收到了。我听不懂语音，已经转给社区工作人员，他们会联系您。急事请直接打社区电话。',
  'chat.received-picture': '图片收到了。我看不懂图片，已经转给社区工作人员。您也可以再用文字说一说是什么事。',
  'chat.received-other': '消息收到了。这种消息我看不了，已经转给社区工作人员。您也可以再用文字说一说。',
  'chat.help': '您可以这样跟我说：\n{examples}\n不想继续了，发“取消”。',
  'chat.danger': '如果有人有危险，请马上打电话：着火、漏气打119，受伤、发病打120，遇到暴力、有人走失打110。',
  'chat.danger-duty': '社区值班电话：{phone}。',
  'chat.danger-alerted': '我已经通知值班人员。',
  'chat.place-unknown': '没有找到这个地方。请写社区和楼栋，例如“桂花社区1号楼”。',
  'chat.place-several': '叫这个名字的地方不止一个：{places}。请写全一点再发一次。',
  'chat.lives-declared': '记下了，您住{place}。带上门口告示里的邀请码，或请社区工作人员核实后，就可以参加表决。',
  'chat.lives-verified': '记下了，您住{place}。',
  'chat.who-you-are': '您的居民编号：{id}。住址：{place}。身份：{trust}。',
  'chat.nowhere': '还没有填写，发“我住……”就可以填',
  'chat.trust-contact': '还没有登记',
  'chat.trust-declared': '本人登记，还没有核实',
  'chat.trust-verified': '已核实的居民',
  'chat.trust-owner': '已核实的业主',
  'chat.private-only': '绑定码只能您自己看，请私聊我再发一次。',
  'chat.binding-code': '您的绑定码是{code}，{minutes}分钟内有效。请在您的另一个账号里发“绑定 {code}”。不要告诉别人。',
  'chat.bound': '绑定好了，两个账号现在是同一个人。',
  'chat.invited': '核实好了，您住{place}，可以参加表决了。',
  'chat.room-placed': '好的，本群属于{place}。这里的通知会发到群里。',
  'chat.cancelled': '好的，刚才的事先不办了。',
  'chat.nothing-to-cancel': '现在没有正在办的事。',
};
