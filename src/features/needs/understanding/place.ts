const NUMBER = '[0-9零一二两三四五六七八九十百甲乙丙丁a-zA-Z]{1,4}';
const DISTRICT = '[\\p{Script=Han}A-Za-z0-9]{2,8}?(?:小区|花园|家园|新村|公寓|苑|大厦|广场|社区|村)';
const BLOCK = `${NUMBER}(?:号楼|号院|栋|幢|座|号)`;
const ENTRANCE = `${NUMBER}(?:单元|门)`;
const FLOOR = `(?:${NUMBER}|顶|底)(?:楼|层)`;
const ROOM =
  '(?:[0-9]{3,4}(?:室|房|(?![0-9]|[号元块天年户个]))|[一二三四五六七八九][零〇一二三四五六七八九]{2,3}(?![十百千个块元年天户]))';
const SPOT =
  '(?:楼道|电梯门口|电梯旁边?|楼梯间|楼梯口|楼梯拐角|楼梯上|拐角处?|拐弯处|过道|电梯口|电梯厅|电梯间|走廊|门口|大门口|大门|楼下|楼顶|屋顶|车库|地下室|地库|车棚|活动室|广场|花坛|草坪|垃圾点|垃圾站|凉亭|后门|北门|南门|东门|西门|天台|架空层|健身区|围墙)';
const ROAD =
  '(?:(?![的那条这是在我你从往总到跑走])\\p{Script=Han}){1,6}(?:大道|步道|绿道|栈道|路(?![灯面障牌况由过])|街|巷|弄(?=[0-9]))(?:[0-9零一二三四五六七八九十]+号)?(?:与[\\p{Script=Han}]{1,6}(?:大道|路|街|巷))?(?:交叉口|路口|口|段|站)?';

const SIDE =
  '(?:[东南西北](?:边|侧|面|头)|[前后](?:面|头|边)|对面|旁边|边上|门前|外面|跟前|背面|背后|[前后](?=的|那|这|有))';

/** A name that reads like another word unless a building follows: 幸福里8幢. */
const SHORT_NAME = '(?:(?![的在是住我们到])\\p{Script=Han}){2,4}(?:里|园|府|庭|湾|城|居|轩|郡|坊)';
const GROUP = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:组|社|生产队)(?![长成织装件合区团])';
/** Where people go and meet; not where somebody only wants to be taken. */
const FACILITY =
  '(?<!去|到|回|趟|逛|跑|进|上)(?:社区|村里?|老年|老年人|街道|小区|镇|文化|便民|党群|居民|儿童|中心|地下|农贸|健身|公共|垃圾|老|小|学校|乡镇|邻里|新时代)*(?:活动室|活动中心|服务中心|服务站|文化站|文化广场|食堂|卫生室|卫生院|卫生站|卫生所|居委会|村委会|养老院|敬老院|菜市场|菜场|市场|超市|公交站台|公交站|车站|停车场|车库|地下室|篮球场|足球场|球场|健身房|乐园|公园|广场(?!舞)|祠堂|垃圾站|垃圾房|垃圾点|公厕|快递柜(?=旁|边|前|对面|那边|那儿|门口)|驿站|门卫室|传达室|晒谷场|图书室|阅览室|书屋|水房|泵房|配电房|凉亭|大礼堂|水井|井台|地铁口|地铁站|码头)';
const BESIDE =
  '(?:的?(?:[东南西北](?:边|侧|面)|门口|门前|大门|正门|后门|旁边|边上|对面|后面|前面|里面|楼下|楼顶|入口|出口|北门|南门|东门|西门))?';
const SCHOOL_GATE =
  '[\\p{Script=Han}]{0,4}?(?:幼儿园|小学|中学|学校|医院|校)(?:[东南西北](?:边|侧|面|门)|大门口|门口|门前|旁边|边上|对面|后面|后门|前面|附近)';
const EDGE =
  '(?:水库|屯|庄|寨|河|池塘|鱼塘|湖|江|水沟|渠|桥|山|田|村|街|巷子?|胡同|弄堂|坡|河堤|鱼池)(?:东|西|南|北)?(?:边上|边|旁边|口|头|尾|底下|脚下|沿)';

