import type { Phrases } from '../say.ts';

export const activitiesPhrases = {
  'activities.missing': '没有找到这个活动。',
  'activities.not-organizer': '只有活动的组织者和本社区的工作人员可以这样做。',
  'activities.not-resident': '这个活动请本区域的居民报名。您要是住在这里，先发“我住……”登记住址，再报名。',
  'activities.cancelled': '“{title}”已经取消了。',
  'activities.not-published': '“{title}”还没有发布，不能报名。请等组织者发布以后再报。',
  'activities.moved-by-lessons': '课程的时间由每节课定。请改那一节课的时间。',
  'activities.needs-helpers': '上门帮老人的活动要由银龄帮帮团办。请写明是哪支帮帮团。',
  'activities.needs-vanguard': '先锋队的活动要由先锋队办。请写明是哪支先锋队。',
  'activities.team-elsewhere': '“{name}”不在这个区域，办不了这里的活动。',
  'activities.joint-partner': '结对活动要写明对方是哪个村或社区，别的活动不用写。',
  'activities.joint-with-itself': '结对活动的对方要是另一个村或社区。',
  'activities.too-few-places': '这类活动至少要{fewest}个名额。',
  'activities.members-alone': '只给队员的活动不能带人，也不在群里公布。请把可带人数改成0，不填群。',
  'activities.members-of-what': '只给队员的活动，请写明是哪支队伍办的。',
  'activities.over': '“{title}”已经开始或结束，不能再报名或改动。',
  'activities.too-many-people': '这个活动一次最多报{most}人（连您自己）。',
  'activities.no-more-places': '只剩{free}个名额了，加不了那么多人。您原来报的{people}人不变。',
  'activities.not-signed-up': '您没有报名“{title}”。',
  'activities.list-full': '报名和候补的人太多了，不能再登记。请联系组织者。',
  'activities.capacity-taken': '已经有{taken}人报上了，名额不能比这更少。',
  'activities.ends-before-start': '结束时间要晚于开始时间。',
  'activities.starts-in-past': '开始时间要晚于现在。',
  'activities.system-only': '这一步由系统自动完成，不用您操作。',

  'activities.tell-announced':
    '【活动报名】{title}\n时间：{period}\n地点：{place}\n名额：{capacity}人\n回复“报名”就行，几个人来就写几个人，例如“报名 2人”（最多{most}人）。',
  'activities.tell-promoted':
    '有名额了！您候补的“{title}”（{people}人）已经报上。时间：{period}，地点：{place}。来不了请回复“取消报名 {title}”。',
  'activities.tell-changed':
    '您报名的活动有变动，请看一下：“{title}”，时间：{period}，地点：{place}。来不了请回复“取消报名 {title}”。',
  'activities.tell-cancelled': '很抱歉，“{title}”（{period}，{place}）取消了。',
  'activities.tell-reminder':
    '提醒您：您报名的“{title}”快到了。时间：{period}，地点：{place}。来不了请回复“取消报名 {title}”，把名额让给别人。',

  'activities.placed': '报上了：“{title}”，{people}人。时间：{period}，地点：{place}。还剩{free}个名额。',
  'activities.waiting': '“{title}”名额不够了，您这{people}人排在候补第{position}位，有名额马上告诉您。',
  'activities.left': '已取消您在“{title}”的报名。',
  'activities.none-open': '现在没有可以报名的活动。',
  'activities.none-yours': '您没有报名正在进行的活动。',
  'activities.none-so-called': '没有找到叫“{words}”的活动。现在可以报名的有：\n{activities}',
  'activities.which': '请写上活动的名字或编号再发一次，例如“{example}”：\n{activities}',
  'activities.one-of-several': '{number}号 {title}（{period}）',
  'activities.shown': '{number}号 {title}\n时间：{period}\n地点：{place}\n名额：{capacity}人，还剩{free}个',
  'activities.announced': '“{title}”的报名已经开始，编号{number}。',
  'activities.edited': '“{title}”改好了：时间：{period}，地点：{place}，名额：{capacity}人。报了名的人会收到通知。',
  'activities.called-off': '“{title}”已经取消，报了名的人会收到通知。',
  'activities.list': '“{title}”：报上{placed}人，候补{waiting}人，共{capacity}个名额。\n{lines}',
  'activities.list-in-room':
    '“{title}”：报上{placed}人，候补{waiting}人，共{capacity}个名额。要看名字，请私聊我发“名单 {title}”。',
  'activities.list-line': '{order}. {name} {people}人',
  'activities.list-line-waiting': '{order}. {name} {people}人（候补）',
  'activities.nameless': '没留名字的居民',
  'activities.how-to-announce':
    '请这样写：发起活动 重阳茶话会 时间 11月25日14:00到16:00 地点 社区活动室 名额 30。每人最多带几个人，可以加上“可带 3”。',
  'activities.how-to-edit': '请这样写：修改活动 重阳茶话会 地点 社区二楼。时间、地点、名额、可带都可以改。',
  'activities.no-region': '没有找到您可以组织活动的社区。',
} as const satisfies Phrases;
