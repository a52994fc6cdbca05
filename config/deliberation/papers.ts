/** What is to be read before a hearing or a vote. */
export const PAPERS = {
  /** Letters of a title, and of an address. */
  longest: { title: 60, link: 500 },
} as const;
