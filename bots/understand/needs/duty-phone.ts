import { inClause, saysAny } from '../wording.ts';

const DUTY = '值班 值班室 值班员 值班人员 值班的 值班的人 当班 当班的 夜班 夜里值班';
const OFFICE = '社区 居委会 居委 村委会 村委 村部 街道 服务站 社工站 物业 你们 你们那 你们那里 网格员';
const PHONE = '电话 电话号码 号码 手机号 联系电话 联系方式 座机 热线 打哪个电话 打什么电话 打啥电话';
const ASKED =
  '多少 是多少 是啥 是什么 几号 有没有 有 给我 给 给一个 给我一个 一个 发我 发一下 发给我 告诉 查 查一下 找 要 想要 怎么打 怎么联系 怎么找 咋联系 咋找 打 哪个 什么 啥 知道 晓得';
const WHEN =
  '今晚 今天 今夜 晚上 夜里 半夜 现在 周末 星期天 星期日 礼拜天 周六 周日 这会儿 下班后 下班以后 平时 的 里 在';
const WHO = '谁 谁在 是谁 哪个 哪个在 哪位 哪位在 有人 有没有人 什么人';

/** 值班电话多少 · 今晚哪个值班 · 居委会电话给我一个. */
export const asksForDutyPhone = inClause(
  saysAny(
    { all: [DUTY, PHONE], may: `${ASKED} ${WHEN} ${OFFICE}` },
    { all: [OFFICE, PHONE, ASKED], may: `${WHEN} ${DUTY} 的人 人` },
    { all: [DUTY, WHO], may: `${WHEN} ${OFFICE}` },
  ),
);
