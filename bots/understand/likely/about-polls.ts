import { NUMERAL } from '../numerals.ts';

const POLL = new RegExp(
  `(?:第|#)?(${NUMERAL})号?(?:的)?(?:投票|表决|议题)|(?:投票|表决)第?(${NUMERAL})号|第(${NUMERAL})号|#(\\d{1,6})`,
  'u',
);
const FIXED = /不赞成|不同意|不支持|不赞同|反对|弃权|赞成|同意|支持|赞同/gu;
const ORDINAL = new RegExp(
  `(?:选|投|要|投给|改成|改为)?第\\s?(${NUMERAL})(?:号|个|项|条|种)?|(?:选|投|要|投给|改成|改为)(?:的是|给|是)?\\s?(${NUMERAL}|[A-Ha-h])(?:号|个|项|条|种)?`,
  'u',
);
const NAMED = /(?:投给|投票给|选择|改投|改选|投|选)(?:的是|是|了|给)?[\s:“"]*([^\s,;。!?吧了"”]{1,14})/u;

/** 第7号 赞成 · 投票 7号 2 · 投票 种花 */
export function rewordVote(text: string): string {
  const poll = POLL.exec(text);
  const number = poll?.slice(1).find((said) => said !== undefined);
  const rest = poll === null ? text : `${text.slice(0, poll.index)} ${text.slice(poll.index + poll[0].length)}`;
  const choice = choiceIn(rest);
  return [
    ...(number === undefined ? [] : [`第${number}号投票`]),
    /^(?:赞成|反对|弃权)$/u.test(choice) ? choice : `投票 ${choice}`,
  ].join(' ');
}

function choiceIn(words: string): string {
  const fixed = [...words.matchAll(FIXED)].at(-1)?.[0];
  if (fixed !== undefined) return fixed.startsWith('不') ? '反对' : /弃|反/u.test(fixed) ? fixed : '赞成';
  const ordinal = ORDINAL.exec(words);
  return ordinal?.[1] ?? ordinal?.[2] ?? NAMED.exec(words)?.[1] ?? '';
}

const OPENING =
  /^[【[(]?(?:那个|嗯|呃|帮我|麻烦|请|给我|我们?|咱们?|社区|想|要|来|发布|发起|组织|新建|创建|搞|办|开|发|弄|整|建|一?[个场次项]|新|的|下|一下)*(?:让|请|叫|给)?(?:大家|大伙儿?|邻居们?|业主们?|居民们?)?(?:一起|都)?(?:来)?(?:投票|投个票|投一票|表决|表个决)(?:一下|吧|啊|呀)?[】\])]?[\s:,]*/u;
const NAMING =
  /^(?:就?(?:问|是)(?:一?下)?(?:大家|大伙儿?)?|(?:嗯|呃|那个|啊)|(?:题目|标题|主题|议题|内容|问题|名称|名字)(?:就?是|为|叫)?|叫做?|关于|[\s,:])+/u;

/** 发起投票 路灯改成太阳能好不好 截止 3天后 */
export const rewordPoll = (text: string): string => `发起投票 ${text.replace(OPENING, '').replace(NAMING, '')}`;
