/** Who says that somebody attends: with the word said in the room, or, as a worker, by the door. */
export type SaidAttendance = { readonly word: string } | { readonly door: string; readonly name?: string };

const ATTENDS =
  /^(?:我)?到会(?:登记|签到)?(?:了)?(?:[\s:,]{1,3}(?:口令(?:是)?[\s:,]{0,3})?(?<word>\p{Script=Han}{1,4}))?$/u;
const OTHER = /^(?:人数|名单|多少人|情况|吗|没有|的人|几个|时间|地点|怎么)$/u;
const AT_DOOR = /^到会[\s:,]*(?<door>\d{1,3}[^\s,:]{1,18})(?:[\s,:]{1,3}(?<name>[\p{Script=Han}·]{2,12}))?$/u;

/** 到会 桂花 · 到会 3-502 · 到会 3-502 王建国 */
export function readAttendance(text: string): SaidAttendance | null {
  const { door, name } = AT_DOOR.exec(text)?.groups ?? {};
  if (door !== undefined) return name === undefined ? { door } : { door, name };
  const said = ATTENDS.exec(text);
  const { word = '' } = said?.groups ?? {};
  return said === null || OTHER.test(word) ? null : { word };
}
