import { inClause, saysAny } from '../wording.ts';

const NUMBER_OF_ONESELF =
  '编号 居民编号 个人编号 居民号 身份 资料 个人资料 个人信息 信息 登记信息 住址信息 账号信息 身份信息 居民身份 id 档案 编码 号儿 编号号 用户编号 居民id 注册信息 编码号 备案信息 号 号码 居民码 户号 会员号 识别码 身份码 住址 地址 登记的住址 登记的地址 住址登记 认证状态 认证情况 实名 身份状态 身份认证';
const MINE =
  '我的 我 我那个 俺那个 俺的 俺 本人 本人的 自己的 自己 阿拉 阿拉的 咱的 偶的 个人 居民 居民编号 个人信息 个人资料 在下';
const ASKED = `
  看 看看 看一下 查 查看 查查 查询 查一下 是 是多少 多少 是啥 啥 啥子 什么 是什么 几 几号 哪个 哪一个 的 告诉 知道 晓得 忘 忘了 忘记 忘记了 记不得 记不得了 记不住 记不清 记不清了 不记得 不记得了 想不起来 找 找找 显示 报 报一下 念 说 登记 在 哪 哪里 哪儿 系统 里 注册 怎么 怎么查 如何 咋 咋查 呢 发 给
  名字 什么名字 啥名字 你们这儿 你们这里 这儿 这里 那儿 登记的 留的 填的 号 叫 有 没有 现在 打开 调出
`;

/** 我的编号 · 我是谁 · 我编号多少呀. */
export const asksWhoTheyAre = inClause(
  saysAny(
    { all: [MINE, NUMBER_OF_ONESELF], may: ASKED },
    {
      all: [
        MINE,
        '编号 居民编号 个人编号 账号',
        '报一下 看看 查查 查一下 是多少 是几号 多少 几号 什么 啥 哪个 告诉 忘 忘了 记不得 念 报 谁',
      ],
      may: `${ASKED} ${NUMBER_OF_ONESELF}`,
      strange: 4,
    },
    { all: ['编号 居民编号'], may: ASKED },
    {
      all: [
        '我登记在哪 我登记在哪里 我登记在哪个小区 我登记在哪个社区 我登记的是哪里 我登记的是哪个小区 我住哪 我住哪里 我住在哪 我住在哪里 我住哪儿 我家在哪 我家在哪里',
      ],
      may: '登记 没 有没有 登记了没 你们系统里 记录 系统 里 你 知道',
    },
    {
      all: [
        '我是谁 俺是谁 我是哪个 俺是哪个 我是哪位 我是什么人 我叫什么 我叫啥 我叫什么名字 认得我 认识我 知道我是谁 知道我是谁不 晓得我是谁 登记的是谁 本人是谁 偶是谁 阿拉是谁',
      ],
      may: '你 知道 晓得 还 记得 吗 不 不知道 在 系统 里 看看 查 查查 告诉 登记 的',
    },
  ),
);

const BINDING_CODE =
  '绑定码 绑定吗 绑定号 绑定号码 绑定密码 绑定验证码 绑定的码 绑定的号码 绑定的号 绑定的数字 绑码 绑定用的码 绑定代码 绑定口令 换绑码';
const GETTING = `
  我的 一个 个 发 发一个 发个 怎么 咋 咋个 如何 怎样 怎么拿 拿 拿到 获取 获得 领 领取 领个 要个 生成 生成一个 弄 弄个 弄一个 整个 微信上 在 弄到 搞 整 搞一个 在哪 在哪里 哪里 哪儿 有 没有 有没有 看 看看 看一下 查 查看 查查 多少 是多少 是 是什么 什么 啥 申请 申请一个 得到 取 新 新的 重新 换 换个 换一个 重发 刷新 开 开个 出 出个
  手机 小程序 电脑 微信 用 绑定 要绑定 来绑定 没收到 过期 过期了 失效 失效了 刚才的 没了 找不到 找不到了 忘了 忘记了 号 账号 绑 的 家里人 另一个 新手机 换手机 换了手机
`;

/** 绑定码 · 给我发个绑定码. */
export const asksForBindingCode = (text: string): boolean => !/[群裙]/u.test(text) && saysBindingCode(text);

const saysBindingCode = inClause(saysAny({ all: [BINDING_CODE], may: GETTING, strange: 2 }));

const DIGITS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  一: '1',
  幺: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const RUN = /[\d零〇一幺二两三四五六七八九](?:[ -]?[\d零〇一幺二两三四五六七八九])*/gu;

/** The only code of so many digits in a text, however grouped or spelled, and the words around it. */
export function readCode(text: string, length: number): { readonly code: string; readonly words: string } | null {
  const codes = [...text.matchAll(RUN)]
    .map(([said]) => ({ said, code: said.replaceAll(/[ -]/gu, '').replaceAll(/\D/gu, (sign) => DIGITS[sign] ?? sign) }))
    .filter(({ code }) => code.length === length);
  const [only, ...more] = codes;
  if (only === undefined || more.length > 0) return null;
  return { code: only.code, words: text.replace(only.said, ' ') };
}

const NAMING =
  '码 号 号码 数字 验证码 是 我的 的 为 用 输入 填 填写 给 帮 把 收到 收到的 收到了 拿到 拿到了 这个 这是 有 发给我的 发我的 给我的 你 确认 一下 : 来';
const saysBind = saysAny({
  all: ['绑定 绑定码 绑 绑一下 绑上'],
  may: `${NAMING} 账号 手机 微信 号 要 小程序 家里 老人 我妈 我爸 身份 帐号 电脑 网页 完成 验证 和 跟 到`,
});
const saysInvitation = saysAny({
  all: ['邀请码 邀请 邀请号 邀请吗 邀请号码 邀请的码 邀约码'],
  may: `${NAMING} 接受 加入 志愿者 网格员 组织 社区 使用 激活 注册 登记 成为 入驻 别人 社工 主任 工作人员 书记 看看 看一下 发我 你看看`,
});

/** 绑定 123456. */
export const readBinding = (text: string): { code: string } | null => codeAmong(text, 6, saysBind);

/** 邀请码 12345678. */
export const readInvitation = (text: string): { code: string } | null => codeAmong(text, 8, saysInvitation);

const ROOM =
  '本群 这个群 这群 咱们群 咱群 我们群 此群 这个微信群 群 群聊 本裙 该群 我们这个群 咱们这个群 当前群 微信群';
const saysBindRoom = saysAny({
  all: ['绑定 绑定码 绑 绑上 绑一下 群绑定码 群绑定', ROOM],
  may: `${NAMING} 到 社区 进行 绑好 群绑定 完成 要`,
});

/** 绑定本群 123456. */
export const readRoomBinding = (text: string): { code: string } | null => codeAmong(text, 6, saysBindRoom);

function codeAmong(text: string, length: number, isMeant: (words: string) => boolean): { code: string } | null {
  const found = readCode(text, length);
  return found !== null && isMeant(found.words) ? { code: found.code } : null;
}
