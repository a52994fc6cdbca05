import type { Phrases } from '../../say.ts';

export const signUpsPhrases = {
  'activities.overlaps': '您已经报上了“{title}”，跟这个活动时间撞了。要来这个，请先回复“取消报名 {title}”。',
  'activities.no-offer': '“{title}”现在没有为您留着的名额。',
  'activities.not-on-list': '名单上没有这个人。',
  'activities.none-free': '现在只有{free}个空名额，这次报名要{people}个，放不下。',
  'activities.no-place-to-hand-on': '您在“{title}”还没有名额，没法转给别人。',
  'activities.hand-on-unknown': '没有找到这个转让码，可能输错了或者过期了。请向给您的邻居再要一个。',
  'activities.hand-on-own': '这是您自己的转让码，要由接手的邻居来用。',
  'activities.hand-on-over': '“{title}”的这个名额已经不在了，没法接手。',

  'activities.tell-offered':
    '有名额了！“{title}”（{people}人）给您留着。时间：{period}，地点：{place}。要的话请在{until}前回复“要 {title}”，不要请回复“不要 {title}”。到时没回复，就让给下一位。',
  'activities.tell-lapsed': '“{title}”给您留的名额没有等到您的回复，已经让给下一位了。还想来，请再回复“报名 {title}”。',
  'activities.tell-passed-over':
    '“{title}”轮到您了，可是您已经报上了同一时间的另一个活动，这次就没给您报。还想来，请先取消那个，再回复“报名 {title}”。',
  'activities.tell-handed-on': '您在“{title}”的名额，邻居已经接手了。您不用再来，谢谢您。',

  'activities.beside-near': '提醒一下：您还报了“{title}”（{period}），两个活动挨得很近，路上请留够时间。',
  'activities.beside-waiting': '提醒一下：您在同一时间的“{title}”还排着候补，两个只能去一个。',
  'activities.offer-taken': '好的，“{title}”给您报上了，{people}人。时间：{period}，地点：{place}。',
  'activities.offer-declined': '好的，“{title}”的名额让给下一位了。',
  'activities.none-offered': '现在没有为您留着的名额。',
  'activities.which-offered': '有几个活动都给您留着名额，请写上名字再回一次，例如“{example}”：\n{activities}',
  'activities.hand-on-code':
    '好的。请把转让码 {code} 告诉接手的邻居，请他（她）在{until}前回复“接名额 {code}”。在那之前“{title}”的名额还是您的。',
  'activities.taken-over': '接好了：“{title}”，{people}人。时间：{period}，地点：{place}。',
  'activities.promoted-now': '“{title}”：{name}已经报上，我去告诉他（她）。',
  'activities.which-person': '“{title}”名单上有几位“{name}”，请写序号，例如“补上 3 {title}”。',
  'activities.person-not-listed': '“{title}”的名单上没有“{name}”。',
  'activities.list-line-offered': '{order}. {name} {people}人（候补，等回复到{until}）',
  'activities.list-late': '临近才取消的：{names}。',
  'activities.message-queued': '好的，发给“{title}”报上的人。',
  'activities.message-queued-to-one': '好的，发给{name}。',
} as const satisfies Phrases;
