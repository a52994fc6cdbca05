import { freezeRoll, objectToRoll, publishRoll, ruleOnObjection } from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import type { Community } from '../community.ts';

/** The steps of the roll with the id `roll`, taken by 刘洋, who works there, and 林晓梅, who objects. */
export const publish = ({ app, worker }: Community) => perform(publishRoll, app, worker, { rollId: 'roll' });
export const freeze = ({ app, worker }: Community) => perform(freezeRoll, app, worker, { rollId: 'roll' });
export const object = ({ app, lin }: Community, given: object = {}) =>
  perform(objectToRoll, app, lin, { rollId: 'roll', kind: 'wrong', words: '面积少写了', entryId: 'e1', ...given });
export const rule = ({ app, worker }: Community, objectionId: string, given: object = {}) =>
  perform(ruleOnObjection, app, worker, {
    rollId: 'roll',
    objectionId,
    isUpheld: true,
    reason: '查了产权证',
    correction: { areaCm2: 950_000 },
    ...given,
  });
