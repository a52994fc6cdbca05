import type { Phrases } from '../say.ts';

/** Organizations and services. */
export const directoryPhrases = {
  'directory.not-yours': '这家机构的资料只有本机构的人或枢纽管理员能改。',
  'directory.hub-vouches': '登记号、名称、机构类型和评估等级由枢纽管理员核对后更改，请联系社区。',
  'directory.not-steward': '机构的工作人员由机构所在区域的枢纽管理员任命。',
  'directory.organization-missing': '没有找到这家机构，请核对后再试。',
  'directory.service-missing': '没有找到这项服务，请核对后再试。',
  'directory.registered-already': '这个登记号已经有一家机构在用，请核对登记号。',
  'directory.no-organization': '您还没有登记为哪家机构的工作人员，请联系社区开通。',
  'directory.paused': '好的，{name}已暂停接单，不会再有新的派单。想恢复时请发“恢复接单”。',
  'directory.resumed': '好的，{name}已恢复接单。',
  'directory.not-steward-at-all': '机构和服务的表格由枢纽管理员导入和导出。',
  'directory.import-missing': '没有找到这次导入，请重新上传。',
  'directory.sheet-problems': '表格有{count}处不对，一行也没有导入。请按下面的提示改好再传。',
  'directory.sheet-overtaken':
    '导入时别人刚好也在登记，有{count}处没有导入，另外{written}条已经导入。请按下面的提示改好，把整张表再传一次，不会重复。',
  'directory.sheet-empty': '表格里没有要导入的行，请填好再传。',
  'sheets.not-xlsx': '这个文件打不开，请用模板另存为xlsx后再传。',
  'sheets.too-large': '这个文件太大，请分成几个文件再传。',
  'sheets.too-many-rows': '一张表最多{rows}行，请分成几个文件再传。',
  'directory.found': '这里有：\n{list}\n想要哪一项，直接说说您的情况，我来登记。',
  'directory.found-line': '· {service}（{organization}）',
  'directory.found-line-phone': '· {service}（{organization}，电话{phone}）',
  'directory.none-found': '没有找到登记过的服务。您要什么，直接说给我，我来登记。',
} as const satisfies Phrases;