/** Words before a place that do not belong to it. */
const LEAD =
  /^(?:就是|听说|据说|知道|看见|那个|那|嗯|啊|呃|喂|你好|您好|俺们?|阿拉|住勒|想说|我想说|在|到|从|是|就在|住在|住|我们|咱们|我家|我|请问|咨询|反映|投诉|关于|建议|希望|位于|靠近|这个|那个|的|和(?!平|谐|睦|顺|美|园)|有|去|来|把|被|整个|地点是?|地址是?|位置是?|咱|俺)+/u;

/** 机井房旁边: whatever stands there. */
const LANDMARK =
  /(?<=^|[,。;!?:在])(?![我俺咱他她你家门窗床楼]|隔壁|这|那|最近|现在|每天|晚上|早上|昨|今|今天)[\p{Script=Han}]{2,5}?(?:旁边|边上|对面|门口|门前|背后|后面|前面|底下|后头|前头)(?=的|[那有没,。堆停]|$)/u;

const PATTERNS: readonly RegExp[] = [
  /(?<![\d.-])\d{1,3}-\d{1,2}-\d{3,4}(?![\d-])/u,
  new RegExp(`${SHORT_NAME}${BLOCK}(?:${ENTRANCE})?(?:${FLOOR})?(?:${ROOM})?(?:的?(?:${SPOT}|${SIDE}))?`, 'u'),
  new RegExp(
    `[\\p{Script=Han}]{1,6}(?:大道|路|街|巷|弄)[0-9]+(?:号|弄)(?:院)?(?:${BLOCK})?(?:${ENTRANCE})?(?:${FLOOR})?`,
    'u',
  ),
  new RegExp(
    `(?:${DISTRICT}的?|[A-Z]区)?${BLOCK}(?:${ENTRANCE})?(?:${FLOOR})?(?:${ROOM})?(?:的?(?:${SPOT}|${SIDE}))?`,
    'u',
  ),
  new RegExp(`(?:${DISTRICT}的?)?${ENTRANCE}(?:${FLOOR})?(?:的?(?:${SPOT}|${SIDE}))?`, 'u'),
  new RegExp(`(?:${DISTRICT}的?)?${FLOOR}(?:的?${SPOT})?`, 'u'),
  new RegExp(
    `[A-Z]区(?:${FACILITY.replace(/^\(\?<!.*?\)/u, '').replace('(?=旁|边|前|对面|那边|那儿|门口)', '')})?(?:${SPOT}|${SIDE})?`,
    'u',
  ),
  new RegExp(`${SHORT_NAME}${SPOT}`, 'u'),
  new RegExp(`(?:${DISTRICT})?${GROUP}`, 'u'),
  new RegExp(`${FACILITY}${BESIDE}`, 'u'),
  new RegExp(SCHOOL_GATE, 'u'),
  new RegExp(`${DISTRICT}(?:的?(?:${SPOT})?(?:${SIDE})?)?`, 'u'),
  new RegExp(EDGE, 'u'),
  /(?<=^|[,。;在是])[\p{Script=Han}]{2,6}(?:宿舍|家属院|家属楼)/u,
  LANDMARK,
  /[东南西北中]区(?!别|域)/u,
  new RegExp(`${ROAD}`, 'u'),
  new RegExp(`(?:我们|咱们|本)?(?:小区|村里|村口|校门口|菜场|公园|河边|桥头|桥下)(?:的?${SPOT})?`, 'u'),
  new RegExp(SPOT, 'u'),
  /(?<=在|是)\p{Script=Han}{2,3}(?:里|园|庄|屯|坊|湾|府|城)(?=$|[,。!;])/u,
];

/** 一楼 as in 一楼道: the character after it makes another word. */
const NOT_A_PLACE =
  /^(?:楼下|楼上|隔壁|上楼|下楼|加层|一层|马路|公路|道路|修路|铁路|走路|让路|问路|路口|路段|上街|一路|大楼|高楼|屋顶|村里|社区|小区)$/u;

/** 想请社区出面: who is asked, not where. */
const ASKED_OF = /(?:请|找|让|叫|问|希望|求).{0,4}(?:社区|小区|村)$/u;

/** What stands before the name of a place at the beginning of a clause. */
const BEFORE_NAME =
  /^.*(?:我们|咱们|俺们|你们|我家|我|俺|咱|地点|地址|就是|关于|反映|天天|每天|在|到|从|去|往|的|有|和|给|把|被|了|个|这|那|是|请|问|啊|呢|,|;|:|。|!|\?|\s)/su;
