import type { Phrases } from '../say.ts';

export const hallsPhrases = {
  'halls.system-only': '这一步由系统自动完成，不用您操作。',
  'halls.missing': '没有找到这个议事厅。',
  'halls.log-in': '请先登录，再看议事厅。',
  'halls.not-staff': '只有本社区的社工或枢纽管理员可以设立和修改议事厅。',
  'halls.paper-line': '· {title} {link}',
  'halls.room-taken': '这个群已经属于另一个议事厅。',
} as const satisfies Phrases;
