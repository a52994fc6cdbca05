import { before, matching, type Rule } from './finding.ts';

const CN = '零〇一二三四五六七八九';
const FEW = `(?:\\d{1,3}|[${CN}十百]{1,4})`;
const ROOM = `(?:\\d{3,4}[A-Za-z]?|\\d{1,2}[A-Ca-c]\\d{0,2}|[${CN}幺]{3,4})`;
const START = `(?<![0-9A-Za-z${CN}十百第.])`;
const NOT_MORE = `(?![0-9A-Za-z${CN}十百千万])`;
const NOT_COUNTED =
  '(?! ?(?:元|块|圆|多?人|多?个|路|年|月|日|号线|次|平|多?米|㎡|万|多?户|票|斤|度|分|天(?!天)|岁|点|小时|公里|千|医院|国道|省道|班|届|件|[.:]\\d|[%-]))';
const SIDE = '(?:[东西南北中左右][边侧手]?[户门室]?)?';
const BUILDING = `(?:${FEW} ?(?:栋|幢|号楼|座|#|号院|号)|[A-Za-z] ?(?:座|栋|幢|区))`;

/** Works in these places are everybody's business. */
const PUBLIC =
  /居委|社区(?!\d)|服务中心|服务站|办事处|街道|医院|学校|大厅|办公|派出所|法院|党群|活动中心|政府|文化站|教学|大学|小学|中学|银行|宾馆|酒店|会议/u;
const FAMILY = /单元|[栋幢]|号楼|住|家/u;

const isNoOffice = (match: RegExpExecArray): boolean => {
  const words = before(match.input, match.index, 10);
  return !PUBLIC.test(words) || FAMILY.test(words);
};

/** A building may stay; the stairway, the floor behind it and the door are a family's address. */
export const DOORS: readonly Rule[] = [
  // 2单元501室, 三单元六楼, A单元
  matching(
    'door',
    new RegExp(
      `(?<![个几每两0-9A-Za-z${CN}十百第])(?:${FEW}|[A-Za-z]) ?单元(?! ?[房楼]?(?:课|测|考|教))` +
        `[ ,，的-]{0,2}(?:${FEW} ?[楼层])?[ ,，的-]{0,2}(?:(?:\\d{1,2}-\\d{1,4}|[0-9A-Za-z]{2,5}|[${CN}十百幺]{2,5})(?![平元块人])|\\d{1,2}(?=[室户号房])){0,1} ?[室户号房]?${SIDE}`,
      'gu',
    ),
  ),
  // 3-2-501
  matching(
    'door',
    new RegExp(
      `(?<![0-9A-Za-z.-])\\d{1,3}(?: ?- ?\\d{1,3}){1,2} ?- ?\\d{3,4}[A-Za-z]? ?[室户号房]?(?![0-9A-Za-z-])`,
      'gu',
    ),
    ({ 0: door }) => !/^\d{1,2} ?- ?\d{1,2} ?- ?20[12345]\d$/u.test(door),
  ),
  // 1203室, 五〇一室, 12A05室
  matching(
    'door',
    new RegExp(
      `(?<![0-9A-Za-z${CN}])(?:(?=[0-9A-Za-z]{0,5}\\d)[0-9A-Za-z]{2,6}|[${CN}幺]{3,4}) ?(?:室(?![一二两1-3]厅)|房(?!间|子|产|价|东|租|屋|门|贷|地|型|[一二两1-3]厅))`,
      'gu',
    ),
    isNoOffice,
  ),
  // 3栋501, 5幢2-501, A座1203
  matching(
    'door',
    new RegExp(`(?<=${BUILDING} ?)(?<it>(?:\\d{1,2}-)?${ROOM})${NOT_MORE}${NOT_COUNTED} ?[室户号房]?`, 'dgu'),
    isNoOffice,
  ),
  // 住602, 楼上1802, 对门402
  matching(
    'door',
    new RegExp(
      `(?:住|我家|家里|家在|你家|他家|她家|楼上|楼下|对门|对面|隔壁|我是|我们是|(?:漏|滴|渗|流)水?[到进给]|业主|住户|房号|门牌号?|房间号?|钥匙放|住址|地址)(?:的|了|是|在|到|着|[:： ]){0,3}(?<it>(?:\\d{1,3}-){0,2}${ROOM})${NOT_MORE}${NOT_COUNTED}`,
      'dgu',
    ),
    isNoOffice,
  ),
  // 702的业主, 402那家
  matching(
    'door',
    new RegExp(
      `${START}(?<it>(?:\\d{1,2}-)?${ROOM})(?=的?(?:业主|住户|那家|那户|这家|这户|家的|家里|房东|租户|租客|户主|阳台|装修|漏水|邻居|进不去|又在|半夜|天天|一直|断网|吵))`,
      'dgu',
    ),
    isNoOffice,
  ),
  // 1801、1802两家, 203号房
  matching('door', new RegExp(`${START}${ROOM}[和、与跟及,，]${ROOM}(?=[两都]家?|邻居|住户)`, 'gu')),
  matching('door', new RegExp(`${START}\\d{3,4}号?房(?![间子产价租屋型])`, 'gu')),
  // 8组23号, 门牌号17号
  matching('door', new RegExp(`${START}(?:${FEW} ?[组社队] ?${FEW} ?号(?!线|楼|桌|院|车|电|选))`, 'gu')),
  matching('door', new RegExp(`门牌号?(?:码)?[是为:： ]{0,2}(?<it>${FEW} ?号)`, 'dgu')),
  // 702 and 602 in 住702和602, 楼上702和602: what is named beside a door in the same form is one too
  matching('door', new RegExp(`${START}(?<it>(?:\\d{1,2}-)?${ROOM})(?=[室户]?[和与跟、及]＊)`, 'dgu')),
  matching('door', new RegExp(`＊[室户号房]?[和与跟、及或/到](?<it>${ROOM})${NOT_MORE}${NOT_COUNTED} ?[室户]?`, 'dgu')),
];
