import type { Phrases } from '../../say.ts';

/** Said by the HTTP door itself. */
export const httpPhrases = {
  'reports.not-staff': '月度统计由本区域的工作人员、枢纽管理员和监督人员查看。',
  'http.title-400': '内容不对',
  'http.title-401': '需要登录',
  'http.title-403': '没有权限',
  'http.title-404': '没有找到',
  'http.title-405': '方法不对',
  'http.title-406': '没有这种格式',
  'http.title-409': '现在不能这样做',
  'http.title-413': '内容太大',
  'http.title-415': '格式不支持',
  'http.title-429': '太频繁',
  'http.title-500': '服务出错',

  'http.defect': '抱歉，出了点问题，已经记下。请稍后再试。',
  'http.no-mini-program': '居民页面还没有装好，请联系管理员。',
  'http.no-such-address': '没有这个地址。',
  'http.wrong-method': '这个地址不接受这种请求方法。',
  'http.malformed-json': '请求内容不是正确的JSON，请检查后再发。',
  'http.not-json': '请求内容须为JSON（application/json），不压缩。',
  'http.not-a-form': '请求内容须为网页表单。',
  'http.no-such-format': '这里没有这种格式，可以选：{formats}。',
  'http.not-xlsx': '请把表格作为xlsx文件上传。',
  'http.not-an-object': '请求内容须为一个JSON对象。',
  'http.too-large': '请求内容太大，最多{kilobytes}KB。',
  'http.session-over': '登录已经失效，请重新登录。',
  'http.other-site': '这个请求来自别的网站，没有办理。',
  'http.bad-key': 'Idempotency-Key须为1至128个可见的英文字符。',
  'http.key-reused': '这个Idempotency-Key已经用于另一个请求，请换一个。',
  'http.not-steward': '只有区级枢纽管理员可以查看任务队列。',
} as const satisfies Phrases;
