import {
  answerObjection,
  correctItem,
  listItems,
  objectToItem,
  publishItem,
  takeDownItem,
  viewItem,
  type BoardItem,
} from '../../../features/procedures/index.ts';
import type { App } from '../../../app.ts';
import { page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';
import { item, presentItem } from './shapes.ts';

const shownItem = {
  output: item,
  present: (given: BoardItem, { clock }: App) => presentItem(given, clock()),
} as const;

export const boardRoutes: readonly Route[] = [
  route('get', '/disclosures', listItems, {
    summary: 'What is on the disclosure board of a region and below, or with `shown=archive` what was',
    output: page(item),
    present: (result) => presentPage(result, (one) => presentItem(one.item, one.now)),
  }),
  route('get', '/disclosures/:itemId', viewItem, {
    summary: 'An item with all its versions, and what was objected and answered',
    output: item,
    present: ({ item: given, now }) => presentItem(given, now),
  }),
  route('post', '/disclosures', publishItem, {
    summary: 'Publish on the board of a region or hall, or for the next step of a procedure',
    creates: true,
    ...shownItem,
  }),
  route('post', '/disclosures/:itemId/versions', correctItem, {
    summary: 'Put a corrected version beside the old one; it stays its whole time again',
    ...shownItem,
  }),
  route('post', '/disclosures/:itemId/taking-down', takeDownItem, {
    summary: 'Send an item to the archive, once it was shown as long as it must',
    ...shownItem,
  }),
  route('post', '/disclosures/:itemId/objections', objectToItem, {
    summary: 'Say what is not right about an item',
    ...shownItem,
  }),
  route('put', '/disclosures/:itemId/objections/:objection/answer', answerObjection, {
    summary: 'Answer an objection for all to read',
    ...shownItem,
  }),
];
