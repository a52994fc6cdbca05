import { z } from 'zod';
import { decodeCursor, defineUseCase, found, pageInput, type Page } from '../../../kernel/index.ts';
import { OPEN_STATES, type Need, type NeedStore } from '../../needs/index.ts';
import { regionPath } from '../../regions/index.ts';
import { fillPage } from './fill-page.ts';
import { CLOSED_PUBLIC_STATES, publicNeeds, type PublicNeed, type PublicNeedPorts } from './public-needs.ts';
import { cut, saysAll, wordsInput } from './words.ts';

interface Ports extends PublicNeedPorts {
  readonly needs: NeedStore;
}

/** The list of resident needs 居民需求清单: those that may be public, newest first; what is still to be done, unless said otherwise. */
export const listPublicNeeds = defineUseCase({
  name: 'listings.list-needs',
  input: z.object({
    region: regionPath,
    /** A category, or all of a department’s: `education`. */
    category: z.string().max(80).optional(),
    state: z.enum(['open', 'closed']).default('open'),
    words: wordsInput,
    ...pageInput,
  }),
  async run(ports: Ports, _actor, { region, category, state, words, after, limit }): Promise<Page<PublicNeed>> {
    const fits = (need: Need): boolean => category === undefined || isOfCategory(need, category);
    const see = async (rows: readonly Need[]): Promise<(PublicNeed | null)[]> => {
      const seen = await publicNeeds(ports, rows);
      return seen.map((need, place) => {
        const row = rows[place]!;
        if (need === null || !fits(row) || !saysAll(words, [row.text])) return null;
        return { ...need, text: cut(need.text) };
      });
    };
    return fillPage(
      {
        read: async (from, most) =>
          ports.needs.list(
            { region, states: STATES[state] },
            from === null ? null : found(await ports.needs.find(from), 'paging.cursor'),
            most,
          ),
        see,
        keyOf: ({ id }) => id,
      },
      after === undefined ? null : decodeCursor(after),
      limit,
    );
  },
});

const STATES = { open: OPEN_STATES, closed: CLOSED_PUBLIC_STATES } as const;

/** The category itself, or the department it belongs to. */
export const isOfCategory = ({ category }: Pick<Need, 'category'>, wanted: string): boolean =>
  category === wanted || category.startsWith(`${wanted}/`);
