import { carryOnRoll, followLink } from '../../src/features/polls/index.ts';
import { reaction, type Reaction } from '../define.ts';

export const rollsReactions: readonly Reaction[] = [
  reaction('polls.roll-superseded', carryOnRoll, ({ subject }) => ({ rollId: subject })),
  reaction('register.person-linked', followLink, ({ subject, facts }) => ({
    region: subject,
    residentId: String(facts.resident),
  })),
];
