import type { Statement, Topic } from '../../../src/features/statements/index.ts';

/** A topic of the hall of 桂花社区, open since the day before a test's day. */
export const buildTopic = (given: Partial<Topic> = {}): Topic => ({
  id: 'gate',
  number: 1,
  hall: 'hall',
  region: '/d1/s1/c1/',
  rooms: ['terminal:g1', 'terminal:g2'],
  voters: { kind: 'residents' },
  title: '小区大门怎么管',
  openedAt: new Date('2026-03-01T09:00:00+08:00'),
  openedBy: 'organizer',
  state: 'open',
  ...given,
});

/** A statement of 林晓梅 that is shown, unless said otherwise. */
export function buildStatement({ number = 1, topic = 'gate', ...given }: Partial<Statement> = {}): Statement {
  const at = new Date('2026-03-01T10:00:00+08:00');
  return {
    id: `${topic}-${number}`,
    topic,
    region: '/d1/s1/c1/',
    number,
    text: `大门的事第${number}句话`,
    author: 'lin',
    state: 'shown',
    proposedAt: at,
    ...(given.state !== 'waiting' && { shownAt: at }),
    changedAt: at,
    ...given,
  };
}
