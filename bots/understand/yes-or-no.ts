const YES = /^(?:是|是的|对|对的|嗯|好|好的|有|有的|联系了|解决了|满意|确认|没错|可以|行|ok)$/iu;
const NO = /^(?:否|不|不是|不对|没|没有|没联系|没解决|不满意|还没|还没有|未解决)$/u;

/** Yes, no, or something else. */
export function yesOrNo(text: string): boolean | null {
  if (YES.test(text)) return true;
  return NO.test(text) ? false : null;
}

/** Longest first, so that 不满意 is not taken for 满意. */
const ANSWER =
  /(?<no>没有联系|没有解决|没联系上?|没解决|没人联系|未联系|未解决|不太满意|不满意|不是的?|不对|没有|还没有?|否|不|没|错|×|✗|no|n)|(?<yes>已?联系(?:上|过)?|有联系|有人联系|已?解决|很满意|满意|是的|对的|有的|是|对|有|好|√|✓|yes|y)/giu;
const BETWEEN = /第[一二三123](?:个|项|条|题)?|[\s,、/;.:|]+|了|吧|和|一|二|三/gu;
const ALL_YES = /^(?:三个|3个|全部?|都|全都|三项|三个都|三个全)(?:是|对|有|满意|好)(?:的|了)?$/u;
const ALL_NO = /^(?:三个|3个|全部?|都|全都|三项|三个都|三个全)(?:否|不是|没有?|不满意|不对|不)(?:的|了)?$/u;

/** Three answers in one word: 是是否, 是 是 否, 联系了,解决了,不满意, 都是. Null when there are not three. */
export function threeAnswers(text: string): readonly [boolean, boolean, boolean] | null {
  const whole = text.replaceAll(/[\s,、;.:。!]+/gu, '');
  if (ALL_YES.test(whole)) return [true, true, true];
  if (ALL_NO.test(whole)) return [false, false, false];
  const words = text.replaceAll(BETWEEN, '');

  const answers = [...words.matchAll(ANSWER)].map(({ groups }) => groups?.['yes'] !== undefined);
  const [first, second, third, ...more] = answers;
  if (more.length > 0 || words.replaceAll(ANSWER, '') !== '') return null;
  return first === undefined || second === undefined || third === undefined ? null : [first, second, third];
}
