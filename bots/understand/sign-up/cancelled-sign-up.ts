import { withoutEnd } from '../words/without-end.ts';
import { LONGEST_SIGN_UP } from './sign-up.ts';

const WORD_FOR_WORD = /^(?:(?:取消|退出)(?:报名|接龙)|退报)(?: (.{1,60})|$)/u;

const SIGNED_UP = '(?:报名|接龙|名额|位子|位置|座位|名字|报的?名|登记|名)';
const DROPS = '(?:取消|退出|退|撤销|撤回|撤|划|去|删|抹|勾|拿|销|注销|作废|除)(?:掉|了|去|下来?|除)?';
/** Both the thing and that it goes, in either order: 取消护河捡拾的报名, 把我的名字划掉, 名额让出来. */
const TAKEN_BACK: readonly RegExp[] = [
  /^(?<name>.{2,16}?)(?:,|我|俺|\s)*(?:要|想|麻烦|请|帮我|给我)*(?:取消|退出|撤销|退)(?:掉|一下)?(?:报名|接龙)(?:吧|了)?$/u,
  /(?:我|俺)?(?:就)?不(?:想|能)?(?:去|参加|来|报)(?!了|不)(?<name>[^,了]{2,16}?)了$/u,
  /^(?:我|俺)?(?:要|想)?(?:退出|退掉)(?!群|登录|报名|接龙|人工|大字)(?<name>[^,]{2,12})$/u,
  /把(?:我|俺)(?:的名字?)?从(?<name>.{0,16}?)名单(?:里|上|中)?(?:面)?(?:划|去|删|抹|拿|勾)(?:掉|去|了)/u,
  /^(?:我|俺)(?<name>[^,]{0,12}?)报的?名(?:,|\s|都|就)*(?:不算了?|作废|退|取消|撤|不作数)/u,
  new RegExp(
    `(?:取消|退出|撤销|撤回|退掉|退|撤掉|删掉|划掉|去掉|注销)(?:掉|了|一下)?(?:我们?|俺们?)?(?:的|那个)?(?<name>.{0,20}?)的?${SIGNED_UP}`,
    'u',
  ),
  new RegExp(
    `(?<name>.{0,24}?)(?:的)?${SIGNED_UP}(?:从[^,]{0,8}里|里)?(?:我)?(?:要|想|都|请|帮我|给我|给|我|就|麻烦|也|先|全|,|里|中|从|单|\\s)*${DROPS}`,
    'u',
  ),
  /(?<name>.{0,24}?)(?:我|俺)?(?:就)?不(?:想)?报(?:名)?了/u,
  /(?<name>.{0,24}?)(?:我的|俺的)?(?:名额|位子|位置|座位|报名)(?:我)?(?:让出来|让给别人|给别人|不要了|让了|空出来)/u,
];
const NOT_COMING =
  /^(?<name>.{0,24}?)(?:我们?|俺们?|咱们?|阿拉|本人)?(?:家)?(?:这次|那天|当天|临时|突然|恐怕|可能|实在|应该|,|\s|有事|有点事|家里有事|单位有事|有急事|要加班|加班|生病了?|病了|感冒了?|身体不舒服|不舒服|没空|没时间)*(?:(?:去|来|参加|到)不了|(?<![下上出起回进过拿打听看来去])不(?:去|来|参加|想去|想参加|能去|能来|能参加|打算去|准备去)|没法(?:去|来|参加)|没(?:空|时间)(?:去|来|参加)|(?:去|来)不成|不能到场|到不了场|赶不上|弗去)(?:了|啦|咯|的|勒)?/u;
/** Said of something else than an activity. */
const OTHER =
  /怎么|如何|吗|能不能|补贴|投票|群发|接单|需求|诉求|订单|快递|水|电费|断电|停电|燃气|\?|费|那个人|政策|医院|学校|上班|厕所|下楼|腿脚|出门|门诊|卫生|公交|地铁|卡|N\d{8}|改派|派给|活动(?:取消|不办)|取消活动|单子|不来修|没人|误报/u;
const LONGEST_NAME = 16;

/** The words for the activity that somebody no longer comes to, empty when it was not said; unaddressed only word by word. */
export function readCancelledSignUp(text: string, addressed: boolean): { activity: string } | null {
  const plain = WORD_FOR_WORD.exec(text);
  if (plain !== null) return { activity: addressed ? nameIn(plain[1] ?? '') : (plain[1] ?? '').trim() };
  if (!addressed || text.length > LONGEST_SIGN_UP || OTHER.test(text)) return null;

  const after = /^(?:取消|撤销|退出|退掉?)(?:掉)?(?:一下)?(?:报名|接龙)(?:参加)?[\s:,(]*(.{1,24}?)\)?$/u.exec(
    text,
  )?.[1];
  if (after !== undefined && nameIn(after).length <= LONGEST_NAME) return { activity: nameIn(after) };
  const away = NOT_COMING.exec(text);
  const taken = TAKEN_BACK.map((form) => form.exec(text)).find((found) => found !== null) ?? null;
  if (away === null && taken === null) return null;

  const name = nameIn((away ?? taken)!.groups!['name']!);
  const isWhole = taken !== null || /[了啦咯勒]$/u.test(away![0]) || away![0] === text;
  return isWhole && name.length <= LONGEST_NAME ? { activity: name } : null;
}

const JOINING_BEFORE =
  /^(?:跟[你您]们?[说讲](?:一?声|一?下)?|把|我们?家?|俺们?家?|咱们?|阿拉|本人|那个|这个|那|这|的|报了?的?|报名的?|参加的?|请|帮|给|麻烦|取消|掉|一下|对不起|抱歉|不好意思|从|在|之前|昨天|昨儿个?|前天|前儿|上次|刚才|刚刚|现在|了|[\s,:;.!、()【】[\]“”"《》])+/u;
const JOINING_AFTER =
  /(?:的?活动|(?:老头子|老伴儿?|老太太|孩子|他们?|她们?)[说讲]|[呀啊呢嘛吧]|的|那个|这个|我们?家?|俺们?家?|本人|里面?|把|将|名单|从|临时|有事|家里|现在|我们两个|我们俩|我们几个|俺们俩|我俩|一家|全家|今天|也|都|请|帮|给|麻烦|报|参加|那边|那儿|那天|当天|这次|就|先|都|想|要|,|[\s,:;.!、()【】[\]“”"《》])$/u;

const REASON =
  /临时|有事|病|感冒|加班|不舒服|出差|没空|没时间|对不起|不好意思|抱歉|下雨|发烧|感冒|不巧|骨折|崴|疼|住院|摔|带孩子|冲突|家里|^我|^俺/u;

/** A reason may be said first: 孩子病了,亲子画画来不了了. */
function nameIn(words: string): string {
  const parts = words.split(/[,;。!]+/u);
  const named = parts.findLast((part) => part !== '' && !REASON.test(part)) ?? parts.at(-1) ?? '';
  return withoutEnd(named.replace(JOINING_BEFORE, ''), JOINING_AFTER);
}
