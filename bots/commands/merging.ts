import {
  excerpt,
  followNeed,
  listDuplicates,
  mergeNeeds,
  unfollowNeed,
  unmergeNeed,
} from '../../src/features/needs/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { say, sayByCode } from '../../src/phrases/index.ts';
import { inPages } from '../chat/pages.ts';
import { answer, hears, type Command } from '../command.ts';
import {
  asksForLikely,
  readFollow,
  readMerge,
  readUnfollow,
  readUnmerge,
  type MergeWords,
} from '../understand/needs/merging.ts';
import { isCarer } from './who.ts';

interface Numbered {
  readonly number: string;
}

/** The same need more than once: staff merge them, neighbours are counted in. */
export const mergingCommands: readonly Command[] = [
  hears({
    name: 'needs.merge',
    example: '合并 N20261122-482195 到 N20261121-100023',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readMerge,
    async run({ app, actor, once }, { number, into }: MergeWords) {
      if (number === undefined || into === undefined) return answer('needs.say-merge');
      const need = await perform(mergeNeeds, app, actor, { number, into }, { once });
      return answer('needs.merged', { number: need.number, head: into });
    },
  }),
  hears({
    name: 'needs.unmerge',
    example: '拆开 N20261122-482195',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readUnmerge,
    async run({ app, actor, once }, { number }: Numbered) {
      await perform(unmergeNeed, app, actor, { number }, { once });
      return answer('needs.unmerged', { number });
    },
  }),
  hears({
    name: 'needs.likely',
    example: '查重 N20261122-482195',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: asksForLikely,
    async run({ app, actor, utterance }, { number }: Numbered) {
      if (utterance.room !== undefined) return answer('work.private-only');
      const { likely } = await perform(listDuplicates, app, actor, { number });
      const [first] = likely;
      if (first === undefined) return answer('needs.likely-none', { number });
      const lines = likely.map(({ need, score, reasons }) =>
        say('needs.likely-line', {
          number: need.number,
          score,
          text: excerpt(need.text),
          reasons: reasons.map(({ code, details }) => sayByCode(code, details)),
        }),
      );
      return inPages(lines, {
        perPage: 5,
        word: (list) => say('needs.likely', { number, list, first: first.need.number }),
      });
    },
  }),
  hears({
    name: 'needs.follow',
    example: '我也遇到 N20261122-482195',
    during: 'keeps-dialogue',
    hear: readFollow,
    async run({ app, actor, once }, { number }: Numbered) {
      const { head, concerned } = await perform(followNeed, app, actor, { number }, { once });
      return answer('needs.followed', { number: head.number, concerned });
    },
  }),
  hears({
    name: 'needs.unfollow',
    example: '不再关注 N20261122-482195',
    // Whoever is counted in is told how to leave; 帮助 stays on one page.
    shownTo: () => false,
    during: 'keeps-dialogue',
    hear: readUnfollow,
    async run({ app, actor, once }, { number }: Numbered) {
      await perform(unfollowNeed, app, actor, { number }, { once });
      return answer('needs.unfollowed', { number });
    },
  }),
];
