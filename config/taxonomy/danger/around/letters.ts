/** How a letter to an office is told from a call for help, in the notation of `kind.ts`. */

/** A long message in these words is a letter about what happened: only what it says of this moment counts. */
export const LETTER: readonly string[] = [
  '尊敬的',
  '领导',
  '反映',
  '投诉',
  '市长',
  '书记',
  '请求',
  '贵(单位|局|公司|部门)',
  '(有关|相关|职能)部门',
  '我(是|们是|们)…(业主|市民|居民|村民|家长|住户|职工)',
  '咨询',
  '业主',
  '希望',
  '建议',
  '您好',
  '政府',
  '整改',
  '责任',
  '(我|他|她)(于|在)…月',
];

export const RIGHT_NOW: readonly string[] = [
  '现在就',
  '现在(正|还在|又)',
  '正在',
  '刚刚',
  '刚才',
  '此刻',
  '快来',
  '快点来',
  '救命',
  '救救',
];
