import { flushPromises, mount } from '@vue/test-utils';
import { expect, it, vi } from 'vitest';
import { call } from '@/api/client';
import OutcomesPart from '@/pages/services/outcomes-part.vue';

vi.mock('@dcloudio/uni-app', () => ({ onShow: vi.fn() }));
vi.mock('@/api/client', () => ({ call: vi.fn() }));

it('an organization is told of with how many answered, and not at all where these are too few', async () => {
  vi.mocked(call).mockResolvedValue({
    fewestPeople: 5,
    done: { count: 12, people: 9 },
    resolved: { yes: 8, of: 10 },
    satisfied: { yes: 7, of: 9 },
    contacted: null,
  } as never);
  const part = mount(OutcomesPart, { props: { organizationId: 'org1' } });
  await flushPromises();

  expect(part.text()).toContain('办了12件，帮了9人');
  expect(part.text()).toContain('10人次答了，8人次说是');
  expect(part.text()).toMatch(/有人联系吗\s*不到5人，不显示/u);
});
