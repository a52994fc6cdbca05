import { withoutEnd } from '../words/without-end.ts';

/** Ends as the names of activities do. */
const ACTIVITY_END =
  /(?:会|课|课堂|班|社|队|团|赛|营|节|夜|日|讲座|宣讲|义诊|义剪|义卖|培训|演出|聚餐|宴|饭|集市|市场|市集|晨练|晨跑|夜跑|捡拾|春联|福字|汤圆|饺子|饼干|年糕|腊八粥|粥|画画|书法|剪纸|插花|编织|陶艺|烘焙|摄影|电影|排练|合唱|体检|沙龙|演练|植树|运动会|大扫除|清扫|展|展览|出游|采风|徒步|登高|骑行|参观|观测|操|拳|剑|舞|棋|太极|八段锦|瑜伽|乒乓球?|羽毛球|钓鱼|风筝|灯谜|灯会|擂台|雅集|交换|置换|献血|血压|血糖|理发|磨刀|修伞|香囊|手语|救护|急救|拔河|包粽子|粽子|下棋|唱歌|拔草|志愿者|体验|探访|戏|入门|分享|公益|大赛|比赛|活动)$/u;
/** What somebody tells beside a name. */
const TELLING =
  /我|俺|咱|你|您|他|她|孩子|娃|老伴|老头|老人|家里|不|没|了|临时|有事|发烧|感冒|生病|病|加班|出差|走不开|疼|崴|腰|腿|对不|抱歉|好意思|谢|麻烦|听说|看到|想|要|能|吗|什么|怎么|多少|几|谁|退休|闲|下雨|雨|雪|风|停电|师傅|老师|场地|人太少|因为|所以|原因|名额|位/u;

/** Never part of a name: who it is, what comes between, and why. */
const BETWEEN =
  /那个|统统|嚷着|陪(?:他|她|着)?|有兴趣|感兴趣|那天|刚好|零基础|什么|啥|这个|那场|这场|那次|这次|听说|看到|看见|我们?家?的?|俺们?家?的?|咱们?家?的?|阿拉|本人|你们?|您|他们?|她们?|老头子?|老伴儿?|老太太|孩子|娃儿?|儿子|女儿|闺女|临时|突然|因为|由于|所以|可惜|家里|单位|有事|有点事|发烧|感冒|生病|加班|出差|走不开|闹肚子|拉肚子|(?:腿|腰|牙|头|脚|肚子|膝盖|胃)(?:疼|痛|崴|闪|不好)了?|要带|想带|带上|爹娘|爸妈|父母|对不起|对不住|不好意思|抱歉|麻烦|谢谢|(?:可以|能不能)(?:给我)?|自己一个人|一个人|[\d一二两三四五六七八九十]+个?人|就?别(?:留|算|等)(?:我|俺)/gu;
const BEFORE =
  /^(?:(?:去|来)学|那个|这个|那场|这场|那次|这次|那节|那门|那期|那|这|的话|的|了|啊|呀|呢|嘛|嗯|呃|额|哎|诶|哦|我们?家?|俺们?家?|咱们?家?|阿拉|侬|本人|你们?|您|帮|给|替|请|麻烦|把|将|从|对|跟|和|想|要|也|都|还|就|再|先|全|去|来|在|一起|一块儿?|一同|活动|一下|一个|名单|昨天|前天|前两天|上次|上周|之前|刚才|刚刚|昨儿个?|现在|今天|报(?:了|的)?|参加(?:的)?|你好|您好|小邻|谢谢|一共|总共|社区(?:的|那个)|看看?|查查?|有|到底|目前|已经|[\s,:;.!?、()【】[\]“”"《》])+/u;
const AFTER =
  /(?:那个|这个|那场|这场|那次|这次|那|这|的|了|啊|呀|呢|嘛|吧|呗|哈|嗯|呃|啦|咯|喽|哟|哦|噻|嘞|我们?家?|俺们?家?|咱们?家?|阿拉|本人|给|帮|把|将|想|要|也|都|还|就|再|先|全|去|来|一起|一块儿?|活动|一下|一个|名单(?:里|上)?|名字|的名|(?:自己)?一个人|参加|昨天|现在|今天|一共|总共|到底|目前|已经|有|吗|谢谢|(?:这|本|下)(?:周|星期|礼拜|个月|月)[一二三四五六日天]?|明天|后天|今晚|[\s,:;.!?、()【】[\]“”"《》])$/u;
const SHORTEST = 2;
const LONGEST = 14;

/**
 * The name of an activity among words that are known to be about one.
 * @param said what was said of it, in any order: its places are no part of the name
 */
export function activityIn(words: string, said: RegExp): string {
  const candidates = words
    .split(/[,;。!?:、\n]+/u)
    .flatMap((clause, place) =>
      clause
        .replaceAll(said, '\n')
        .replaceAll(BETWEEN, '\n')
        .split(/[\n\s]+/u)
        .map((part) => ({ name: nameIn(part), isBesideVerb: clause.search(said) >= 0, place })),
    )
    .filter(({ name }) => name.length >= SHORTEST && name.length <= LONGEST);
  const best = candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate.name, candidate.isBesideVerb) }))
    .toSorted((one, other) => other.score - one.score || one.place - other.place)[0];
  return best === undefined || best.score < 0 ? '' : best.name;
}

const nameIn = (part: string): string => withoutEnd(part.replace(BEFORE, ''), AFTER);

function scoreOf(name: string, isBesideVerb: boolean): number {
  return (ACTIVITY_END.test(name) ? 3 : 0) + (isBesideVerb ? 1 : 0) - (TELLING.test(name) ? 3 : 0);
}
