import type { Phrases } from '../say.ts';

/** What neighbours say is never called a decision, and nobody is named with what they answered. */
export const statementsPhrases = {
  'statements.topic-missing': '没有找到这个议题。',
  'statements.missing': '没有找到第{number}条观点。',
  'statements.not-organizer': '只有这个议事厅的组织者、社工和枢纽管理员可以这样做。',
  'statements.not-on-roll':
    '这个议题请本议事厅的居民参加，您现在还不能参加。发“我住……”登记住址，再请社区工作人员核实。',
  'statements.topic-closed': '第{number}号议题已经结束，不再收观点和表态。',
  'statements.closes-too-early': '截止时间要晚于现在。',
  'statements.system-only': '这一步由系统自动完成，不用您操作。',
  'statements.too-short': '观点太短了，请写满{shortest}个字。',
  'statements.too-long': '观点太长了，请写在{longest}个字以内，一条只说一件事。',
  'statements.too-many-waiting': '您有{mostWaiting}条观点还在等着看。看完以后再提吧。',
  'statements.topic-full': '这个议题已经有{mostInTopic}条观点，不再收新的了。',
  'statements.said-already': '这句话已经有人说过了，不用再提。',

  'statements.voters-residents': '已核实的本区域居民都可以参加',
  'statements.voters-members': '议事厅成员都可以参加',
  'statements.until': '，{closes}截止',
  'statements.tell-opened':
    '【一起说说】第{number}号议题：{title}\n想说一句，请发“说说”加上您的话。想看看别人怎么说，请发“表态”。{who}{until}。',
  'statements.tell-closed':
    '【一起说说·结束】第{number}号议题：{title}\n谢谢大家。这是听取意见，供商量时参考，不是最后决定。',
  'statements.tell-shown': '您在第{number}号议题里说的“{text}”，大家已经能看到了。',
  'statements.tell-hidden': '您在第{number}号议题里说的“{text}”没有公开。原因：{reason}。您可以换个说法再提。',
  'statements.topic-line': '第{number}号议题：{title}',
  'statements.topic-line-until': '第{number}号议题：{title}（{closes}截止）',

  'statements.column-number': '编号',
  'statements.column-text': '观点',
  'statements.column-agree': '同意',
  'statements.column-disagree': '反对',
  'statements.column-pass': '跳过',

  'statements.map-head': '第{number}号议题：{title}',
  'statements.map-size': '{people}人表了态，共{answers}次，观点{statements}条。',
  'statements.map-too-few': '表态的人还不多，现在还看不出来。',
  'statements.map-shared': '各方看法一致的：',
  'statements.map-none-shared': '现在还没有大家看法一致的观点。',
  'statements.map-shared-agree': '· 大家都同意“{text}”（{seen}人中{took}人同意）',
  'statements.map-shared-disagree': '· 大家都不同意“{text}”（{seen}人中{took}人反对）',
  'statements.map-one-group': '大家的看法相近，没有分成几组。',
  'statements.map-groups': '看法分成{count}组：',
  'statements.map-group': '· 第{number}组，{people}人。{stands}',
  'statements.map-stands-agree': '多同意“{text}”（{seen}人中{took}人）。',
  'statements.map-stands-disagree': '多反对“{text}”（{seen}人中{took}人）。',
  'statements.map-divisive': '分歧最大的：',
  'statements.map-dividing': '· “{text}”：{shares}',
  'statements.map-share': '第{group}组{seen}人中{took}人同意',
  'statements.own-group': '您的看法和第{group}组最接近。',
  'statements.own-leaning': '您的看法现在靠近第{group}组。再答{missing}条会更准。',
  'statements.own-missing': '您再答{missing}条，就能看到谁和您看法相近。',
} as const satisfies Phrases;
