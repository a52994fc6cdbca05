const GROUPS: readonly (readonly [string, RegExp])[] = [
  [
    '老人',
    /老人|老年|老太|老奶奶|老爷爷|奶奶|爷爷|外公|外婆|姥姥|姥爷|老伴|老两口|大爷|大妈|[六七八九]十多?岁|[6-9]\d多?岁|高龄|独居|空巢|老父|老母/u,
  ],
  ['儿童', /小孩|孩子|儿童|宝宝|婴儿|幼儿|娃|小学生|小朋友|未成年|孙子|孙女|留守/u],
  ['青少年', /中学生|初中生|高中生|青少年|青春期/u],
  ['残障', /残疾|残障|盲人|视力障碍|听力障碍|聋|哑|轮椅|智力障碍|脑瘫|自闭症|失能|瘫痪/u],
  ['孕产妇', /孕妇|怀孕|产妇|产后|哺乳|坐月子/u],
  ['病人', /病人|患者|卧床|住院|透析|癌|化疗|术后|糖尿病|高血压|失智|抑郁/u],
  ['困难家庭', /低保|困难家庭|特困|五保|贫困|单亲|失业|下岗/u],
  ['务工人员', /农民工|民工|外来务工|打工|务工|骑手|临时工/u],
];

/** Groups of people that a message names as concerned. */
export function findAffected(text: string): string[] {
  return GROUPS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}
