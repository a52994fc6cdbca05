import type { Labels, Tallies } from '../../platform/tallies.ts';

interface Shown {
  readonly what: string;
  readonly name: string;
  readonly help: string;
}

const COUNTED: readonly Shown[] = [
  { what: 'messages', name: 'linyi_chat_messages_sent_total', help: 'Messages by channel and what became of them.' },
];
const TIMED: readonly Shown[] = [
  { what: 'sending', name: 'linyi_chat_sending_seconds', help: 'From when a message was due until it was sent.' },
];

/** What all processes counted together, as Prometheus reads it. */
export async function textOfTallies(tallies: Tallies): Promise<string> {
  const counters = await Promise.all(COUNTED.map((shown) => counterText(tallies, shown)));
  const histograms = await Promise.all(TIMED.map((shown) => histogramText(tallies, shown)));
  return [...counters, ...histograms].flat().join('\n');
}

async function counterText(tallies: Tallies, { what, name, help }: Shown): Promise<string[]> {
  const counts = await tallies.counts(what);
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} counter`,
    ...counts.map(({ labels, count }) => `${name}${inBraces(labels)} ${count}`),
  ];
}

async function histogramText(tallies: Tallies, { what, name, help }: Shown): Promise<string[]> {
  const times = await tallies.times(what);
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} histogram`,
    ...times.flatMap(({ labels, within, count, seconds }) => [
      ...[...within].map(([bound, upTo]) => `${name}_bucket${inBraces({ ...labels, le: String(bound) })} ${upTo}`),
      `${name}_bucket${inBraces({ ...labels, le: '+Inf' })} ${count}`,
      `${name}_sum${inBraces(labels)} ${seconds}`,
      `${name}_count${inBraces(labels)} ${count}`,
    ]),
  ];
}

const inBraces = (labels: Labels): string =>
  `{${Object.entries(labels)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')}}`;
