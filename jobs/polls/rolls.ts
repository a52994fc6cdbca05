import { tellRollObjection } from '../../src/features/broadcasts/index.ts';
import { carryOnRoll, followLink, type ObjectionNews } from '../../src/features/polls/index.ts';
import { reaction, type Reaction } from '../define.ts';

const tell = (happened: string, news: ObjectionNews): Reaction =>
  reaction(`polls.roll-${happened}`, tellRollObjection, ({ subject, facts }) => ({
    rollId: subject,
    objectionId: String(facts.objection),
    news,
  }));

export const rollsReactions: readonly Reaction[] = [
  tell('objected', 'made'),
  tell('objection-ruled', 'ruled'),
  reaction('polls.roll-superseded', carryOnRoll, ({ subject }) => ({ rollId: subject })),
  reaction('register.person-linked', followLink, ({ subject, facts }) => ({
    region: subject,
    residentId: String(facts.resident),
  })),
];
