import { say } from '../../../phrases/index.ts';
import type { LinkedPaper } from '../../halls/index.ts';
import type { Poll } from '../poll.ts';

/** A paper in a line: its title, and where it is. */
export const wordPaper = ({ title, link }: LinkedPaper): string => say('halls.paper-line', { title, link });

/** Where to read what a poll is about; nothing where it has neither explanation nor papers. */
export const wordNotice = ({ number, notice, papers = [] }: Pick<Poll, 'number' | 'notice' | 'papers'>): string[] => [
  ...(notice === undefined ? [] : [say('polls.read-notice', { number })]),
  ...(papers.length === 0
    ? []
    : [say('polls.read-papers', { count: papers.length, papers: papers.map(wordPaper).join('\n') })]),
];
