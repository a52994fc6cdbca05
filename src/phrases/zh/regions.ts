import type { Phrases } from '../say.ts';

export const regionsPhrases = {
  'regions.missing': '没有找到这个区域，请核对后再试。',
  'regions.not-steward': '只有本级或上级枢纽管理员可以增设下级区域。',
  'regions.wrong-kind': '这里不能设{kind}，请按区、街镇、社区或村、网格、楼栋的次序设立。',
  'regions.taken': '这个位置已经设有“{name}”，请换一个代号。',
  'regions.not-calendar-keeper': '工作日历由本区域的工作人员或枢纽管理员设置。',
  'regions.day-twice': '{date}写了两次，请只留一次。',
} as const satisfies Phrases;
