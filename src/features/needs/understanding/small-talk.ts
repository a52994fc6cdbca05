import { CATEGORIES, ROUTE_SEEDS, SMALL_TALK_SEEDS } from '../../../../config/taxonomy/index.ts';
import { train, type LinearModel } from './linear-model.ts';

const GREETING =
  /^(?:你好|您好|大家好|早|早上好|早安|中午好|下午好|晚上好|晚安|嗨|哈喽|在吗|在不在|谢谢|多谢|感谢|辛苦了?|好的|好|嗯+|哦+|啊+|哈+|行|可以|收到|知道了|明白|再见|拜拜|不用了|厉害|真棒|赞|ok|okay|hi|hello)[\p{P}\p{S}\s~呀啊呢哦啦了]*$/iu;
/** Politeness before the matter. */
const OPENING = /^(?:你好|您好|大家好|在吗|请问|早上好|下午好|晚上好)[\p{P}\s呀啊]*/u;
/** Nobody chats this long. */
const LONGEST = 40;
/** A need taken for talk is worse than talk taken for a need, so talk has to be clear. */
const CLEARLY = 0;
const TALK_WEIGHT = 3;

let model: LinearModel | undefined;

/** Is this only talk, asking for nothing? */
export function isSmallTalk(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return false;
  if (GREETING.test(trimmed) || !/[\p{L}\p{N}]{2}/u.test(trimmed)) return true;

  return talkMargin(trimmed.replace(OPENING, '')) > CLEARLY;
}

/** How far on the side of talk, by the words alone; below zero is a need. */
function talkMargin(text: string): number {
  model ??= train(
    [
      ...SMALL_TALK_SEEDS.map((seed) => ({ text: seed, label: 'talk', weight: TALK_WEIGHT })),
      ...[...CATEGORIES.flatMap(({ seeds }) => seeds), ...Object.values(ROUTE_SEEDS).flat()].map((seed) => ({
        text: seed,
        label: 'need',
      })),
    ],
    { cost: 1, rounds: 10 },
  );
  return model.score(text).find(({ label }) => label === 'talk')!.score;
}
