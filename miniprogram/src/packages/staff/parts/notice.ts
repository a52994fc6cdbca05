import { STAFF_NOTICE } from '@/phrases/notice';

export interface WrittenPaper {
  readonly title: string;
  readonly link: string;
}

/** What is said beside a question, as it was written down. */
export interface WrittenNotice {
  readonly notice: string;
  readonly papers: readonly WrittenPaper[];
}

export const NO_NOTICE: WrittenNotice = { notice: '', papers: [] };

const trimmed = ({ papers }: WrittenNotice): WrittenPaper[] =>
  papers
    .map(({ title, link }) => ({ title: title.trim(), link: link.trim() }))
    .filter(({ title, link }) => title !== '' || link !== '');

/** What is wrong with it, in a sentence; empty where nothing is. */
export function wrongIn(written: WrittenNotice): string {
  const papers = trimmed(written);
  const isWhole = ({ title, link }: WrittenPaper) => title.length >= 2 && /^https:\/\/[^\s/]+\.[^\s]+$/u.test(link);
  if (!papers.every(isWhole)) return STAFF_NOTICE.wrong;
  return new Set(papers.map(({ title }) => title)).size < papers.length ? STAFF_NOTICE.alike : '';
}

/** As it is sent, once nothing is wrong; what was left empty is not. */
export function noticeFor(written: WrittenNotice): { notice?: string; papers?: WrittenPaper[] } {
  const [notice, papers] = [written.notice.trim(), trimmed(written)];
  return { ...(notice !== '' && { notice }), ...(papers.length > 0 && { papers }) };
}
