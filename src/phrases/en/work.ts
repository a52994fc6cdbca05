import type { workPhrases } from '../zh/work.ts';
import type { In } from '../say.ts';

export const workEnglish: In<typeof workPhrases> = {
  'work.say-hotline': 'Please write the number 12345 gave after the need, such as: 受理号 {number} 12345-88213',
  'work.hotline-kept': 'The hotline number {acknowledgement} of {number} is recorded and the resident is told.',
  'work.say-refusal':
    'Please say why it is turned down and whom to ask instead, such as: 不予受理 {number} 不归社区管，请找物业',
  'work.refused': '{number} is turned down; the resident is told why and where to go.',
  'work.say-route': 'Please say who is to have it (机构, 12345 or 议事厅), such as: 改派 {number} 议事厅',
  'work.rerouted': '{number} now goes to: {route}. The resident is told.',
  'work.verified': 'Done: {id} is now {trust}.',
  'work.say-for-other':
    'Please say for whom and why, then 说 and the matter, such as: 代登记 张大爷没有手机，来电说3号楼水管漏水',
  'work.entered':
    'Entered as {number} ({category}), for: {route}. Reason: {onBehalf}. You will hear how it goes; please tell the person.',
};
