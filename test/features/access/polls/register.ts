import { buildRegister } from '../../../factories/rolls/register.ts';
import type { Scene } from '../scene.ts';
import { ANYBODY, row, SYSTEM_ONLY, type Table } from '../table.ts';

const REGION = '/d1/s1/c1/';

/** One for all tries: none of them changes who is in it. */
const aRegister = async ({ app }: Scene) => {
  await app.registers.insert(buildRegister(), []);
  return REGION;
};

//                           nobody guest lin | wang organizer | worker staff | broker | steward | otherWorker | system
export const REGISTER: Table = {
  'polls.follow-link': row(SYSTEM_ONLY, async (scene) => ({ region: await aRegister(scene), residentId: 'lin' })),
  'register.export': row('--- -- +- - + - +', async (scene) => ({ region: await aRegister(scene) })),
  'register.find-people': row('--- -- +- - + - +', async (scene) => ({ region: await aRegister(scene), text: '林' })),
  'register.follow-joined': row(SYSTEM_ONLY, async ({ resident }) => ({
    residentId: await resident({ contacts: [], mergedInto: await resident() }),
  })),
  'register.import': row('--- -- +- - + - +', () => ({ region: REGION, isTrial: true, sheets: [] })),
  'register.link-person': row('--- -- +- - + - +', async (scene) => ({
    region: await aRegister(scene),
    personId: 'A2',
    residentId: null,
  })),
  'register.show-template': row(ANYBODY, () => ({})),
  'register.view-register': row('--- -- +- - + - +', async (scene) => ({ region: await aRegister(scene) })),
};
