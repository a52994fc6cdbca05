const GREETING =
  /^(?:你好|您好|大家好|早|早上好|早安|中午好|下午好|晚上好|晚安|嗨|哈喽|在吗|在不在|谢谢|多谢|感谢|辛苦了?|好的|好|嗯+|哦+|啊+|哈+|行|可以|收到|知道了|明白|再见|拜拜|没事了?|不用了|厉害|真棒|赞|ok|okay|hi|hello)[\p{P}\s~呀啊呢哦啦了]*$/iu;
const CHAT =
  /你(?:是谁|叫什么|多大|几岁|会什么|是机器人|真聪明|真可爱|吃了吗|喜欢|爱|在干)|讲个?(?:笑话|故事)|唱(?:首|个)歌|聊(?:会儿?|聊)天|天气(?:怎么样|如何|真好|不错)|几点了|星期几|无聊|哈哈|呵呵|嘻嘻|爱你|么么|吃(?:了|过)(?:饭)?(?:吗|没)|节日快乐|新年快乐|生日快乐|中秋快乐|早安|晚安/u;
const REQUEST =
  /坏|漏|堵|吵|脏|臭|停水|停电|投诉|反映|举报|申请|咨询|求助|帮|想找|想请|希望|建议|怎么办|没人管|不给|拖欠|补贴|维修|修|老人|孩子|请问|需要|能不能|解决|处理|报名/u;

/** Is this only talk? A letter never is, and whoever names a trouble is asking for help. */
export function isSmallTalk(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 30) return false;
  if (GREETING.test(trimmed) || !/[\p{L}\p{N}]{2}/u.test(trimmed)) return true;
  return CHAT.test(trimmed) && !REQUEST.test(trimmed);
}
