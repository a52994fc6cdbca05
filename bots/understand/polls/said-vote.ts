import { NUMERAL, readNumber } from '../numerals.ts';

/** A vote as somebody says it to the bot; the poll's number when it was said. */
export interface SaidVote {
  readonly poll?: number;
  readonly choice: string;
}

const IN = '(?:在|给|对|关于|把|那个|这个|嗯)*';
const OF = '(?:投票|表决|议题|事项|议案|提案)(?:里面?|中|上|这个|这项|的|那个|结果)*';
/** Where the number of the poll stands, the surest form first. */
const POLLS: readonly (readonly [pattern: RegExp, isSure: boolean])[] = [
  [new RegExp(`${IN}(?:第|编号)?\\s?(${NUMERAL})\\s?(?:号|个|项|次)?的?${OF}`, 'u'), true],
  [new RegExp(`(?:投票|表决)\\s?(?:第|编号)?\\s?(${NUMERAL})\\s?号(?!方案|选项)`, 'u'), true],
  [new RegExp(`${IN}第\\s?(${NUMERAL})\\s?号(?!方案|选项|楼|院|线|门|栋|路)(?:里面?|中|上|的|那个)*`, 'u'), true],
  [new RegExp(`^#\\s?(${NUMERAL})(?:号)?`, 'u'), true],
  [
    new RegExp(
      `${IN}(?:编号)?(${NUMERAL})\\s?号(?!方案|选项|楼|院|线|门|栋|路|房|店|厅|车|库|桌|[到前后])(?:里面?|中|上|的|那个)*`,
      'u',
    ),
    false,
  ],
];

const WHO =
  /^(?:我们?家?|俺们?|咱们?|阿拉|本人|都|也|就|还是|坚决|完全|绝对|举双手|双手|要|想|来|决定了?|确定|现在|想?好了|考虑好了|想来想去|跟[你您](?:们)?(?:讲|说)|说实话|反正|是|觉得|认为|那个?|这个|给|硬是要得|要得|行|嗯|可以|帮我|帮忙|帮|请|麻烦|在|里|中|是|的|把|票|改|再|我的|我这|这票|这一票|一票|[\s,:;.!。])+/u;
const CASTS =
  /^(?:投票?给|投个|投一票|投上|投了|投票(?!那|的|结)|投(?!票)(?:的?是)?|选择|选(?:的?是)?|改投|改选|换投|表决|押)(?:一?票|给|个|的是|是|[\s:,])*(?!诉|资|递|影|标|保|机|入|降|放|喂|身|稿|毒|举|址|房|购|手|修|民|区|拔)/u;
/** Said of a choice, and of much else: only with a choice that every poll has, or a number. */
const CHANGES = /^(?:改成|改为|变成|换成)[\s,:]*/u;
const ENDS = /(?:一票|票|吧|啊|呀|的|了|这个|这条|这项|那个|那项|那条|好了|[\s,:;.!。])+$/u;
const FIXED = /^(赞成|同意|支持|赞同|反对|不同意|不赞成|不支持|不赞同|弃权)(?:[\s,]*\1)*$/u;
const ORDINAL = new RegExp(`^第?\\s?(${NUMERAL})\\s?(?:号|个|项|条|种|款|选项)?(?:选项|方案|的)?$`, 'u');
const NO_VOTE =
  /怎么|如何|什么|哪|吗|呢|\?|谁|多少|几|结果|截止|举|人$|那天|的时候|昨天|上次|那次|撤|取消|进度|群发|活动|名单|不了|坏|漏|堵|停|没|有没有|能不能|可以/u;
/** 无所谓,弃权 says no more than the choice. */
const SHORT = 9;
/** 装充电桩那个事我是赞成的 */
const OF_MATTER =
  /(?:事儿?|事情|投票|表决|方案|议题|问题)[,\s]*(?:我们?|俺们?|咱家?|我家)?(?:们)?(?:是|都|也|就|投|坚决|完全)*(赞成|同意|支持|反对|不同意|不赞成|不支持|弃权)(?:的|了|票)*$/u;
