import { Counter, type Registry } from 'prom-client';
import type { App } from '../../app.ts';
import type { ChatFigures } from '../../platform/chat/index.ts';

/** What the bot heard, understood and answered, and how fast: counted by other processes and read for each page. */
export function addChatMetrics(registry: Registry, { chatCounts }: Pick<App, 'chatCounts'>): void {
  const registers = [registry];
  const shown = (name: string, help: string, labelNames: readonly string[], rows: (figures: ChatFigures) => Rows) =>
    new Counter({
      name,
      help,
      labelNames,
      registers,
      async collect() {
        this.reset();
        for (const [labels, value] of rows(await chatCounts.read())) this.inc(labels, value);
      },
    });

  shown('linyi_chat_received_total', 'Messages to the bot by channel.', ['channel'], ({ received }) =>
    by('channel', received),
  );
  shown('linyi_chat_understood_total', 'Messages understood, by command or dialogue.', ['by'], ({ understood }) =>
    by('by', understood),
  );
  shown('linyi_chat_unanswered_total', 'Messages the bot did not understand.', ['channel'], ({ unanswered }) =>
    by('channel', unanswered),
  );
  shown(
    'linyi_chat_answer_seconds_bucket',
    'Answers by channel and how long they took at most.',
    ['channel', 'le'],
    ({ latency }) => Object.entries(latency).flatMap(([channel, times]) => bucketRows(channel, times)),
  );
  shown('linyi_chat_answer_seconds_sum', 'How long all answers took together.', ['channel'], ({ latency }) =>
    Object.entries(latency).map(([channel, { sumMs }]) => [{ channel }, sumMs / 1000]),
  );
  shown('linyi_chat_answer_seconds_count', 'Answers.', ['channel'], ({ latency }) =>
    Object.entries(latency).map(([channel, { count }]) => [{ channel }, count]),
  );
}

type Rows = (readonly [labels: Record<string, string>, value: number])[];

const by = (label: string, counts: Readonly<Record<string, number>>): Rows =>
  Object.entries(counts).map(([name, count]) => [{ [label]: name }, count]);

const bucketRows = (channel: string, { atMost, count }: ChatFigures['latency'][string]): Rows => [
  ...atMost.map(([ms, countUntil]) => [{ channel, le: String(ms / 1000) }, countUntil] as const),
  [{ channel, le: '+Inf' }, count],
];