const NAME =
  /^(?!想|说|半|今|明|昨|前|后|现在|最近|晚上|早上|上午|下午|一|整|全|每|都|老|旧|隔壁|楼|没|不|希望|建议|附近|听说|发现|路过|麻烦|社区|小区|本|村里?|大|小|公共|新)\p{Script=Han}{2,4}$/u;

/** 柳树湾 before 二组: a name that no pattern knows, when nothing else stands between it and the beginning of the clause. */
function nameBefore(text: string, { 0: whole, index }: RegExpExecArray, found: string): string {
  const before = text.slice(0, index + whole.length - found.length).replace(BEFORE_NAME, '');
  return NAME.test(before) ? before : '';
}

const PHASE = `${NUMBER}期`;
/** What goes on naming a place, directly or after 的: 8幢 的 地下车库. */
const GOES_ON = new RegExp(
  `^(?:${FACILITY.replace(/^\(\?<!.*?\)/u, '')}${BESIDE}|的?(?:${PHASE}|${BLOCK}|${ENTRANCE}|${FLOOR}(?!没|不)|${ROOM}|${SPOT}|${SIDE}(?![都也没])|的(?:小?桥|空地|水塘|池塘|水井|河堤|凉亭|花坛|草坪)(?!边|上|护|栏)|那(?:块|片|段)(?:空地|路(?!灯)|草坪|水塘)|那?一(?:截|段)(?:路)?(?=,|。|$)|(?:老?井|大?树|河|塘|亭子?|坝|祠堂|庙)(?:边上|边|旁边|旁|底下)|组(?=[好的有都几,。])|(?:老|小|石)桥|[东南西北]区|人行道|地下通道|桥洞|[东南西北]口|后院|前院|岗亭|外(?=堆|有|那|停|$|,)|公路|(?:喷泉|荷花|鱼)池)|到[\\p{Script=Han}]{1,8}?(?:那|这|的|之间)?(?:一)?段路?)`,
  'u',
);
const NAME_BEFORE = new RegExp(
  `(?:${DISTRICT}|${SHORT_NAME}|[\\p{Script=Han}]{1,4}(?:街|路|巷|苑|园|村|里))(?:${PHASE})?的?$`,
  'u',
);

/** As far as the words before and after still name the same place. */
function extended(text: string, found: string): string {
  const start = text.indexOf(found);
  const before = NAME_BEFORE.exec(text.slice(0, start))?.[0].replace(BEFORE_NAME, '').replace(LEAD, '') ?? '';
  let place = `${before.length > 2 ? before : ''}${found}`;
  for (
    let rest = text.slice(start + found.length), more = GOES_ON.exec(rest);
    more !== null;
    more = GOES_ON.exec(rest)
  ) {
    place += more[0];
    rest = rest.slice(more[0].length);
  }
  return place;
}

/** 地点:梧桐苑南广场 says that it is the place. */
const NAMED_SO =
  /(?:地点|地址|位置)(?:就?是|在|为|就在)?[::]?(?<=[是在为::])\s*([^\s,。;!?,]{2,20}?)(?=$|[\s,。;!?,])/u;

/** 超市买的奶粉 is about no supermarket, and 盖个车棚 about none that stands. */
function isStanding(text: string, found: string): boolean {
  const at = text.indexOf(found);
  return !WISHED_FOR.test(text.slice(0, at)) && !BOUGHT_AT.test(text.slice(at + found.length));
}

const WISHED_FOR = /(?:盖|修建|新建|搭|装|设)(?:一)?(?:个|座|处)[^,。!?]{0,5}$/u;
const BOUGHT_AT = /^(?:里|那边)?(?:买|卖)/u;

/** The first place that a message names, as written; the more exact kind goes first. */
export function findPlace(text: string): string | undefined {
  const named = NAMED_SO.exec(text)?.[1];
  if (named !== undefined) return named;
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    const found =
      match?.[0]
        .replace(/^.*(?:天天|每天|在|到|从|往|咱们|我们|俺们)(?=.{2})/u, '')
        .replace(LEAD, '')
        .replace(/的$/u, '') ?? '';
    if (
      match !== null &&
      found.length > 1 &&
      !NOT_A_PLACE.test(found) &&
      !ASKED_OF.test(found) &&
      isStanding(text, found)
    )
      return extended(text, `${nameBefore(text, match, found)}${found}`);
  }
  return undefined;
}
