import { withoutTrackingNumber } from '../said-number.ts';
import { saysAny } from '../wording.ts';
import { threeAnswers } from '../yes-or-no.ts';

/** What somebody says of how a need was answered; without answers they are asked for. */
export interface Feedback {
  readonly number?: string;
  readonly answers: readonly boolean[];
}

const WORD =
  /^(?:我的?)?(?:要|想|来|给)?(?:个|一个|做个|做)?(?:服务)?(?:评价|评个价|评一评|打分|打个分|评分|评议|反馈评价)(?:一下|下)?(?:一个)?(?:结果|服务)?(?:(?:是|为)(?=[\s:,]|第))?[\s:,]*/u;
const wantsToRate = saysAny({
  all: ['评价 评个价 评一评 打分 打个分 评分 评价一下 给评价 做评价 写评价 给个评价 做个评价 好评 差评 评议'],
  may: '服务 结果 给 做 写 个 这次 这次的 这次服务 上次 上次的 那件事 那个事 事 事情 单子 需求 我的 我要 想 对 的 怎么 进行 办理 处理 满意度 提交 一条 次 把',
});

/** N20261122-482195 修好了，师傅人好，满意: contacted, solved and satisfied, all of it said. */
const isPraise = (words: string): boolean => SOLVED.test(words) && SATISFIED.test(words) && !RESERVED.test(words);
const SOLVED = /(?:修|弄|办|搞|整|处理|解决|完成)(?:好|完|妥|成|定|掉)?(?:了|咯|啦)/u;
const SATISFIED = /满意|五星|5星|好评|点赞|很好|蛮好|真好/u;
const RESERVED = /[没不未别]|但|可是|就是|只是|不过|又|[?]|吗|差/u;

/** 评价 · 评价 是是否 · 评价 N20261122-482195 是 否 否 · 是是否. */
export function readFeedback(text: string): Feedback | null {
  const { number, words } = withoutTrackingNumber(text);
  const about = number === undefined ? {} : { number };
  const isWorded = WORD.test(words);
  const answers = threeAnswers(words.replace(WORD, ''));
  if (answers !== null && (isWorded || number === undefined || words !== '')) return { ...about, answers };
  if (number !== undefined && isPraise(words)) return { number, answers: [true, true, true] };
  return wantsToRate(words) ? { ...about, answers: [] } : null;
}
