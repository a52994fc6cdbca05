import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { App } from '../../app.ts';
import { addChatMetrics } from './chat-metrics.ts';
import { textOfTallies } from './tallies.ts';

export interface Metrics {
  count(method: string, pattern: string, status: number, ms: number): void;
  /** The text that Prometheus reads. */
  text(): Promise<string>;
  readonly contentType: string;
}

const MOST_WAITING = 1000;

/** Requests by route and time, what the bot heard, answered and sent, jobs by state, and happenings that wait for the relay. */
export function createMetrics(app: Pick<App, 'queue' | 'outboxes' | 'tallies' | 'chatCounts'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  addChatMetrics(registry, app);
  const requests = new Histogram({
    name: 'linyi_http_request_seconds',
    help: 'Requests by method, route and status, and how long they took.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const jobs = new Gauge({
    name: 'linyi_jobs',
    help: 'Jobs in the queue by state.',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries(await app.queue.counts())) this.set({ state }, count);
    },
  });
  const waiting = new Gauge({
    name: 'linyi_outbox_documents',
    help: `Documents with happenings that wait for the relay, counted up to ${MOST_WAITING} in each store.`,
    labelNames: ['store'],
    registers,
    async collect() {
      for (const outbox of app.outboxes) {
        this.set({ store: outbox.name }, (await outbox.pending(MOST_WAITING)).length);
      }
    },
  });
  jobs.reset();
  waiting.reset();

  return {
    count(method, route, status, ms) {
      requests.observe({ method, route, status }, ms / 1000);
    },
    text: async () => `${await registry.metrics()}\n${await textOfTallies(app.tallies)}\n`,
    contentType: registry.contentType,
  };
}
