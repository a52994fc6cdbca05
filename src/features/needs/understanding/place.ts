const NUMBER = '[0-9零一二两三四五六七八九十百甲乙丙丁a-zA-Z]{1,4}';
const DISTRICT = '[\\p{Script=Han}A-Za-z0-9]{2,8}?(?:小区|花园|家园|新村|公寓|苑|大厦|广场|社区|村)';
const BLOCK = `${NUMBER}(?:号楼|号院|栋|幢|座|号)`;
const ENTRANCE = `${NUMBER}(?:单元|门)`;
const FLOOR = `(?:${NUMBER}|顶|底)(?:楼|层)`;
const ROOM = '[0-9]{3,4}(?:室|房)';
const SPOT =
  '(?:楼道|楼梯间|楼梯口|电梯口|电梯|走廊|门口|大门|楼下|楼顶|屋顶|车库|地下室|地库|车棚|活动室|广场|花坛|草坪|垃圾点|垃圾站|凉亭|后门|北门|南门|东门|西门|天台|架空层|健身区|围墙)';
const ROAD =
  '[\\p{Script=Han}]{1,6}(?:大道|路|街|巷|弄)(?:[0-9零一二三四五六七八九十]+号)?(?:与[\\p{Script=Han}]{1,6}(?:大道|路|街|巷))?(?:交叉口|路口|口|段|站)?';

/** Words before a place that do not belong to it. */
const LEAD =
  /^(?:在|到|从|是|就在|住在|住|我们|咱们|我家|我|请问|咨询|反映|投诉|关于|建议|希望|位于|靠近|这个|那个|的|和|有|去|来|把|被|整个)+/u;

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `[\\p{Script=Han}]{1,6}(?:大道|路|街|巷|弄)[0-9]+号(?:院)?(?:${BLOCK})?(?:${ENTRANCE})?(?:${FLOOR})?`,
    'u',
  ),
  new RegExp(`(?:${DISTRICT}的?)?${BLOCK}(?:${ENTRANCE})?(?:${FLOOR})?(?:${ROOM})?(?:的?${SPOT})?`, 'u'),
  new RegExp(`(?:${DISTRICT}的?)?${ENTRANCE}(?:${FLOOR})?(?:的?${SPOT})?`, 'u'),
  new RegExp(`(?:${DISTRICT}的?)?${FLOOR}(?:的?${SPOT})?`, 'u'),
  new RegExp(`${DISTRICT}(?:的?${SPOT})?`, 'u'),
  new RegExp(`${ROAD}`, 'u'),
  new RegExp(`(?:我们|咱们|本)?(?:小区|村里|村口|校门口|菜场|公园|河边|桥头|桥下)(?:的?${SPOT})?`, 'u'),
  new RegExp(SPOT, 'u'),
];

/** 一楼 as in 一楼道: the character after it makes another word. */
const NOT_A_PLACE = /^(?:上楼|下楼|加层|一层|马路|公路|道路|修路|铁路|走路|让路|问路|路口|路段|上街|一路|大楼|高楼)$/u;

/** The first place that a message names, as written; the more exact kind goes first. */
export function findPlace(text: string): string | undefined {
  for (const pattern of PATTERNS) {
    const found = pattern.exec(text)?.[0].replace(LEAD, '');
    if (found !== undefined && found.length > 1 && !NOT_A_PLACE.test(found)) return found;
  }
  return undefined;
}
