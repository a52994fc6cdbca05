import { withoutEnd } from '../words/without-end.ts';

const WHO =
  '(?:我们家|我们|咱们家|咱们|俺们家|俺们|我家里|我家|俺家|咱家|我老家|我屋头|我屋里|我屋|本人家|本人|阿拉屋里厢?|阿拉|自家|偶|我|俺|咱|吾|家里|家)';
const NOW =
  '(?:呢|啊|呀|嘛|以后|今后|往后|现在|目前|如今|现|就|都|也|一直|刚|新|是|已经|已|一家子|一家|全家|一家人|自己|老两口|两口子|夫妻俩?|和老伴|跟儿子|跟女儿|租|暂时|常年|长期)*';
const LIVING =
  '(?:居住(?:在|于)?|住址(?:在|是|为)|住处(?:在|是)|住的地方(?:在|是)|住的(?:是)?|住再|搬到|搬来|搬去|搬进|搬至|迁到|住进|住到|住在|住勒|住了|住喺|住于|住|租住在?|租在)(?:了)?(?!址|处|院|校|宿舍|得|不|着|过|够|惯|嘴|口|所|房|户|久|这么|那么|哪|一起)';
const WHERE_IS = '(?:家庭住址|家庭地址|居住地址|居住地|现住址|现住地|新住址|新地址|住址|住处|住的地方|地址|家)';
const CHANGE = '(?:登记|更新|修改|改|变更|更改|换|设|定|填|写)?(?:成|为|到|了|是|在)';
const START =
  '(?:我(?:们)?(?:刚|新|已经)?搬(?:了)?(?:新)?家(?:了)?|搬家了?|刚搬(?:来|家)(?:的)?|新搬来的|我(?:是)?(?:新来|新搬来|刚搬来|刚来)的(?:租户|住户|居民|业主|邻居)?|我叫[\\p{Script=Han}]{2,4}|我姓[\\p{Script=Han}]|我是(?:老|小)[\\p{Script=Han}]|登记(?:一下)?(?:我的)?(?:住址|地址|住处)?|(?:帮我)?(?:更新|修改|改|换)(?:一?下)?(?:我的)?(?:住址|地址)|告诉[你您](?:一下)?|跟[你您](?:们)?(?:说|讲|报备|汇报)(?:一?下|一声)?|报备(?:一?下)?|(?:我们?)?(?:现在|已经)?(?:不住|搬离|搬出)[^,]{1,8}了?|跟你说(?:一?下)?|记一?下|填(?:一?下)?(?:住址|地址))';
const FORMS: readonly RegExp[] = [
  new RegExp(`^(?:${START}[,: ]*)?${WHO}${NOW}在(?<place>[^,.;:!?]{2,24}?)(?:这边|那边)?(?:居住|住)(?:着|的)?$`, 'u'),
  new RegExp(`^(?:${START}[,: ]*)?(?:${WHO}(?:的)?)?${NOW}${LIVING}[: ]*(?<place>.+)$`, 'u'),
  new RegExp(
    `^(?:${START}[,: ]*)?(?:${WHO}(?:的)?)?${WHERE_IS}(?:要|需要|现在|已经)?(?:${CHANGE}|[:,]|(?<=址|处|方) )[: ]*(?<place>.+)$`,
    'u',
  ),
];
/** 我是石桥村的村民, 我是桂花社区3号楼的, 我属于翠竹苑. */
const OF_PLACE = new RegExp(
  `^(?:${START}[,: ]*)?${WHO}(?:们)?(?:现在)?(?:是|属于|来自|归)[: ]*(?<place>[^,.;:!?]{2,30}?)(?:的?(?:居民|住户|村民|业主|租户|租客|人家|住家|社员|房东)|的(?:[老小][\\p{Script=Han}]{1,2})?|人)$`,
  'u',
);
const FROM_PLACE = new RegExp(`^${WHO}(?:现在)?(?:属于|来自|归)[: ]*(?<place>[^,.;:!?]{2,30})$`, 'u');

/** 我家3号楼2单元 */
const HOME = new RegExp(
  `^(?:${START}[,: ]*)?(?:${WHO}|我|俺)(?<=家|家里|屋头|屋里|屋里厢)(?!厢)[: ]*在?(?<place>.+)$`,
  'u',
);

const NUMBER = '[0-9a-zA-Z零〇一二两三四五六七八九十百甲乙丙丁东西南北]';
/** Ends as places do. */
const PLACE_END = new RegExp(
  `(?:社区|村委会|村|小区|片区|区|楼|栋|幢|座|号|单元|室|户|层|网格|苑|里|院|组|队|社|屯|湾|坳|沟|庄|寨|坪|坝|岭|镇|乡|街道?|路|巷|弄|弄堂|胡同|园|城|府|庭|阁|居|轩|郡|墅|湖|江|洲|岛|公寓|大厦|花园|家园|新村|佳苑|河沿|沿|堡|堂|口|桥|头|边|畔|塘|冲|垸|店|集|铺|岗|坡|山|河|溪|滩|埠|浜|泾|渡|营|台|门|大院|小院|家属院|宿舍|[一二三四五六七八九十\\d]期|${NUMBER}{1,6})$`,
  'u',
);
/** Tells what is the matter there, or asks. */
const NO_PLACE =
  /坏|漏|堵|没|吵|停(?!车场)|闹|断|裂|脏|臭|响|疼|病|冷|热|想|要|怎么|咋|吗|呢|谁|什么|啥|多少|可以|能|需|请|帮|找|装修|打牌|不[^夜]|好久|年了|个月|天了|远|近|舒服|方便|挺|很|太|真|着火|掉|摔|偷|抢|附近|有人|有个|有只|烧|晒|养|做饭|吃|睡|看(?!守)|听|玩|上班|^(?:在|得|是)$|医院|旅馆|宾馆|酒店|养老院|高兴|满意|心|报名|参加|个人|口人|孩子|老人|全家/u;

/** 我住桂花社区1号楼 · 俺家在南河沿 · 住址改成3号楼 · 我是石桥村的村民: the place, and nothing but a place. */
export function readLivingIn(text: string): { place: string } | null {
  for (const form of FORMS) {
    const place = placeIn(form.exec(text)?.groups?.['place']);
    if (place !== null) return { place };
  }
  const place = placeIn((OF_PLACE.exec(text) ?? FROM_PLACE.exec(text) ?? HOME.exec(text))?.groups?.['place']);
  return place !== null && PLACE_END.test(place) ? { place } : null;
}

const AFTER_PLACE = /(?:的|那边|这边|那里|这里|这块|那块|那儿|这儿|里面|来|了|里头|[, ])$/u;

function placeIn(words: string | undefined): string | null {
  if (words === undefined) return null;
  const said = words
    .replace(
      /[, ]*(?:都|已经|有)*(?:好多|好几|很多|多少|[\d一二两三四五六七八九十几]+)(?:多)?(?:年|个月)(?:多)?(?:了|啦)?$/u,
      '',
    )
    .replace(/^(?:在|于|到|是|了|:|勒|[, ])+/u, '');
  const place = withoutEnd(said, AFTER_PLACE);
  if (place.length < 2 || place.length > 30 || NO_PLACE.test(place)) return null;
  const parts = place.split(/[,.;: ]+/u);
  const isPlace = parts.every((part) => PLACE_END.test(part));
  return isPlace || (parts.length === 1 && /^[\p{Script=Han}\d]{2,12}$/u.test(place)) ? place : null;
}
