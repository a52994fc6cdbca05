import { DAY, HOUR, MINUTE } from '../../src/kernel/clock.ts';

export const CHECK_INS = {
  /** How long a QR code that is shown can be scanned; the page that shows it draws the next one in time. */
  tokenMs: 2 * MINUTE,
  /** How long before the start and after the end people check in. */
  opensBeforeMs: HOUR,
  closesAfterMs: 2 * HOUR,
  /** A list that was kept without a connection may come so long after the end. */
  syncWithinMs: 14 * DAY,
  mostInOneList: 500,
} as const;

/** Words of the day: said aloud in a room, heard by everybody, typed by an older neighbour without trouble. */
export const SPOKEN_WORDS = (
  '桂花 月亮 春风 太阳 白云 青山 小河 大海 花生 西瓜 苹果 香蕉 葡萄 石榴 红枣 核桃 豆腐 米饭 面条 饺子 馒头 包子 茶叶 牛奶 白糖 蜂蜜 ' +
  '小鸟 喜鹊 燕子 蝴蝶 蜜蜂 金鱼 熊猫 老虎 兔子 白马 山羊 公鸡 荷花 菊花 梅花 牡丹 竹子 柳树 松树 银杏 灯笼 风筝 雨伞 毛笔 算盘 ' +
  '钢琴 二胡 笛子 锣鼓 象棋 围棋 火车 轮船 飞机 星星 彩虹 清泉 稻田'
).split(' ');

export const SERVICE_RECORDS = {
  /** Activities whose participants serve; of all others the organizer names who did. */
  kinds: ['elder-help', 'vanguard'] as readonly string[],
  /** No single service is longer. */
  longestMinutes: 24 * 60,
  /** Most that one person serves on one day, in minutes. */
  mostPerDayMinutes: 24 * 60,
  /** How long afterwards a service may be entered (“及时”, 民政部令第67号 art. 3). */
  enteredWithinMs: 366 * DAY,
  /** Records of one activity that are written at once. */
  atOnce: 50,
  mostInOneSheet: 10_000,
} as const;

export const CERTIFICATES = {
  /** Services listed on one certificate; the sum counts all. */
  mostListed: 200,
  mostServices: 5000,
} as const;
