/** Words about a team. */
export interface AboutTeam {
  /** What it was called. */
  readonly team: string;
}

const JOINS =
  /^(?:我们?|俺)?(?:也)?(?:想要?|要|申请|报名|来)?(?:加入|入队)[\s:,]*(?:队伍)?[\s:,]*(?!N?\d|群|的|过|了)(.{2,20}?)(?:的?队伍)?$/u;
const LEAVES =
  /^(?:我们?|俺)?(?:想要?|要|申请)?(?:退出|离开|退队)[\s:,]*(?:队伍)?[\s:,]*(?!群|小程序|登录)(.{2,20}?)(?:的?队伍)?$/u;
const OWN =
  /^(?:看看?|查看?|查一下)?(?:我(?:们)?(?:的|加入的|参加的)?|有(?:什么|哪些)|这里有(?:什么|哪些))队伍(?:有哪些|呢|吗)?\??$/u;

/** 加入银龄帮帮团 · 我想加入读书会. */
export const readJoining = (text: string): AboutTeam | null => named(JOINS.exec(text)?.[1]);

/** 退出银龄帮帮团. */
export const readLeaving = (text: string): AboutTeam | null => named(LEAVES.exec(text)?.[1]);

/** 我的队伍 · 有哪些队伍. */
export const asksForTeams = (text: string): boolean => OWN.test(text);

const named = (words: string | undefined): AboutTeam | null =>
  words === undefined ? null : { team: words.replaceAll(/[“”"《》【】]/gu, '') };
