import { z } from 'zod';
import { TAXONOMY_VERSION } from '../../../../config/taxonomy/index.ts';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import { maySeeLearning } from '../policy.ts';
import type { ClassifierRecord } from './classifier-record.ts';
import type { ClassifierStore } from './classifier-store.ts';

/** The newest classifier of this taxonomy, whether it is used or was worse than the seeds. */
export const showClassifier = defineUseCase({
  name: 'needs.show-classifier',
  input: z.object({}),
  async run({ classifiers }: { readonly classifiers: ClassifierStore }, actor): Promise<ClassifierRecord> {
    allow(maySeeLearning(actor), 'needs.not-steward');
    return found(await classifiers.newest({ taxonomyVersion: TAXONOMY_VERSION }), 'needs.nothing-learnt');
  },
});