/** 第一个方案好,就选它 */
const LIKES = new RegExp(
  `第?(${NUMERAL})(?:个|号|种|条|项)(?:方案|选项|办法)?[^,]{0,4}[,\\s]*(?:我)?(?:就|还是)?(?:选|投|定)(?:它|这个|那个|他)(?:吧|了)?$`,
  'u',
);
/** 我寻思了一宿,还是同意吧 */
const AFTER_ALL = /[\s,]还是(赞成|同意|支持|反对|不同意|不赞成|弃权)(?:吧|了|算了)?$/u;
/** 弃权吧,我两边都不得罪: the choice first, and why. */
const CHOICE_FIRST = /^(?:我们?)?(?:投|选)?(赞成|反对|弃权)(?:票)?(?:吧|的|了)?[,;。!]/u;
/** Told of what might be, or of others. */
const SUPPOSED = /要是|如果|假如|假若|哈哈/u;
const LONGEST_CHOICE = 14;
/** 绿植那个,别投长椅 */
const NOT_THE_OTHER = /[\s,;。]+(?:别|不要|不|莫)(?:投|选)/u;
/** 蓝色那个蓝色亮堂: the choice, and why. */
const THAT_ONE = /(?<=[^\s].*)(?:那个|这个|那项|那条).*$/u;

/** 投给绿化 · 给8号投3 · #3 2 · 3号投票改成反对 · 第2号 桂花树 · 我不赞成. */
export function readSaidVote(text: string): SaidVote | null {
  if (SUPPOSED.test(text)) return null;
  for (const [pattern, isSure] of POLLS) {
    const found = pattern.exec(text);
    const poll = found === null ? null : readNumber(found[1]!);
    if (found === null || poll === null) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    const choice = choiceIn(rest, isSure ? 'poll' : 'perhaps');
    if (choice !== null) return { poll, choice };
  }
  const choice = choiceIn(text, 'none') ?? plainChoiceIn(text);
  return choice === null ? null : { choice };
}

const LONGEST_REASON = 24;

function plainChoiceIn(text: string): string | null {
  const liked = LIKES.exec(text)?.[1];
  if (liked !== undefined) return String(readNumber(liked));
  if (/\?|吗$|谁|多少/u.test(text) || text.length > LONGEST_REASON) return null;
  return (CHOICE_FIRST.exec(text) ?? OF_MATTER.exec(text) ?? AFTER_ALL.exec(text))?.[1] ?? null;
}

/** @param said was the poll named for certain, perhaps, or not at all? */
function choiceIn(words: string, said: 'poll' | 'perhaps' | 'none'): string | null {
  const { rest, casts, changes } = withoutVerbs(words.trim());
  const clauses = rest.split(/[,;。!]/u).map((clause) => withoutVerbs(clause));
  const fixed = clauses.find((clause) => FIXED.test(clause.rest));
  if (fixed !== undefined && (clauses.length === 1 || casts || fixed.casts || said !== 'none' || words.length <= SHORT))
    return FIXED.exec(fixed.rest)![1]!;

  const isVote = casts || changes || said !== 'none';
  const ordinal = ORDINAL.exec(rest) ?? (casts ? ORDINAL.exec(clauses[0]!.rest) : null);
  const number = ordinal === null ? null : readNumber(ordinal[1]!);
  if (isVote && number !== null) return String(number);
  const isNamed = casts || said === 'poll';
  const named = rest.split(NOT_THE_OTHER)[0]!.replace(THAT_ONE, '');
  return isNamed && named !== '' && named.length <= LONGEST_CHOICE && !NO_VOTE.test(named) ? named : null;
}

/** Without who votes and that they do, in whatever order that was said; did they say that they vote? */
function withoutVerbs(words: string): { readonly rest: string; readonly casts: boolean; readonly changes: boolean } {
  let rest = words;
  let casts = false;
  let changes = false;
  for (let before = ''; before !== rest;) {
    before = rest;
    casts ||= CASTS.test(rest);
    changes ||= CHANGES.test(rest);
    rest = rest.replace(CASTS, '').replace(CHANGES, '').replace(WHO, '');
  }
  const end = rest.replace(ENDS, '');
  return { rest: end === '' ? rest : end, casts, changes };
}
