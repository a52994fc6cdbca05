import { talkMargin } from './model/addressee.ts';

const GREETING =
  /^(?:你好|您好|大家好|早|早上好|早安|中午好|下午好|晚上好|晚安|嗨|哈喽|在吗|在不在|谢谢|多谢|感谢|辛苦了?|好的|好|嗯+|哦+|啊+|哈+|行|可以|收到|知道了|明白|再见|拜拜|不用了|厉害|真棒|赞|ok|okay|hi|hello)[\p{P}\p{S}\s~呀啊呢哦啦了]*$/iu;
/** Politeness before the matter. */
const OPENING =
  /^(?:(?:你好|您好|侬好|大家好|在吗|请问|喂|早上好|下午好|晚上好|麻烦(?:你|您)?(?:问)?(?:一下)?|不好意思|打扰(?:一下|了)?)[\p{P}\s呀啊]*)+/u;
/** [图片], @所有人: nothing that was said. */
const NOTHING_SAID = /^(?:\[[^\]]{1,8}\]|【[^】]{1,4}】|@\S+(?!\S)|\s)+$/u;
/** Asks somebody to do something, or says that something is the matter. */
const MATTERS =
  /能不能|可不可以|能否|可否|帮忙|帮[我到弄哈帮]|求助|想[找请学问借要]|申请|咨询|办理|需要|建议|希望|找谁|[谁哪]个?来|哪[里儿]?办|[咋怎]么?个?办|归[谁哪]|有没有(?!听|看)|有人[教帮管来陪]|报修|投诉|(?<!高兴|乐|美|开心)坏|锈|漏|堵|裂|断了|不亮|打不开|关不|没修|修不|丢了|不见|停[水电]|没[水电气暖]|吵|扰民|臭|脏|垃圾|黑[了咯]|积水|害怕|不敢|不下来|没人|找不到|欠|扣[我了钱]|骗|偷|占[了道我]|打[我人]|受不了|影响|老是|太咸|摔|掉下|松了|危险|怎么报|几号|问题好多|又是老样子|学不会|不会(?:用|弄|填|写)|看不清|没地方|政策|补[助贴]|手续|证|怎么[办弄转领交报申走补换]|哪[里儿]?[能有可办领交找]|多少钱|流程|材料|收费|医保|社保|低保|养老[金保院]|户口|轮椅|护理|陪诊|托管|律师|合同|工资|押金|充电桩|路灯|井盖|水管|马桶|下水|门禁|噪声|施工|装修|看病|上门|维修|没收到|小区|社区|街道|政府|[县镇屯]|村[里口头委]|门口|搭[把个]?手|处理|请求|体检|婚检|免费|[歪冻]得|挡[着住了]/u;
/** Nobody chats or thanks this long. */
const LONGEST = 120;
const LONG = 22;
/** A need taken for talk is worse than talk taken for a need, so talk has to be clear where a matter is named or much is said. */
const CLEAR_WITH_MATTER = 0.4;
/** Few words that name no matter are talk already when they lean to a need by no more than this. */
const LEANING = 0.05;

/** Is this only talk, asking for nothing? */
export const isSmallTalk = (text: string): boolean => needMargin(text) < 0;

/** How far the text is on the side of a need; below zero it is only talk. */
export function needMargin(text: string): number {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return Infinity;
  if (GREETING.test(trimmed) || NOTHING_SAID.test(trimmed) || !/[\p{L}\p{N}]{2}/u.test(trimmed)) return -Infinity;

  return (isWeighty(trimmed) ? CLEAR_WITH_MATTER : -LEANING) - talkMargin(trimmed.replace(OPENING, ''));
}

const isWeighty = (text: string): boolean => text.length > LONG || MATTERS.test(text);
