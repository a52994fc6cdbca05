import { LEARNING } from '../config/learning.ts';
import { TAXONOMY_VERSION } from '../config/taxonomy/index.ts';
import type { App } from './app.ts';
import { useClassifier } from './features/needs/index.ts';
import { describeError } from './platform/logger.ts';

/**
 * Lets this process classify by the newest classifier that was found good, now and whenever a better one is learnt. While
 * the store cannot be read it goes on with what it has.
 * @returns what ends it; the classifier in use stays
 */
export async function adoptClassifiers({
  classifiers,
  nudges,
  logger,
}: Pick<App, 'classifiers' | 'nudges' | 'logger'>): Promise<{ stop(): Promise<void> }> {
  let inUse: string | undefined;
  let looking = Promise.resolve();
  const look = () =>
    (looking = looking.then(adopt).catch((error) => logger.warn(describeError(error), 'classifier not read')));

  const unsubscribe = await nudges.on('classifier', () => void look());
  const timer = setInterval(() => void look(), LEARNING.lookEveryMs);
  await look();
  return {
    async stop() {
      clearInterval(timer);
      await unsubscribe();
      await looking;
    },
  };

  async function adopt(): Promise<void> {
    const record = await classifiers.newest({ taxonomyVersion: TAXONOMY_VERSION, isUsed: true });
    if (record === null || record.id === inUse) return;
    const classifier = await classifiers.machinesOf(record.id);
    if (classifier === null) return;
    useClassifier(classifier);
    inUse = record.id;
    logger.info({ classifier: record.id }, 'classifier adopted');
  }
}
