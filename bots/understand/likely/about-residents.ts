import { draftOf } from '../../../src/features/needs/index.ts';
import { readCode } from '../residents/codes.ts';

const LIVING =
  /(?:住址|地址|住的?地方|家|屋)?(?:是|在)?(?:住|搬|租|居|迁|落脚)(?:在|到|进|来|去|勒|再|了|着|下|是)*(?:了|在)?[\s:]*|(?:住址|地址|住处|户口|屋头|屋里厢?|(?<=[我俺咱们])家)(?:就|现|现在)?(?:是|都|在|改成|改为|换成|更新为|登记为|变更为|[:\s])*|家(?:就|现在)?(?:是|在)/gu;
const LEADING =
  /^(?:我们?|俺们?|咱们?|阿拉|本人|现在|目前|如今|以后|就|是|在|到|了|新|刚|的|那个|嗯|呃|啊|呢|一家子?|全家|[\s:])+/u;
const AFTER =
  /(?:[,\s]*(?:都|已经)?(?:好多|好几|很多|[\d一二两三四五六七八九十几]+)(?:多)?(?:年|个月)(?:多)?(?:了|啦)?|的|了|啦|啊|呢|这边|那边|这块|那块|的?(?:居民|住户|村民|业主|租户|邻居)|,?(?:你|您|帮我|给我|请|麻烦)+(?:记|登记|改|更新)(?:一?下)?)+$/u;

/** 我住桂花社区1号楼 */
export function rewordHome(text: string): string {
  const found = text
    .split(/[,;。!?]/u)
    .flatMap((clause) => clause.replaceAll(LIVING, '\n').split('\n').slice(1))
    .map((part) => part.replace(LEADING, '').replace(AFTER, ''))
    .filter((part) => part.length > 1 && !/^(?:原来|以前|之前|不)/u.test(part));
  return `我住${found.at(-1) ?? draftOf(text).place ?? ''}`;
}

/** 绑定 123456 */
export function codeOf(command: string, text: string, length: number): string {
  const code = readCode(text, length)?.code;
  return code === undefined ? command : `${command} ${code}`;
}

/** 核实 r7k2m9x4 桂花社区1号楼 */
export function rewordVerification(text: string): string {
  const id = /[a-z][a-z\d_-]{3,63}/iu.exec(text)?.[0] ?? '';
  const place = draftOf(text.replace(id, ' ')).place ?? '';
  return `核实 ${id}${/业主/u.test(text) ? ' 业主' : ''} ${place}`.trim();
}

const OF_ROOM =
  /^.*?(?:属于|隶属于?|归属于?|归|划到|划归|放到|设为|设成|是|在)[\s:]*|(?:的|管|名下|这边|业主群?|居民群?|的?群)+$/gu;
/** 本群属于桂花社区 */
export const rewordPlaceOfRoom = (text: string): string =>
  `本群属于${text.replace(/^(?:设置|设定|登记)(?:一下)?/u, '').replaceAll(OF_ROOM, '')}`;

const ROOM_CODE =
  /(?:业主|居民|微信)?[群裙](?:聊)?的?绑定[码吗]?|绑定[码吗]|^(?:帮我|麻烦|请|给我|发我|给|为|要|发|我|来|弄|申请|生成|领|取|拿|开|一?个|一下|[\s,:])+|(?:的|要|发|来|弄|申请|生成|用|新建|建|业主|居民|微信|群|一?个|[\s,:])+$/gu;
/** 群绑定码 桂花社区 */
export const rewordRoomCode = (text: string): string =>
  `群绑定码 ${text.replaceAll(ROOM_CODE, ' ').trim().replaceAll(ROOM_CODE, '').trim()}`;
