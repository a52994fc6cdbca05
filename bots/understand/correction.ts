/** What someone takes back, and what they meant instead. */
export interface Correction {
  /** The words that were wrong, when they are named. */
  readonly said?: string;
  /** Is it the place that they call wrong? */
  readonly ofPlace?: true;
  readonly meant: string;
}

const NOT_THIS_BUT_THAT =
  /^(?:错了[,，、\s]*)?不是\s?(?<said>.{1,20}?)[,，、\s]{0,4}(?:而是|应该是|是)\s*(?<meant>.+)$/u;
const CHANGED = /^(?:请)?(?:把\s?)?(?<said>.{1,20}?)?\s?(?:改成|改为|换成|更正为)\s*(?<meant>.+)$/u;
const PLACE_WRONG =
  /^(?:地点|位置|地址|地方)(?:说|写|填|搞)?(?:错|不对)了?(?!了)[,，、\s]*(?:应该)?(?:是|在)?\s*(?<meant>.+)$/u;
const MISSPOKEN = /^(?:我)?(?:刚才)?(?:说|写|打|填|搞|弄)错了?(?!了)[,，、\s]*(?:应该)?(?:是)?\s*(?<meant>.+)$/u;
const PLACE_NAMED = /^(?:地点|位置|地址|地方)$/u;

/** The correction these words (as heard) make, else null: “不是3栋是5栋”, “改成5栋”, “地点错了,是桂花社区”, “说错了,解决了”. */
export function readCorrection(text: string): Correction | null {
  const wrongPlace = PLACE_WRONG.exec(text)?.groups;
  if (wrongPlace !== undefined) return { ofPlace: true, meant: wrongPlace['meant']! };

  const groups = (MISSPOKEN.exec(text) ?? NOT_THIS_BUT_THAT.exec(text) ?? CHANGED.exec(text))?.groups;
  if (groups === undefined) return null;
  const { said, meant } = groups;
  if (said === undefined) return { meant: meant! };
  return PLACE_NAMED.test(said) ? { ofPlace: true, meant: meant! } : { said, meant: meant! };
}

/** The words with what was said replaced by what was meant; null where it was not said. 3栋 is not said in 13栋. */
export function replaceSaid(words: string, said: string, meant: string): string | null {
  for (let at = words.indexOf(said); at >= 0; at = words.indexOf(said, at + 1)) {
    const end = at + said.length;
    if (cutsNumber(words, at) || cutsNumber(words, end)) continue;
    return words.slice(0, at) + meant + words.slice(end);
  }
  return null;
}

const cutsNumber = (words: string, at: number): boolean =>
  /^[0-9零一二三四五六七八九十百]{2}$/u.test(words.slice(Math.max(0, at - 1), at + 1));
