import { flushPromises, mount } from '@vue/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { call } from '@/api/client';
import { Refused } from '@/api/refused';
import ElectionPage from '@/pages/hall/election/election.vue';
import { Offline } from '@/platform/platform';
import { loadMe } from '@/state/me';

const shown = vi.hoisted(() => [] as (() => unknown)[]);
vi.mock('@dcloudio/uni-app', () => ({
  onLoad: (act: (query: object) => void) => act({ id: 'e1' }),
  onShow: (act: () => unknown) => void shown.push(act),
  onHide: vi.fn(),
  onUnload: vi.fn(),
}));
vi.mock('@/api/client', async (original) => ({ ...(await original<object>()), call: vi.fn() }));
vi.mock('@/state/me', async (original) => ({ ...(await original<object>()), loadMe: vi.fn() }));
vi.mock('@platform', async (original) => ({
  platform: { ...(await original<{ platform: object }>()).platform, listen: () => () => undefined },
}));

const ELECTION = {
  id: 'e1',
  number: 3,
  title: '桂花社区居委会换届',
  seats: 2,
  rules: { title: '居民委员会选举' },
  state: 'nominating',
  nominateUntil: '2999-03-07T18:00:00+08:00',
  opensAt: '2999-03-29T08:00:00+08:00',
  closesAt: '2999-03-29T18:00:00+08:00',
  notice: null,
  papers: [],
  noticeReason: null,
  withdrawnBecause: null,
  candidates: [],
  rounds: [],
  elected: [],
  seatsLeft: 2,
  runOff: null,
  runOffUntil: null,
  mayNominate: true,
  mayStand: false,
  own: null,
  ownNominations: [],
  rollId: 'roll',
};
const asked = vi.mocked(call);

beforeEach(() => {
  shown.length = 0;
  asked.mockReset();
});

/** The page as it comes into view, with what the server answers first. */
async function thePage(answer: () => Promise<unknown>) {
  asked.mockImplementation(answer as never);
  const page = mount(ElectionPage);
  shown.forEach((act) => void act());
  return page;
}

it('an election says that it is opened, and then what it is and that nobody stands yet', async () => {
  const page = await thePage(async () => ELECTION);
  expect(page.text()).toContain('正在打开…');
  await flushPromises();

  expect(page.text()).toContain('第3号选举');
  expect(page.text()).toContain('名单还没有公布。');
  expect(page.text()).toContain('正在提名');
});

it.each([
  ['without a network', new Offline(), '现在没有网络。'],
  ['that is not there', new Refused(404, 'polls.election-missing', '没有找到这次选举。'), '没有找到这次选举。'],
])('an election %s says so, and is asked for again', async (_, error, sentence) => {
  const page = await thePage(() => Promise.reject(error));
  await flushPromises();
  expect(page.text()).toContain(sentence);

  asked.mockImplementation((async () => ELECTION) as never);
  await page.find('[aria-label="再试一次"]').trigger('click');
  await flushPromises();
  expect(page.text()).toContain('桂花社区居委会换届');
});

it('a stranger is led to the log-in', async () => {
  vi.mocked(loadMe).mockRejectedValueOnce(new Refused(401, 'http.session-over', '请先登录。'));
  const page = await thePage(async () => ELECTION);
  await flushPromises();

  expect(page.find('[aria-label="去登录"]').exists()).toBe(true);
});

it('a refusal of the server is said in its own words, and what was nominated is sent as written', async () => {
  const page = await thePage(async () => ELECTION);
  await flushPromises();
  asked.mockRejectedValueOnce(new Refused(404, 'polls.nobody-so-named', '名册上没有找到叫“赵六”的。'));
  await page.find('input').setValue('赵六');
  await page.find('[aria-label="就提名他"]').trigger('click');
  await flushPromises();

  expect(page.text()).toContain('名册上没有找到叫“赵六”的。');
  expect(asked).toHaveBeenLastCalledWith('POST /elections/{electionId}/nominations', {
    electionId: 'e1',
    name: '赵六',
  });
});

it('whoever is known by no name is asked for one once the server says so', async () => {
  const page = await thePage(async () => ({ ...ELECTION, mayStand: true }));
  await flushPromises();
  expect(page.find('[aria-label="您的姓名"]').exists()).toBe(false);
  asked.mockRejectedValueOnce(new Refused(400, 'polls.candidate-name-needed', '请写上您的姓名。'));
  await page.find('[aria-label="我愿意参选"]').trigger('click');
  await page.find('[aria-label="公布我的姓名，参选"]').trigger('click');
  await flushPromises();

  expect(page.find('[aria-label="您的姓名"]').exists()).toBe(true);
});
