import type { Phrases } from '../../say.ts';

/** Rolls of those who may vote: each refusal says which step is the right one now. */
export const rollsPhrases = {
  'rolls.missing': '没有找到这份名册。',
  'rolls.not-keeper': '名册由本区域的社工和枢纽管理员编制、公布和确定，也由他们处理异议。',
  'rolls.system-only': '这一步由系统自动完成，不用您操作。',
  'rolls.nameless': '居民',
  'rolls.erased': '（已删除）',
  'rolls.household': '{name}户',

  'rolls.wrong-source': '这种名册不能这样编。依法要数全体的，请按登记册编；代表的名册也可以按议事厅的成员名单编。',
  'rolls.no-register': '这里还没有登记册，名册无从编起。请先导入登记册。',
  'rolls.hall-needed': '请写明是哪个议事厅的名册。',
  'rolls.hall-elsewhere': '这个议事厅不在名册所写的区域，请写议事厅自己的区域。',
  'rolls.hall-lists-nobody': '这个议事厅没有成员名单。请先在议事厅里列出成员，或按登记册编名册。',
  'rolls.another-roll': '重新编制时，区域、种类和来源要和原来的草稿一样。要换，请另编一份。',
  'rolls.too-large': '名册最多{most}项，请按较小的区域分开编。',
  'rolls.empty': '名册里一项也没有，不能公布。请先补齐登记册，再重新编制。',

  'rolls.not-published': '名册还是草稿。请先公布，大家才能提异议，期满才能确定。',
  'rolls.published-already': '名册已经公布，不能再公布或重新编制。有差错请走异议，期满后再确定。',
  'rolls.frozen-already': '名册第{version}版已经确定，不能再改。有差错请提异议，成立的会形成新的一版。',
  'rolls.superseded': '这一版名册已由第{next}版代替，请到第{next}版上办理。',
  'rolls.objections-still': '异议期到{until}才满，满了才能确定名册。',
  'rolls.objections-wait': '还有{waiting}件异议没有处理，都处理完才能确定名册。',
  'rolls.objections-over': '提异议的期限到{until}已经满了。名册确定以后发现差错，还可以再提。',
  'rolls.too-many-objections': '您对这份名册已有{most}件异议在等处理，请等有了结果再提。',
  'rolls.objection-missing': '没有找到这件异议。',
  'rolls.ruled-already': '这件异议已经处理过了，不能再改。还有不同意见，请另提一件。',
  'rolls.own-objection': '自己提的异议要由别人处理，请交给另一位社工或枢纽管理员。',
  'rolls.ruling-late': '处理期限已经过了，现在要由枢纽管理员处理。',

  'rolls.entry-missing': '名册里没有这一项，请核对后再写。',
  'rolls.entry-needed': '请写明要改或要去掉的是名册里的哪一项。',
  'rolls.correction-needed': '异议成立的话，请写明名册上应改成什么：姓名、投票人或面积。',
  'rolls.name-needed': '请写明要补进名册的姓名，公布时会隐去名字。',
  'rolls.area-needed': '业主名册按面积计票，请写明补进的面积（平方厘米的整数）。',
  'rolls.area-not-asked': '只有业主名册才计面积，这份名册不用写面积。',
  'rolls.on-it-already': '这位居民已经在名册上了，一人只能列一次。',
} as const satisfies Phrases;
