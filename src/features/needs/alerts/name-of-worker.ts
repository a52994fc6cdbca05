import { say } from '../../../phrases/index.ts';
import type { ResidentStore } from '../../residents/index.ts';

/** What colleagues call a worker. */
export async function nameOfWorker(residents: ResidentStore, id: string | undefined): Promise<string> {
  const worker = id === undefined ? null : await residents.current(id);
  return worker?.name ?? say('needs.a-colleague');
}
