import type { App } from '../../src/app.ts';
import { rulesFor, type Member, type Team } from '../../src/features/teams/index.ts';
import { GUIHUA } from './regions.ts';

const FOUNDED_AT = new Date('2026-01-10T01:00:00Z');

const member = (resident: string): Member => ({
  resident,
  state: 'joined',
  askedAt: FOUNDED_AT,
  joinedAt: FOUNDED_AT,
  consentedAt: FOUNDED_AT,
});

/** Younger elders of 桂花社区 who visit older ones. */
const HELPERS: Team = {
  id: 'helpers-guihua',
  region: GUIHUA,
  kind: 'elder-help',
  name: '桂花银龄帮帮团',
  leader: 'zhao',
  rules: rulesFor('elder-help', {}),
  members: ['zhao', 'qian', 'li'].map(member),
  foundedAt: FOUNDED_AT,
};

/** The demo's team of helpers. */
export const seedTeams = async (app: App): Promise<void> => {
  await app.teams.insert(HELPERS, []);
};
