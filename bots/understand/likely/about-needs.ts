import { withoutTrackingNumber } from '../said-number.ts';
import { threeAnswers } from '../yes-or-no.ts';

const EDGES = /^[\s,:;。.!?]+|[\s,:;。.!?]+$/gu;
const trimmed = (words: string): string => words.replaceAll(EDGES, '');

const POLITE = /^(?:同志|师傅|小邻|老师|谢谢(?:你|您|了|啦)?|麻烦(?:你|您|了)|请|啊|哟|呢|吧|了)+$/u;
const CLAUSES = /[,;。!?]+|(?<=婉拒吧|办结了啊?|没解决啊)(?!啊)/u;

/** The command word, the number when it was said, and what else was said but for these words. */
function beside(command: string, text: string, said: RegExp): string {
  const { number, words } = withoutTrackingNumber(text);
  const clauses = words.split(CLAUSES).map((clause) => trimmed(trimmed(clause).replace(said, '').replace(POLITE, '')));
  return [command, number, clauses.filter((clause) => clause !== '').join(',')]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

/** The command word and the number, when it was said. */
export function numbered(command: string, text: string): string {
  const { number } = withoutTrackingNumber(text);
  return number === undefined ? command : `${command} ${number}`;
}

const UNSOLVED =
  /^(?:等于|所以|结果|可是|但是|其实|\p{Script=Han}{1,5}(?:那单|那事|那件事|的事)|我(?:的|家|们|那个?)*|俺(?:的|家|那)*)?(?:报的|提的|说的|反映的)?(?:这个|那个|这件|那件|这|那)?(?:事情?|问题|需求|诉求|单子)?(?:到现在|至今|现在|其实|并|一点儿?|半点|根本|压根儿?|一直|仍然?|依然|依旧|又|都|完全|也|就|还是?|实际|真的?)*(?:没有?|未|冇|莫|没得|木有|莫得|不算)(?:有人)?(?:给|帮|得到|被|能)?(?:我们?|俺)?(?:解决|办好|弄好|搞好|处理好|办成|搞定|修好|整好|办妥|弄妥|落实|处理完|办完)(?:问题|彻底|完|好)?(?:啊|呢|嘛|呀|了|咧|哦|噢|哟|喽|咯|哈|嘞|噻|掉|的|吧)*(?:同志|师傅)?$|^(?:你们|他们)?(?:显示|写着?|回复|说)(?:是)?(?:已经?)?(?:办结|办好|解决|修好|处理好|完成|结单)了?$/u;

/** 没解决 N20261122-482195 灯又灭了 */
export const rewordUnsolved = (text: string): string => (COMPLAINT.test(text) ? beside('没解决', text, UNSOLVED) : '');
const COMPLAINT = /没|未|不|冇|莫|冒|还|又|老样子|照样|依旧|依然|仍/u;

const DECLINE =
  /(?:我们?|这边|这单|这个|只能|要|得|先|想|给|把|对不起|抱歉|不好意思)*(?:婉拒|谢绝|拒单|拒绝接单|拒绝|拒接|推掉|推了|退单|退回|不接单|不接了?)(?:了|掉|这单|这个|一下|该单|派单|吧)*$|^(?:婉拒|拒单|拒绝|退单|推掉|对不起|抱歉|不好意思)/u;
/** 婉拒 N20261122-482195 这周排满了 */
export function rewordDecline(text: string): string {
  const weakly = beside('婉拒', text, WEAKLY);
  return /^婉拒(?: N\d{8}-\d{3,6})?$/u.test(weakly) ? beside('婉拒', text, DECLINE) : weakly;
}
/** No reason where another is said. */
const WEAKLY = new RegExp(
  `${DECLINE.source}|^(?:我们?|这边|这单|这个|实在|真的?)*(?:做|接|干|弄|办|去)不了(?:了|啊)?$`,
  'u',
);

const DONE =
  /^(?:说一声|说一下|跟你们说|我们?|这边|这个|这单|该单|事情|已经?|全部|都|今天|可以|申请|请|的)*(?:结单[,，]?)?(?:办结|结案|结单|办完|做完|完成|完工|搞定|处理完|处理好|办好|做好|弄好|修好)(?:了|啦|掉|吧|啊|这单)*$|^办结|办结$/u;
/** 办结 N20261122-482195 换了楼道灯 */
export const rewordReport = (text: string): string => beside('办结', text, DONE);

const REFUSED =
  /^(?:决定|这个|该(?:诉求|需求)|这件)*(?:不予?受理|不予办理|不能受理|无法受理|拒绝受理|驳回|不受理|受理不了)(?:了)?|(?:不予?受理|驳回)$/u;
/** 不予受理 N20261122-482195 不归社区管 */
export const rewordRefusal = (text: string): string => beside('不予受理', text, REFUSED);

const FALSE = /(?:是|属于)?(?:误报|虚惊一场|假警报?|误会|搞错|看错)(?:了)?/u;
/** 误报 N20261122-482195 是烧烤的烟 */
export const rewordFalseAlarm = (text: string): string => beside('误报', text, FALSE);

/** 受理号 N20261122-482195 12345-88213 */
export function rewordHotline(text: string): string {
  const { number, words } = withoutTrackingNumber(text);
  const acknowledgement = words.match(/[A-Za-z]*\d[\w-]{3,}/gu)?.at(-1) ?? '';
  return trimmed(`受理号 ${number ?? ''} ${acknowledgement}`);
}

const ROUTES: readonly (readonly [RegExp, string])[] = [
  [/议事|协商|大家商量|大家议/u, '议事厅'],
  [/12345|热线|政府|部门|街道|城管|区里|市里|官方/u, '12345'],
  [/组织|机构|团体|社工|公益|志愿/u, '社会组织'],
];
/** 改派 N20261122-482195 议事厅 */
export function rewordTriage(text: string): string {
  const { number, words } = withoutTrackingNumber(text);
  return trimmed(`改派 ${number ?? ''} ${ROUTES.find(([pattern]) => pattern.test(words))?.[1] ?? ''}`);
}

const TO =
  /.*(?:派给|派到|交给|转给|分给|指派给?|分派给?|分配给?|安排给?|推给|匹配给?|撮合给|转派给?|让|给|由)[\s,:]*/u;
/** 派给 N20261122-482195 便民水电维修 */
export function rewordAssignment(text: string): string {
  const { number, words } = withoutTrackingNumber(text);
  const service = words.replace(TO, '').replace(/(?:去做|去办|来做|处理|办理|来办|去|接|吧|了)+$/u, '');
  return trimmed(`派给 ${number ?? ''} ${trimmed(service)}`);
}

const FOR_OTHER =
  /^(?:(?:帮|替|给)[^,:代登]{0,8}(?=代?登记|代报)|我|要|来|想|给|帮忙|帮别人|帮人|替别人|替人|嗯|呃|那个)*(?:代为?登记|代为登|代登|代报|登记|报)?(?:一下|一个|一件|个)?[\s,:/]*(?:嗯|呃|那个|啊|哦)*/u;
/** 代登记 张大爷没有手机,来电说水管漏水 */
export function rewordForOther(text: string): string {
  const [, before = '', after = ''] = INSIDE.exec(text) ?? [];
  if (after !== '') return `代登记 ${trimmed(after.replace(THINKING, ''))}`;
  return `代登记 ${trimmed((before === '' ? text : before).replace(PLEASE, '').replace(FOR_OTHER, ''))}`;
}
/** 独居的梁伯家水表不走字,麻烦代登记: the word may stand last, or after how one was told. */
const INSIDE = /^(.*?)代登记(?:的|一下|一件)?[\s,:/—-]*(.*)$/u;
const THINKING = /^(?:嗯|呃|那个|啊|哦|哈|[\s,:『「])+|[』」]$/gu;
const PLEASE = /[\s,;。]*(?:麻烦|劳烦|劳驾|请|帮我|帮忙|给)*$/u;

const ANSWERED = /这是(?:我的)?评价|评价|打分|评分|评一评|给个?|来个?|做个?|我的?|要|想|是(?=[:：])|:|谢谢/gu;
/** 评价 N20261122-482195 是 是 否 */
export function rewordFeedback(text: string): string {
  const { words } = withoutTrackingNumber(text);
  const answers = threeAnswers(words.replaceAll(ANSWERED, ' '));
  const said = answers === null ? '' : ` ${answers.map((yes) => (yes ? '是' : '否')).join('')}`;
  return `${numbered('评价', text)}${said}`;
}
