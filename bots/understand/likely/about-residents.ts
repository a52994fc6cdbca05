import { draftOf } from '../../../src/features/needs/index.ts';
import { readCode } from '../residents/codes.ts';

const HOME =
  /^.*?(?:我们?家?|俺们?家?|咱家?|阿拉|本人)?(?:现在|目前|就|是|搬到|搬来|搬进)*(?:住址|地址|家|住)(?:在|是|改成|改为|换成|到|勒|的是|[:,\s])*/u;
const AFTER = /(?:的|了|啦|啊|呢|这边|那边|这块|那块|的(?:居民|住户|村民|业主|租户))+$/u;

/** 我住桂花社区1号楼 */
export function rewordHome(text: string): string {
  const said = text
    .split(/[,;。!?]/u)
    .map((clause) => (HOME.test(clause) ? clause.replace(HOME, '').replace(AFTER, '') : ''))
    .find((place) => place.length > 1);
  return `我住${said ?? draftOf(text).place ?? ''}`;
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

const ROOM =
  /(?:我们?|咱们?|这个|这|本|此)?(?:微信)?[群裙](?:聊)?(?:是|属于|归|的)?|绑定码|一?个|给|要|发|来|弄|申请|生成|帮我|麻烦|请|的/gu;
export const placeOf = (command: string, text: string): string =>
  `${command}${draftOf(text).place ?? text.replaceAll(ROOM, '')}`;
