import { platform } from '@platform';
import { mount } from '@vue/test-utils';
import { expect, it, vi } from 'vitest';
import { beginningOf } from '@/components/reading/fold';
import NoticePart from '@/components/reading/notice-part.vue';
import PaperCard from '@/components/reading/paper-card.vue';
import { NO_NOTICE, noticeFor, wrongIn, type WrittenNotice } from '@/packages/staff/parts/notice';
import NoticeFields from '@/packages/staff/parts/notice-fields.vue';
import { platform as weixin } from '@/platform/weixin';

const PLAN = { title: '施工方案', link: 'https://example.cn/plan.pdf' };
const LONG = `第一段。\n${'说'.repeat(300)}完`;

it.each([
  ['a short text', '换灯。', '换灯。'],
  ['one that is hardly longer', '说'.repeat(150), '说'.repeat(150)],
  ['one that is longer', '说'.repeat(151), `${'说'.repeat(120)}…`],
  ['many lines', `一\n二\n三\n四\n五\n${'说'.repeat(60)}`, '一\n二\n三\n四\n五…'],
])('beginningOf() %s', (_, text, beginning) => {
  expect(beginningOf(text)).toBe(beginning);
});

it('what a vote is about folds open and closed, and its papers stand below it', async () => {
  const part = mount(NoticePart, { props: { notice: LONG, papers: [PLAN] } });

  expect(part.text()).toContain('第一段。');
  expect(part.text()).not.toContain('完');
  await part.find('[aria-label="看全部"]').trigger('click');
  expect(part.text()).toContain('完');
  await part.find('[aria-label="收起来"]').trigger('click');
  expect(part.text()).not.toContain('完');
  expect(part.find('[role=link]').attributes('aria-label')).toContain('施工方案');
});

it('a short explanation has nothing to fold, and without any there is nothing', () => {
  expect(mount(NoticePart, { props: { notice: '换灯。', papers: [] } }).findAll('[role=button]')).toEqual([]);
  expect(mount(NoticePart, { props: { notice: null, papers: [] } }).text()).toBe('');
});

it('a paper opens beside the page, and says so; one of a hearing may bring its text', async () => {
  const openLink = vi.spyOn(platform, 'openLink').mockResolvedValue();
  const card = mount(PaperCard, { props: PLAN });

  await card.find('[role=link]').trigger('click');
  await vi.waitFor(() => expect(card.text()).toContain('已打开或已复制链接。'));

  expect(openLink.mock.calls).toEqual([[PLAN.link]]);
  const inWords = mount(PaperCard, { props: { title: '章程', link: null, text: '第一条' } });
  expect(inWords.text()).toBe('章程第一条');
  expect(inWords.findAll('[role=link]')).toEqual([]);
});

it('in WeChat the address is copied', async () => {
  const setClipboardData = vi.fn(({ success }: { success: () => void }) => success());
  vi.stubGlobal('uni', { setClipboardData });

  await weixin.openLink(PLAN.link);

  expect(setClipboardData).toHaveBeenCalledWith(expect.objectContaining({ data: PLAN.link }));
  vi.unstubAllGlobals();
});

const written = (...papers: WrittenNotice['papers'][number][]): WrittenNotice => ({ notice: ' ', papers });

it.each([
  ['nothing', written(), ''],
  ['an empty paper', written({ title: ' ', link: '' }), ''],
  ['a whole one', written(PLAN), ''],
  ['one without an address', written({ ...PLAN, link: '' }), '每份都要名称和https开头的网址。'],
  ['one without a title', written({ ...PLAN, title: '' }), '每份都要名称和https开头的网址。'],
  ['an address that is not secure', written({ ...PLAN, link: 'http://a.cn/b' }), '每份都要名称和https开头的网址。'],
  ['two of one title', written(PLAN, { ...PLAN, link: 'https://a.cn/b' }), '两份材料不能叫一样的名字。'],
])('wrongIn() of %s', (_, given, wrong) => {
  expect(wrongIn(given)).toBe(wrong);
});

it('noticeFor() sends what was written, and nothing that was left empty', () => {
  expect(noticeFor(NO_NOTICE)).toEqual({});
  expect(noticeFor({ notice: ' 灯坏了 ', papers: [PLAN, { title: '', link: ' ' }] })).toEqual({
    notice: '灯坏了',
    papers: [PLAN],
  });
});

it('papers are written one by one, and one can be dropped', async () => {
  let about = NO_NOTICE;
  const fields = mount(NoticeFields, { props: { modelValue: about } });
  const settle = async () => {
    about = fields.emitted('update:modelValue')!.at(-1)![0] as WrittenNotice;
    await fields.setProps({ modelValue: about });
  };
  const press = async (label: string) => {
    await fields.find(`[aria-label="${label}"]`).trigger('click');
    await settle();
  };
  const write = async (label: string, text: string) => {
    await fields.find(`input[aria-label="${label}"], textarea[aria-label="${label}"]`).setValue(text);
    await settle();
  };

  await write('说说这件事', '灯坏了');
  await press('加一份材料');
  await press('加一份材料');
  await write('第2份叫什么', PLAN.title);
  await write('第2份的网址', PLAN.link);
  await press('不要第1份');

  expect(about).toEqual({ notice: '灯坏了', papers: [PLAN] });
});
