import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import ChoiceChips from '@/components/basic/choice-chips.vue';
import ConfirmStep from '@/components/basic/confirm-step.vue';
import PressArea from '@/components/basic/press-area.vue';
import TextField from '@/components/basic/text-field.vue';

it('a press area answers finger, Enter and space, and says what it is', async () => {
  const area = mount(PressArea, { props: { label: '打开', role: 'link' } });

  await area.trigger('click');
  await area.trigger('keydown', { key: 'Enter' });
  await area.trigger('keydown', { key: ' ' });
  await area.trigger('keydown', { key: 'a' });

  expect(area.emitted('press')).toHaveLength(3);
  expect(area.attributes()).toMatchObject({ role: 'link', 'aria-label': '打开', tabindex: '0' });
});

it('a press area that is off does nothing', async () => {
  const area = mount(PressArea, { props: { label: '打开', isOff: true } });

  await area.trigger('click');

  expect(area.emitted('press')).toBeUndefined();
  expect(area.attributes('aria-disabled')).toBe('true');
});

it('chips say which one is chosen by more than a colour', async () => {
  const options = [
    { value: 'a', text: '甲' },
    { value: 'b', text: '乙' },
  ];
  const chips = mount(ChoiceChips, { props: { label: '哪个', modelValue: 'a', options } });

  const [first, second] = chips.findAll('[role=radio]');
  await second!.trigger('click');

  expect([first!.attributes('aria-checked'), second!.attributes('aria-checked')]).toEqual(['true', 'false']);
  expect(first!.find('.icon').exists()).toBe(true);
  expect(chips.emitted('update:modelValue')).toEqual([['b']]);
});

it('a confirm step asks once more before anything happens', async () => {
  const step = mount(ConfirmStep, { props: { label: '删除', question: '真的吗？', sure: '真的' } });

  await step.find('[role=button]').trigger('click');
  expect(step.emitted('sure')).toBeUndefined();
  await step.find('[aria-label="真的"]').trigger('click');

  expect(step.emitted('sure')).toHaveLength(1);
});

it('a field has its label and says what is wrong', async () => {
  const field = mount(TextField, { props: { label: '编号', modelValue: '', wrong: '应为6位数字' } });

  await field.find('input').setValue('123456');

  expect(field.find('input').attributes('aria-label')).toBe('编号');
  expect(field.emitted('update:modelValue')).toEqual([['123456']]);
  expect(field.find('[role=alert]').text()).toBe('应为6位数字');
});
