import { mount } from '@vue/test-utils';
import { h, nextTick } from 'vue';
import { beforeEach, expect, it } from 'vitest';
import LongList from '@/components/basic/long-list.vue';

type Seen = (given: { intersectionRatio: number; boundingClientRect: { top: number; bottom: number } }) => void;

/** What the platform would tell each piece of a list: whether it is near the screen. */
let seen: Seen[];
let stopped: number;

beforeEach(() => {
  seen = [];
  stopped = 0;
  Object.assign(uni, {
    createIntersectionObserver: () => ({
      relativeToViewport: () => ({ observe: (_selector: string, tell: Seen) => seen.push(tell) }),
      disconnect: () => (stopped += 1),
    }),
  });
});

const listOf = (rows: number) =>
  mount(LongList as never, {
    props: {
      label: '名单',
      items: Array.from({ length: rows }, (_row, place) => place),
      keyOf: (item: number) => item,
    } as never,
    slots: { default: ({ item }: { item: number }) => h('view', `第${item}行`) } as never,
  });

const rowsOf = (list: ReturnType<typeof listOf>) => list.findAll('[role=listitem]').length;

it('a list of fifty rows has all of them there, and watches nothing', () => {
  expect([rowsOf(listOf(50)), seen.length]).toEqual([50, 0]);
});

it('a longer one has only the rows near the screen, and keeps the room of the others', async () => {
  const list = listOf(200);
  expect(rowsOf(list)).toBe(20);

  seen[4]?.({ intersectionRatio: 0.5, boundingClientRect: { top: 0, bottom: 0 } });
  seen[0]?.({ intersectionRatio: 0, boundingClientRect: { top: -3000, bottom: -1000 } });
  await nextTick();

  expect(rowsOf(list)).toBe(20);
  expect(list.text()).toContain('第80行');
  expect(list.find('.chunk').attributes('style')).toContain('height: 2000px');
});

it('a list that is gone watches no longer', () => {
  const list = listOf(200);
  list.unmount();

  expect(stopped).toBe(10);
});
