/** Verses, songs and good wishes, in which eyes open, snow sleeps and hearts burn; and machines that are stuck. Sentences stand between bars. */
export const HARMLESS_VERSES = `
  春天来了 小草偷偷地从土里钻出来 | 柳树睁开了眼睛 看见了一池春水 | 春姑娘迈着轻轻的脚步走来了 | 桃花张开了笑脸 蜜蜂围着她唱歌 | 小花醒来了 揉揉眼睛看太阳
  盼望着 盼望着 东风来了 | 一切都像刚睡醒的样子 欣欣然张开了眼 | 山朗润起来了 水涨起来了 太阳的脸红起来了 | 雪花轻轻地落下 大地静静地睡着了 | 冬爷爷给麦苗盖上了一床白棉被
  手机卡住了 网页半天打不开 | 程序卡死了 重启一下就好 | 付款那一页卡住了 一直转圈 | 小程序卡在登录页面 打不开
`;
