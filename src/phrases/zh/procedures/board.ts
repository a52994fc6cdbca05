import type { Phrases } from '../../say.ts';

/** 公示栏: what everybody may look into, for a time that nobody shortens. */
export const boardPhrases = {
  'procedures.item-missing': '没有找到这条公示。',
  'procedures.item-over': '第{item}号公示已经到期，在存档里了。',
  'procedures.shown-too-short': '公示至少要{days}天。',
  'procedures.too-many-versions': '一条公示最多{most}个版本。',
  'procedures.disclosed-already': '这一步已经发过第{item}号公示。要改内容，请更正那一条。',
  'procedures.not-neighbour':
    '对公示有异议，请住在这里、已经核实的居民来提。发“我住……”登记住址，再请社区工作人员核实。',
  'procedures.too-many-objections': '这条公示的异议太多了，请直接联系社区。',
  'procedures.objections-waiting': '您有{most}条异议还没有答复，请等答复以后再提。',
  'procedures.objection-missing': '没有找到这条异议。',
  'procedures.answered-already': '这条异议已经答复过了。',

  'procedures.kind-of-funds': '资金',
  'procedures.kind-of-donations': '捐赠',
  'procedures.kind-of-projects': '项目',
  'procedures.kind-of-deliberation': '议事',
  'procedures.kind-of-results': '结果',
  'procedures.item-line-on': '第{item}号公示［{kind}］{title}，挂到{until}',
  'procedures.item-line-over': '第{item}号公示［{kind}］{title}，{until}到期',
  'procedures.item-amount': '金额：{amount}',
  'procedures.item-corrected': '已更正：{reason}',
  'procedures.tell-published': '【公示】第{item}号［{kind}］{title}\n挂到{until}。想看内容，请发“公示 {item}”。',
  'procedures.tell-corrected':
    '【公示·更正】第{item}号［{kind}］{title}\n重新挂到{until}。想看内容，请发“公示 {item}”。',
  'procedures.tell-answered': '您对第{item}号公示“{title}”提的异议，有答复了：{answer}',
  'procedures.no-items': '公示栏现在是空的。',
  'procedures.no-such-item': '没有第{item}号公示，请看看编号。',
  'procedures.how-to-read': '想看其中一条，请发“公示 {item}”。',
  'procedures.how-to-object': '有异议，请私聊我发“公示异议 {item} 您的话”。',
  'procedures.object-in-private': '异议请私聊我说，不在群里说。',
  'procedures.objected': '收到了。您对第{item}号公示的异议已经记下，会有人答复您。公布时不写您的名字。',
} as const satisfies Phrases;
