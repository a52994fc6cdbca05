import type { Locale } from '../../src/phrases/index.ts';
import { inClause, saysAny } from './wording.ts';

const LARGE = `
  大字 大字版 大字体 大字号 大字模式 大号字 大号字体 大字体版 大点的字 大一点的字 大一些的字 大子版 大子 大字板 大自版 打字版 大字班 大字办 大的字 超大字 特大字 大一号 大一号的字 大一号字 字号加大 加大字号 放大字号 字号放大 大字儿 大个字 dazi 大字体模式 大号
  字大点 字大一点 字大些 字大一些 字体大点 字体大一点 字体大些 字体大 字号大点 字号大一点 字号大 字放大 放大字 字体放大 放大字体 字体调大 调大字体 字调大 字号调大 字变大 字体变大 变大 变大字 加大字 加大字体 字加大
  放大 放大点 放大一点 调大 调大点 调大一点 字太小 字太小了 字体太小 字体太小了 字好小 字小 字小了 字有点小 字有点小了 看不清字 字看不清 字看不清楚 看不清楚字 看不见字 字看不见 老人版 老年版 老年模式 老人模式 长辈模式 长辈版 关怀模式 关怀版 适老版
`;
const TURNING = `
  用 换 换成 换个 换到 切 切换 切换到 切换成 切到 改 改成 改为 改用 开 开启 打开 启用 设 设置 设置成 设成 设为 调 调成 调到 弄 弄成 搞 搞成 整 整成 变 变成 显示 发 看 有没有 有 版 版本 模式 字 字体 字号 文字 的 号 些 点 一点 一些 大 大些 大点 大一点 把 进入 转 转成
`;
const EYES =
  '不中用 不中用了 看不清 看不清楚 看不见 看不到 眼睛 眼睛不好 眼神不好 眼神 眼睛花 眼睛花了 眼花 眼花了 老花 老花眼 老眼昏花 老 老了 太小 太小了 小 小了 费劲 吃力 累眼 看着 老人 老人家 年纪大 年纪大了 岁数大 岁数大了 不好 不行 不得劲 费眼';
const USUAL = `
  普通字 正常字 小字 普通字体 正常字体 小字体 普通字号 正常字号 原来的字 原来的字体 原来字体 原字体 标准字体 标准字 标准字号 普通字版 正常字版 小字版 小字模式 默认字体 默认字号 默认字 普通版 正常版 标准版 普通模式 正常模式 标准模式 小号字 小号字体 平常字
  字小点 字小一点 字小些 字小一些 字体小点 字体小一点 字体小些 字号小点 字调小 字体调小 调小字体 字缩小 缩小字体 字体缩小 字变小 字体变小 字改小 字太大 字太大了 字体太大 字体太大了 字号太大 字有点大 以前的字 以前的字体 以前的字号 原先的字 平常的字
`;
const PLAIN =
  '普通 普通的 正常 正常的 原来 原来的 原样 原状 默认 默认的 标准 标准的 小 小的 小点 小一点 以前 以前的 平常 原先';
const FONT = '字 字体 字号 字的大小 文字 字样';
const TURNING_BACK = `
  换回 换回来 改回 改回来 改回去 变回 变回来 变回去 切回 切回来 恢复 恢复成 恢复到 还原 还原成 调回 调回来 调回去 回到 退回 回 大小 调小 缩小 变小 改小 太大 太大了 大了 大 占地方 关 不用 不要 ${TURNING}
`;
const OFF = '不要 不用 关 关掉 关闭 关了 退出 取消 别用 别 停用 停掉 不看 不想要 去掉 不需要 撤 撤销 不用了 不要了';
const LARGE_PRINT =
  '大字 大字版 大字体 大字号 大字模式 大号字 大子版 大字板 老人版 老年版 老年模式 长辈模式 长辈版 关怀模式 关怀版';

const wantsLargePrint = inClause(
  saysAny(
    { all: [LARGE], may: `${TURNING} ${EYES}` },
    {
      all: [
        '字 字体 字号',
        '弄大 弄大些 弄大点 弄大一点 搞大 搞大点 调大 调大些 放大 放大些 变大 变大些 加大 大些 大点 大一点',
      ],
      may: `${TURNING} ${EYES}`,
    },
  ),
);
const wantsUsualPrint = inClause(
  saysAny(
    { all: [USUAL], may: `${TURNING_BACK} ${LARGE_PRINT}` },
    { all: [PLAIN, FONT], may: TURNING_BACK },
    { all: [OFF, LARGE_PRINT], may: '模式 的 显示 版 换回 普通 正常 字 字体 用 恢复 改回 太大 太大了 掉 把' },
  ),
);

/** 大字版 or 普通字. */
export function readLargePrint(text: string): { on: boolean } | null {
  if (wantsUsualPrint(text)) return { on: false };
  return wantsLargePrint(text) ? { on: true } : null;
}

const ENGLISH =
  'english engilsh englsh enlish inglish 英文 英语 英国话 洋文 英文版 英语版 英雨 英问 英闻 英吉利 英文模式 英语模式 yingwen yingyu';
const CHINESE =
  'chinese chinesse chines mandarin 中文 汉语 国语 普通话 华语 中国话 中文版 汉语版 中国字 汉字 中文模式 钟文 中闻 终文 中问 zhongwen putonghua';
const SPEAKING = `
  read cannot cant please speak talk reply answer in use using to switch change set language i we want need can could you me let lets version mode only know don't dont understand show back sorry hello hi the my is
  说 讲 用 换 换成 换到 换回 换回来 切换 切换成 切换到 切换回 切到 切回 切成 改 改成 改为 改用 改回 转 转成 转为 转换 转换成 变成 变回 版 版本 模式 回复 回答 跟 和 聊 聊天 对话 沟通 交流 会 会不会 能不能说 设置 设置成 设成 设为 语言 显示 的 发 看 只 懂 恢复 恢复成 恢复到 回到 还是 讲讲 说说
  给我说 跟我说 语 界面 成 到 把 打开 选 选择
`;
const notSpeaking = (languages: string): string =>
  ['听不懂', '看不懂', '不懂', '不会', '不要', '别用', '不说', '不看', '不用', '别说', '不认识', '不会说']
    .flatMap((verb) => languages.split(' ').map((language) => `${verb}${language}`))
    .join(' ');

const wantsEnglish = inClause(saysAny({ all: [ENGLISH], may: `${SPEAKING} ${notSpeaking(CHINESE)} chinese` }));
const wantsChinese = inClause(saysAny({ all: [CHINESE], may: `${SPEAKING} ${notSpeaking(ENGLISH)} 看不懂 听不懂` }));

const REFUSES_CHINESE = /(?:don'?t|do not|can'?t|cannot)[a-z ]*chinese/iu;

/** English or 说中文. */
export function readLanguage(text: string): { locale: Locale } | null {
  if (wantsChinese(text) && !REFUSES_CHINESE.test(text)) return { locale: 'zh' };
  return wantsEnglish(text) ? { locale: 'en' } : null;
}
