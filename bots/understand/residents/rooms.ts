const ROOM =
  '(?:设置|设定|登记)?(?:一下)?(?:把|将)?(?:本|咱这个|这个|这|咱们|咱|我们|我们这个|咱们这个|此|该|当前)(?:个)?(?:微信)?[群裙](?:聊)?';
const BELONGS =
  '(?:就|现在|应该)?(?:是属于|属于|归属于?|隶属于?|归|属|是|设为|设成|设置为|设置成|设到|放到|放在|划到|划给|划归|归到|归入|对应|所属(?:社区|村|小区)?(?:是|为)?|所在(?:社区|村|小区)?(?:是|为)?|的?(?:社区|村|小区|地点|位置|地址)是|定为|登记为|登记到|在)';
const PLACE_OF_ROOM = new RegExp(
  `^${ROOM}[,: ]*${BELONGS}[,: ]*(.{2,60}?)(?:的(?:业主|居民|邻居|工作|通知|村民)?(?:微信)?[群裙]?|管(?:的)?|(?:业主|居民|邻居|村民)(?:微信)?[群裙]|名下|下面|这边)?$`,
  'u',
);
/** 桂花社区的群 said of this room, the other way round. */
const PLACE_FIRST = new RegExp(`^(?:这里|这|这儿)是(.{2,40}?)的?(?:业主|居民|邻居|村民)?(?:微信)?[群裙]$`, 'u');
const NO_PLACE = /怎么|什么|哪|谁|吗|\?|干啥|干嘛|聊天|群主|不是/u;

/** 本群属于桂花社区: the place. */
export function readPlaceOfRoom(text: string): string | null {
  const place = PLACE_OF_ROOM.exec(text)?.[1] ?? PLACE_FIRST.exec(text)?.[1];
  return place === undefined || NO_PLACE.test(place) ? null : place.trim();
}

const CODE = '[群裙](?:的)?绑定[码吗](?!\\s?[:是]?\\s?\\d)';
const CODE_AFTER = new RegExp(
  `^(?:要|生成|申请|发|开|领|来|取|拿|获取|弄|出)?(?:一?个|一下)?${CODE}[,: ]*(?:要|给|是|为|用于|发给)?(.{0,60})$`,
  'u',
);
const CODE_BEFORE = new RegExp(
  `^(?:给|为|帮|替|要|把|发|生成|申请|获取|领取|来|拿|查)?(?:一?个)?(.{1,40}?)(?:的)?(?:业主|居民|微信)?(?:[群裙])?(?:[,: ]*)(?:要|发|生成|申请|开|领|来|取|拿|建|获取|弄|出|的)*(?:一?个|一下)?(?:的)?${CODE}(?:要|给我|发我|发一下|生成一下|多少|是多少)?$`,
  'u',
);

const CODE_FOR_ROOM =
  /^(?:给|为|帮|替)?(.{2,24}?)的?(?:业主|居民|村民)?群(?:里)?(?:要|发|弄|来|生成|申请|拿|领|搞|出)(?:一?个|一下)?绑定码$/u;

/** 群绑定码 桂花社区: the place, empty when it was not said. */
export function readRoomCode(text: string): { place: string } | null {
  const place = CODE_AFTER.exec(text)?.[1] ?? CODE_BEFORE.exec(text)?.[1] ?? CODE_FOR_ROOM.exec(text)?.[1];
  return place === undefined || /怎么|什么|\d{6}/u.test(place)
    ? null
    : {
        place: place
          .replace(/(?:那边|这边)?(?:新?(?:建|拉|开|搞)了?(?:一?个)?[群裙])?[\s,]*(?:给|来|要)?(?:一?个)?$/u, '')
          .replace(/(?:的群|的|用|一个)$/u, '')
          .trim(),
      };
}
