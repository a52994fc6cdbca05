import { z } from 'zod';
import { LEARNING } from '../../../../config/learning.ts';
import { TAXONOMY_VERSION } from '../../../../config/taxonomy/index.ts';
import { allow, defineUseCase, idFrom, isSystem, type Clock } from '../../../kernel/index.ts';
import type { NeedStore } from '../need-store.ts';
import { isLabel, learningToClassify, patiently, type Lesson } from '../understanding/index.ts';
import { correctedLessons } from './corrected-lessons.ts';
import { judging } from './judge.ts';
import type { ClassifierRecord } from './classifier-record.ts';
import type { ClassifierStore } from './classifier-store.ts';
import type { LessonStore } from './lesson-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly lessons: LessonStore;
  readonly classifiers: ClassifierStore;
  readonly nudges: { send(topic: 'classifier'): void };
  readonly clock: Clock;
}

/**
 * Learns the categories of needs from the seeds, from the lessons given and from what staff put right; other work of the
 * process goes on meanwhile. It is used when it tells lessons that were held out apart at least as well as the seeds do.
 * @returns null when there is nothing new to learn from, or too little to judge by
 */
export const learnClassifier = defineUseCase({
  name: 'needs.learn-classifier',
  input: z.object({}),
  async run(
    { needs, lessons, classifiers, nudges, clock }: Ports,
    actor,
    _input,
    call,
  ): Promise<ClassifierRecord | null> {
    allow(isSystem(actor), 'needs.system-only');
    const corrected = await correctedLessons(needs);
    const given = (await lessons.all()).filter(({ label }) => isLabel(label));
    const all: Lesson[] = [...given, ...corrected];
    const learntFrom = idFrom(...all.flatMap(({ text, label }) => [text, label]));
    const before = await classifiers.newest({ taxonomyVersion: TAXONOMY_VERSION });
    if (all.length < LEARNING.fewestLessons || before?.learntFrom === learntFrom) return null;

    const figures = await patiently(judging(all));
    const record: ClassifierRecord = {
      id: call.newId('classifier'),
      taxonomyVersion: TAXONOMY_VERSION,
      learntAt: clock(),
      given: given.length,
      corrected: corrected.length,
      learntFrom,
      figures,
      isUsed: figures.macroF1 >= figures.macroF1OfSeeds,
    };
    await classifiers.put(record, record.isUsed ? await patiently(learningToClassify(all)) : null);
    if (record.isUsed) nudges.send('classifier');
    return record;
  },
});
