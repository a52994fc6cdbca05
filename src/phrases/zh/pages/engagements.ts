import type { Phrases } from '../../say.ts';

/** What brokers hold for their clients. */
export const engagementsPhrases = {
  'engagements.not-broker': '经纪业务由本区域的公益经理人和枢纽管理员办理。',
  'engagements.not-yours': '这项业务由承接它的公益经理人办理，或由枢纽管理员代办。',
  'engagements.missing': '没有找到这项经纪业务，请核对后再试。',
  'engagements.step-missing': '这项业务里没有这一步，请核对后再试。',
  'engagements.ends-before-start': '结束日期不能早于开始日期。',
  'engagements.too-many-steps': '一项业务最多记{most}步，请另开一项。',
  'engagements.step-planned': '这一步还没有开始，请先开始。',
  'engagements.step-running': '这一步已经在办，不用再开始。',
  'engagements.step-done': '这一步已经办完，记录不能再改。',
  'engagements.step-dropped': '这一步已经取消，要办请另记一步。',
  'engagements.steps-left': '还有没办完的步骤，请先办完或取消。',
  'engagements.nothing-done': '一步也没有办完，不能结项；不办了请取消。',
  'engagements.now-closed': '这项业务已经结项，不能再改。',
  'engagements.now-cancelled': '这项业务已经取消，不能再改。',
} as const satisfies Phrases;
