import { asHeard } from '../normalize.ts';
import { NUMERAL } from '../numerals.ts';
import { readMoment } from '../time/moment.ts';

const POLLS: readonly RegExp[] = [
  new RegExp(`(?:第|#|编号)?(${NUMERAL})号?(?:的)?(?:投票|表决|议题)(?!给)`, 'u'),
  new RegExp(`(?:投票|表决)第?(${NUMERAL})号(?!方案|选项)`, 'u'),
  new RegExp(`[,\\s](${NUMERAL})号那个$`, 'u'),
  new RegExp(`^投票\\s?(${NUMERAL})(?=[\\s:,]+(?:赞成|同意|反对|不|弃权|支持))`, 'u'),
  new RegExp(`^#\\s?(\\d{1,6})`, 'u'),
  new RegExp(`^(?:给|在|对)?第?(${NUMERAL})号(?!楼|院|线|门|栋|路|方案|选项)(?=.)`, 'u'),
];
const FIXED = /不赞成|不同意|不支持|不赞同|反对|弃权|赞成|同意|支持|赞同/gu;
const ONE = `第?\\s?(${NUMERAL}|[A-Ha-h](?![a-z]))(?:号|个|项|条|种|款)?`;
const CHOSEN: readonly RegExp[] = [
  new RegExp(
    `(?:选择|选|投票给?|投给|投|要|中意|看中|改成|改为|换成|定|押)(?:的是|给|是|了)?[\\s:]*${ONE}(?![点天人月日年票])`,
    'u',
  ),
  new RegExp(`第\\s?(${NUMERAL})(?:号|个|项|条|种|款)`, 'u'),
  new RegExp(`^[\\s,:]*${ONE}$`, 'u'),
];
const NAMED =
  /(?:投给|投票给?|选择|改投|改选|投(?!票)|选|中意|看中)(?:的是|是|了|给)?[\s:“"]*([^\s,;。!?吧了”"]{1,14})/gu;
const REST = /^[\s,:的]+|[\s,的]+$/gu;

/** 第7号 赞成 · 投票 7号 2 · 投票 种花 */
export function rewordVote(text: string): string {
  const poll = POLLS.map((pattern) => pattern.exec(text)).find((found) => found !== null) ?? null;
  const rest = poll === null ? text : `${text.slice(0, poll.index)} ${text.slice(poll.index + poll[0].length)}`;
  const choice = choiceIn(rest.trim()) ?? (poll === null ? '' : rest.replaceAll(REST, ''));
  const words = /^(?:赞成|反对|弃权)$/u.test(choice) ? choice : `投票 ${choice}`;
  if (poll === null) return words;
  return words === choice ? `第${poll[1]}号投票 ${choice}` : `投票 ${poll[1]}号 ${choice}`;
}

function choiceIn(words: string): string | undefined {
  const person = /给([^\s,;投]{2,8})投/u.exec(words)?.[1];
  if (person !== undefined && !/^(?:第|\d)/u.test(person)) return person;
  const fixed = [...words.matchAll(FIXED)].at(-1)?.[0];
  if (fixed !== undefined) return fixed.startsWith('不') ? '反对' : /弃|反/u.test(fixed) ? fixed : '赞成';
  for (const pattern of CHOSEN) {
    const chosen = pattern.exec(words)?.[1];
    if (chosen !== undefined) return chosen;
  }
  return [...words.matchAll(NAMED)].at(-1)?.[1];
}

const OPENING =
  /^[【[(]?(?:那个|嗯|呃|帮我?|麻烦|请|给我|给?(?:大家|大伙儿?)|我们?|咱们?|社区|起|想|要|来|发布|发起|组织|新建|创建|搞|办|开|发|弄|整|建|一?[个场次项]|新|的|下|一下)*(?:让|请|叫|给)?(?:大家|大伙儿?|邻居们?|业主们?|居民们?)?(?:一起|都)?(?:来)?(?:投票发起|投票|投个票|投一票|表决|表个决)(?:一下|吧|啊|呀|哈|呢)*[】\])]?[\s:,]*/u;
const NAMING =
  /^(?:就?问(?:一?下)?(?:大家|大伙儿?)?|就是|定一?下|(?:嗯|呃|那个|啊)|(?:题目|标题|主题|议题|内容|问题|名称|名字)(?:就?是|为|叫)?|叫做?|关于|[\s,:])+/u;

const OPENS_ONLY = /[\s,;]*(?:帮我|麻烦|请|就)?(?:发起|开|搞|建|弄)(?:一?个)?(?:投票|表决)(?:吧|一下)?(?=$|[\s,;])/gu;
const OPTIONS = /[\s,;]*(?:可选|备选|候选|可以选|选择)(?:的?有|项)?[\s:]+/u;
const THINKING = /嗯+|呃+/gu;

/** 发起投票 路灯改成太阳能好不好 截止 3天后 */
export function rewordPoll(plain: string, now: Date, typed: string): string {
  const asked = ASKED_AT_END.exec(asHeard(typed))?.[1] ?? '';
  const whole = plain.endsWith(asked) ? plain : `${plain}${asked}`;
  const [, closes = '', rest = ''] = CLOSES_FIRST.exec(whole) ?? [];
  const text = closes === '' ? whole : `${rest} 截止 ${closes}`;
  const words = afterOpening(text.replace(/^(?:我)?(?:想|要)?就(?=[“"])/u, '').replace('截至', '截止'))
    .replace(OPENING, '')
    .replace(NAMING, '')
    .replaceAll(OPENS_ONLY, '')
    .replace(OPTIONS, ' 选项 ');
  return `发起投票 ${withOpening(words.replaceAll(THINKING, ','), now)}`;
}

/** 我要征集大家意见,发起投票:老年食堂开在哪边: what is asked stands after the word. */
function afterOpening(text: string): string {
  const [, before = '', after = ''] =
    /^([^:]{1,24}?[,;\s])(?:发起|开|搞)(?:一?个)?(?:投票|表决)[:,]\s*([^]+)$/u.exec(text) ?? [];
  return before === '' || /^(?:选项|截止|开始)/u.test(after) ? text : after;
}

/** 下周五早上开始投 is 开始 下周五早上. */
function withOpening(words: string, now: Date): string {
  const at = /开始(?:投票|投)?(?=$|[\s,;]|[^\s:]{2,14}截止)/u.exec(words);
  if (at === null) return words;
  for (let start = Math.max(0, at.index - LONGEST_TIME); start < at.index - 1; start += 1) {
    const time = words.slice(start, at.index);
    if (/^[^\s,;]/u.test(time) && readMoment(time, now) !== null)
      return `${words.slice(0, start)} 开始 ${time} ${words.slice(at.index + at[0].length)}`;
  }
  return words;
}

const LONGEST_TIME = 16;
/** Part of the question here, and no politeness. */
const ASKED_AT_END = /(行不行|好不好|可不可以|可以吗|行吗|好吗)\??$/u;
/** 下个礼拜五截止,发起投票,主题:… */
const CLOSES_FIRST = /^([^,;\s]{2,14})截止[,;\s]+(.+)$/u;
