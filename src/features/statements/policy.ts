import { isSystem, isTrusted, type Actor } from '../../kernel/index.ts';
import { isVoter, mayRunHall, type Hall } from '../halls/index.ts';
import type { Topic } from './topics/topic.ts';

/** Whoever runs the hall opens and closes its topics and looks through the statements before others see them. */
export const mayRunTopics = (actor: Actor, hall: Hall): boolean => isSystem(actor) || mayRunHall(actor, hall);

/** Whom the hall admitted when the topic was opened, once it is verified who they are: a list alone is not enough. */
export const mayTakePart = (actor: Actor, topic: Pick<Topic, 'voters' | 'region'>): boolean =>
  isTrusted(actor, 'verified') && isVoter(actor, topic.voters, topic.region);
