import type { Phrases } from '../../say.ts';

/** The same need more than once: asking before it is submitted, 我也遇到, and merging. */
export const duplicatePhrases = {
  'needs.ask-same':
    '附近已经有人反映过类似的事（编号 {number}：{text}），已有{concerned}人遇到。是同一件事吗？\n回复“是”我帮您加一，回复“不是”照常登记。',
  'needs.ask-same-own':
    '您之前反映过类似的事，编号 {number}，正在办。是同一件事吗？\n回复“是”就不重复登记，回复“不是”照常登记。',
  'needs.say-same': '请回“是”或“不是”。不提了请回“取消”。',
  'needs.say-again': '要照常登记，请把事情再说一遍。',
  'needs.same-own': '好的，不重复登记。{number}有进展会告诉您。想看进度请发：进度 {number}',
  'needs.followed': '帮您加一了，{number}现在有{concerned}人遇到，有进展会告诉您。不想再收到请发：不再关注 {number}',
  'needs.unfollowed': '好的，{number}的进展不再告诉您，也不再算您一个。',
  'needs.not-shared': '{number}是别人自己的事，不能加一。您也遇到一样的事，请直接说给我听。',
  'needs.follow-elsewhere': '这件事不在您住的社区，不能加一。您那里也有这样的事，请直接说给我听。',
  'needs.merged-into': '{number}已并入 {head}，两件事一起办。',
  'needs.concerned': '已有{concerned}人说遇到这件事。',

  'needs.merge-itself': '{number}不能并入它自己，请写两个不同的编号。',
  'needs.merge-closed': '{number}已经不在办理中，不能合并。',
  'needs.merge-danger': '{number}是紧急求助，要单独处理，不能合并。',
  'needs.merge-elsewhere': '{number}和{head}不在同一个社区，不能合并。',
  'needs.merge-into-merged': '{number}自己已并入 {head}，请直接并到 {head}。',
  'needs.merge-head': '已有别的需求并入{number}，它不能再并走。请反过来，把{head}并到{number}。',
  'needs.merge-taken': '{number}已有机构在办，不能并走。请反过来，把{head}并到{number}。',
  'needs.merged-already': '{number}已并入 {head}。要改，请先发：拆开 {number}',
  'needs.not-merged': '{number}没有并入别的需求，不用拆。',
  'needs.merged': '{number}已并入 {head}，两边的人都会收到进展。并错了请发：拆开 {number}',
  'needs.unmerged': '{number}已拆开，单独办理，已告诉居民。',
  'needs.say-merge': '请写明把哪件并到哪件，例如：合并 N20261122-482195 到 N20261121-100023',

  'needs.likely': '和{number}可能是同一件事的：\n{list}\n要合并请发：合并 {first} 到 {number}',
  'needs.likely-line': '{number}（{score}分）：{text}\n  {reasons}',
  'needs.likely-none': '没有找到和{number}像是同一件事的需求。',
  'needs.alike-words': '都提到{words}',
  'needs.alike-same-place': '位置相同',
  'needs.alike-other-floor': '楼层不同',
  'needs.alike-other-place': '位置不同',
  'needs.alike-category': '都是{category}',
  'needs.alike-same-day': '同一天提的',
  'needs.alike-days': '相隔{days}天',

  'needs.tell-merged':
    '您的需求 {number} 和 {head} 是同一件事，社区工作人员已并在一起办。您提的都记着，有进展会告诉您。',
  'needs.tell-follower-merged': '您加一的 {number} 和 {head} 是同一件事，已并在一起办，有进展会告诉您。',
  'needs.tell-unmerged': '您的需求 {number} 已和 {head} 分开，单独办理，有进展会告诉您。',
  'needs.tell-follower-unmerged': '您加一的 {number} 已和 {head} 分开，单独办理，有进展会告诉您。',
  'needs.tell-follower-accepted': '您也遇到的事（{number}）：{organization}已接下，会去办。',
  'needs.tell-follower-started': '您也遇到的事（{number}）：{organization}开始办理了。',
  'needs.tell-follower-done': '您也遇到的事（{number}）已办结：{noteShown}\n还没解决，请直接说给我听。',
  'needs.tell-follower-reopened': '您也遇到的事（{number}）没解决，已重新打开，会再办。',
  'needs.tell-follower-rerouted': '您也遇到的事（{number}）已由社区工作人员核对，改交给{route}。',
  'needs.tell-follower-refused': '您也遇到的事（{number}）没能受理：{noteShown}。',
  'needs.tell-follower-withdrawn': '您也遇到的事（{number}）已由提出的人撤回。还需要办，请直接说给我听。',
  'needs.tell-follower-hotline': '您也遇到的事（{number}）已由12345受理，受理号：{noteShown}。',
} as const satisfies Phrases;
