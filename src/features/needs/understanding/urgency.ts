export type Urgency = 'urgent' | 'general' | 'low';

const URGENT =
  /急+[!!]|紧急|火急|立刻|立即|马上|赶快|赶紧|尽快处理|今晚|今天就|救急|等不及|等不了|危险|隐患|摔|绊倒|触电|漏电|漏水严重|漏气|爆管|爆裂|爆了|快来|快点来|冒烟|断水|断电|停水|停电|停气|困在|被困|坍塌|倒塌|塌陷|要掉下来|掉下来|砸到|砸伤|没饭吃|没药|断药|发烧|高烧|晚上不敢/u;
const LOW =
  /^建议|建议|希望.*(?:增加|增设|举办|组织|能办|开设)|能不能办|有没有.*(?:活动|课|班)|想参加|想学|想了解|想报名|咨询一下|随便问|不急|不着急|有空/u;

/** How soon somebody should look at it; danger is judged elsewhere and goes first. */
export function urgencyOf(text: string): Urgency {
  const opening = text.slice(0, 120);
  if (/不急|不着急|有空/u.test(opening)) return 'low';
  if (URGENT.test(opening)) return 'urgent';
  return LOW.test(opening) ? 'low' : 'general';
}
