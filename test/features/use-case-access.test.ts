import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import {
  isRefusal,
  NOBODY,
  perform,
  SYSTEM,
  type Actor,
  type AnyUseCase,
  type UseCase,
} from '../../src/kernel/index.ts';
import { aCommunity } from '../factories/community.ts';
import { DOORS } from './access/polls/doors.ts';
import { ELDER_HELP } from './access/elder-help.ts';
import { ELECTIONS } from './access/polls/elections.ts';
import { HANDOVERS } from './access/handovers.ts';
import { HEARINGS, HEARINGS_TOLD } from './access/hearings.ts';
import { LISTINGS, LISTINGS_TOLD } from './access/listings.ts';
import { BROADCASTS, MATCHING } from './access/matching-and-broadcasts.ts';
import { DIRECTORY, NEEDS } from './access/needs.ts';
import { POLL_SESSIONS } from './access/polls/poll-sessions.ts';
import { ACTIVITIES, HALLS, POLLS } from './access/polls-and-activities.ts';
import { REGIONS, REPORTS, RESIDENTS } from './access/regions-and-residents.ts';
import { PROCEDURES, PROCEDURES_TOLD } from './access/procedures.ts';
import { REGISTER } from './access/polls/register.ts';
import { ROLLS } from './access/polls/rolls.ts';
import { STATEMENTS, STATEMENTS_TOLD } from './access/statements.ts';
import { TEAMS } from './access/teams.ts';
import { SERVICES, TIME_BANK } from './access/volunteers.ts';
import { SENDINGS } from './access/sendings.ts';
import { setScene, type Scene } from './access/scene.ts';
import { TRIERS, type Table, type Trier } from './access/table.ts';

const EXPECTED: Table = {
  ...REGIONS,
  ...RESIDENTS,
  ...REPORTS,
  ...HALLS,
  ...POLLS,
  ...REGISTER,
  ...ROLLS,
  ...DOORS,
  ...ELECTIONS,
  ...POLL_SESSIONS,
  ...ACTIVITIES,
  ...STATEMENTS,
  ...STATEMENTS_TOLD,
  ...PROCEDURES,
  ...PROCEDURES_TOLD,
  ...HEARINGS,
  ...HEARINGS_TOLD,
  ...TEAMS,
  ...TIME_BANK,
  ...SERVICES,
  ...ELDER_HELP,
  ...NEEDS,
  ...DIRECTORY,
  ...MATCHING,
  ...LISTINGS,
  ...LISTINGS_TOLD,
  ...BROADCASTS,
  ...HANDOVERS,
  ...SENDINGS,
};

const useCases = await everyUseCase();

describe('who may do what', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await setScene(await aCommunity());
  });

  it('is said for every use case, and for no other', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(useCases.map((useCase) => useCase.name).sort());
  });

  it.each(useCases.map((useCase) => [useCase.name, useCase] as const))('%s', async (name, useCase) => {
    const expected = EXPECTED[name];
    expect(expected, `${name} has no row`).toBeDefined();

    // What each is asked is made one after the other, as rows count on; the answers are waited for together.
    const tries = [];
    for (const trier of TRIERS) tries.push({ trier, given: await expected!.input(scene, trier) });
    const answers = await Promise.all(tries.map(({ trier, given }) => answerTo(scene, useCase, trier, given)));

    expect(named(answers)).toEqual(named([...expected!.may]));
  });
});

/** What the features show to the doors and looks like a use case. */
async function everyUseCase(): Promise<AnyUseCase[]> {
  const folders = await readdir('src/features');
  const features = await Promise.all(
    folders.map((folder) => import(`../../src/features/${folder}/index.ts`) as Promise<Record<string, unknown>>),
  );
  return features.flatMap((feature) => Object.values(feature)).filter(isUseCase);
}

function isUseCase(value: unknown): value is AnyUseCase {
  return typeof value === 'object' && value !== null && 'name' in value && 'input' in value && 'run' in value;
}

async function answerTo(scene: Scene, useCase: AnyUseCase, trier: Trier, given: object): Promise<string> {
  const wechat = { ...scene.app.wechat, codeToSession: async () => ({ openid: scene.fresh() }) };
  const app: App = { ...scene.app, wechat, demo: true };
  try {
    await perform(
      useCase as unknown as UseCase<App, typeof useCase.input, unknown>,
      app,
      actorFor(scene, trier),
      given,
    );
    return '+';
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code === 'input.invalid') throw error;
    if (error.kind === 'forbidden') return '-';
    if (error.kind === 'missing') return '?';
    return error.kind === 'unknown' ? '!' : '+';
  }
}

function actorFor({ community }: Scene, trier: Trier): Actor {
  if (trier === 'nobody') return NOBODY;
  return trier === 'system' ? SYSTEM : community[trier];
}

const named = (answers: readonly string[]): Record<string, string | undefined> =>
  Object.fromEntries(TRIERS.map((trier, index) => [trier, answers[index]]));
