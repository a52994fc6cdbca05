import type { Phrases } from '../../say.ts';

/** The register of a community: its people, dwellings and households. */
export const registerPhrases = {
  'register.missing': '这里还没有登记册，请先用模板导入。',
  'register.not-keeper': '登记册有大家的姓名和门牌，只有本区域的社工和枢纽管理员可以看和改。',
  'register.system-only': '这一步由系统自动完成，不用您操作。',
  'register.community-needed': '登记册按社区或村来建，请写社区或村，不要写楼栋或街道。',
  'register.person-missing': '登记册里没有这个人，请先导入。',
  'register.person-erased': '这个人已要求删除资料，不能再关联。要重新登记，请用新的编号导入。',
  'register.linked-already': '这位居民已经关联到编号{code}，一位居民只能关联一个。请先解除那一个。',
  'register.sheet-problems': '表格有{count}处不对，一行也没有导入。请按下面的提示改好再传。',
  'register.sheet-empty': '表格里没有要导入的行，请填好再传。',
  'register.too-large': '登记册太大了。最多{mostPeople}人、{mostDwellings}套房、{mostHouseholds}户。',
} as const satisfies Phrases;
