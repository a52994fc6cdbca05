import type { Phrases } from '../say.ts';

/** A worker's day in the chat. */
export const workPhrases = {
  'work.say-hotline': '请在编号后面写12345给的受理号，例如：受理号 {number} 12345-88213',
  'work.hotline-kept': '{number}的受理号{acknowledgement}记下了，已告诉居民。',
  'work.say-refusal': '请写明为什么不受理、可以找谁，例如：不予受理 {number} 不归社区管，请找物业',
  'work.refused': '{number}已答复不予受理，原因和去处已告诉居民。',
  'work.say-route': '请写明改派给谁：机构、12345或议事厅，例如：改派 {number} 议事厅',
  'work.rerouted': '{number}已改派给{route}，已告诉居民。',
  'work.verified': '核实好了，编号{id}现在是{trust}。',
  'work.say-for-other': '请写明替谁、为什么代登记，再写“说”和事情，例如：代登记 张大爷没有手机，来电说3号楼水管漏水',
  'work.entered':
    '代登记好了，编号 {number}（{category}），交给{route}。登记原因：{onBehalf}。有进展会告诉您，请转告本人。',
} as const satisfies Phrases;
