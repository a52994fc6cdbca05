import { matching, type Rule } from './finding.ts';

const WECHAT = '(?:微信|微心|薇信|威信|徽信|维信|v信|weixin|wechat|绿泡泡|\\+ ?v(?:x|信)?|加我?的?v|vx|wx|微)';
const OFFICIAL = '(?!.{0,2}(?:公众|公号|服务号|小程序|视频号|支付|群))';
const OTHER = '(?:抖音|快手|小红书|微博|支付宝|钉钉|淘宝|闲鱼|telegram|whatsapp|line)';
const SAID = '(?:id|号码?|账号|帐号|账户|搜索?|加|是|为|叫|我|的|[ :：=+(“"「])';
const ID = '[A-Za-z][-_A-Za-z0-9]{5,19}';
const WITH_FIGURE = '(?=[-_A-Za-z]{0,19}[-_0-9])';

/** Where somebody is reached in other networks: WeChat and QQ ids, e-mail addresses. */
export const ACCOUNTS: readonly Rule[] = [
  matching('account', /(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/gu),
  matching('account', new RegExp(`${WECHAT}${OFFICIAL}${SAID}{0,5}(?<it>${WITH_FIGURE}${ID})(?![\\w-])`, 'dgiu')),
  matching(
    'account',
    new RegExp(
      `${WECHAT}${OFFICIAL}(?:${SAID}{0,3}(?:id|号码?|搜索?|[:：])${SAID}{0,2})(?<it>${ID})(?![\\w-])`,
      'dgiu',
    ),
  ),
  matching('account', new RegExp(`(?:qq|扣扣|企鹅)(?!群)${SAID}{0,4}(?<it>[1-9]\\d{4,11})(?!\\d)`, 'dgiu')),
  matching('account', new RegExp(`${OTHER}${SAID}{0,4}(?<it>[A-Za-z0-9][-_.A-Za-z0-9]{4,29})(?![\\w-])`, 'dgiu')),
];
