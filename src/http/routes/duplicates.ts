import { z } from 'zod';
import {
  excerpt,
  findSimilar,
  followNeed,
  listDuplicates,
  mergeNeeds,
  reviewDuplicates,
  unfollowNeed,
  unmergeNeed,
  type LikelyDuplicate,
  type NeedWithDuplicates,
  type SuggestedNeed,
} from '../../features/needs/index.ts';
import { sayByCode } from '../../phrases/index.ts';
import { page, presentPage } from '../present.ts';
import { route, type Route } from '../route.ts';
import { need, needTimeline, presentNeed, presentTimeline } from './shapes/need.ts';

const suggested = z.object({ number: z.string(), text: z.string(), concerned: z.int(), isOwn: z.boolean() });

const presentSuggested = ({ number, text, concerned, isOwn }: SuggestedNeed): z.input<typeof suggested> => ({
  number,
  text,
  concerned,
  isOwn,
});

const likely = z.object({
  number: z.string(),
  text: z.string(),
  /** From 0 to 100. */
  score: z.int(),
  reasons: z.array(z.string()),
});

const presentLikely = ({ need: other, score, reasons }: LikelyDuplicate): z.input<typeof likely> => ({
  number: other.number,
  text: excerpt(other.text),
  score,
  reasons: reasons.map(({ code, details }) => sayByCode(code, details)),
});

const withDuplicates = z.object({ need, merged: z.array(need), likely: z.array(likely) });

const presentWithDuplicates = (given: NeedWithDuplicates): z.input<typeof withDuplicates> => ({
  need: presentNeed(given.need),
  merged: given.merged.map(presentNeed),
  likely: given.likely.map(presentLikely),
});

const whole = { output: need, present: presentNeed };
const timeline = { output: needTimeline, present: presentTimeline };

export const duplicatesRoutes: readonly Route[] = [
  route('post', '/needs/similar', findSimilar, {
    summary: 'What was asked for nearby already and seems to be the same, masked; nothing is kept',
    output: z.object({ items: z.array(suggested) }),
    present: (found) => ({ items: found.map(presentSuggested) }),
  }),
  route('put', '/needs/:number/following', followNeed, {
    summary: 'Say that it happens to oneself too; counted once, and one hears of its progress',
    ...timeline,
  }),
  route('delete', '/needs/:number/following', unfollowNeed, { summary: 'Take that back', ...timeline }),
  route('get', '/needs/:number/duplicates', listDuplicates, {
    summary: 'What is merged into a need and what is likely the same, with score and reasons, for staff',
    output: withDuplicates,
    present: presentWithDuplicates,
  }),
  route('get', '/duplicates', reviewDuplicates, {
    summary: 'The needs of a region that are likely the same as older ones, or have others merged into them, for staff',
    output: page(withDuplicates),
    present: (result) => presentPage(result, presentWithDuplicates),
  }),
  route('post', '/needs/:number/merging', mergeNeeds, {
    summary: 'Merge a need into another, in which it goes on',
    ...whole,
  }),
  route('post', '/needs/:number/unmerging', unmergeNeed, {
    summary: 'Take a merged need out again; it goes on where it was',
    ...whole,
  }),
];
