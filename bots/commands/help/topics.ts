import type { PhraseCode } from '../../../src/phrases/index.ts';
import type { Command } from '../../command.ts';
import type { HelpTopic } from '../../understand/talk/help-topic.ts';

/** The everyday things, each as it is typed, or with the line it has on the first page. */
export const EVERYDAY: readonly (readonly [name: string, line?: PhraseCode])[] = [
  ['chat.bot', 'help.bot'],
  ['work.digest', 'help.digest'],
  ['matching.inbox', 'help.inbox'],
  ['needs.intake', 'help.need'],
  ['needs.track', 'help.progress'],
  ['activities.list'],
  ['activities.sign-up'],
  ['polls.list'],
  ['needs.duty-phone'],
  ['chat.person', 'help.person'],
];

/** Where the commands of a feature stand. */
const TOPIC_OF_FEATURE: Readonly<Record<string, HelpTopic>> = {
  needs: 'needs',
  activities: 'activities',
  polls: 'polls',
  statements: 'deliberation',
  procedures: 'deliberation',
  hearings: 'deliberation',
  'check-ins': 'volunteers',
  'service-records': 'volunteers',
  'time-bank': 'volunteers',
  teams: 'volunteers',
  'elder-help': 'volunteers',
  directory: 'services',
  listings: 'services',
  matching: 'services',
  broadcasts: 'notices',
  rooms: 'notices',
  residents: 'account',
  chat: 'account',
  work: 'work',
  handovers: 'work',
};

/** Those that stand elsewhere than the rest of their feature. */
const TOPIC_OF_COMMAND: Readonly<Record<string, HelpTopic>> = {
  'chat.person': 'needs',
  'chat.bot': 'needs',
  'matching.automation': 'account',
  'residents.verify': 'work',
  'needs.for-other': 'work',
  'polls.take-down': 'work',
  'needs.acknowledge-alert': 'work',
  'needs.false-alarm': 'work',
  'needs.duty-list': 'work',
  'needs.set-duty-list': 'work',
  'needs.register-hotline': 'work',
  'needs.refuse': 'work',
  'needs.triage': 'work',
  'needs.answer': 'work',
  'needs.pause': 'work',
  'needs.resume': 'work',
  'needs.merge': 'work',
  'needs.unmerge': 'work',
  'needs.likely': 'work',
};

/** What a command is told under; null when it is none of the features that 帮助 knows. */
export const topicOf = ({ name }: Command): HelpTopic | null =>
  TOPIC_OF_COMMAND[name] ?? TOPIC_OF_FEATURE[name.slice(0, name.indexOf('.'))] ?? null;
