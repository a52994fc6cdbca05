import { say, sayByCode } from '../../../src/phrases/index.ts';
import { inPages, type Pages } from '../../chat/pages.ts';
import { isShownTo } from '../../chat/shown-to.ts';
import { resumed } from '../../chat/where-we-were.ts';
import { hears, type Answer, type Command, type Dialogue } from '../../command.ts';
import { isBareAnswer } from '../../understand/conversation/bare-answer.ts';
import { asksForHelp } from '../../understand/talk/help.ts';
import { HELP_TOPICS, helpTopicIn, type HelpTopic } from '../../understand/talk/help-topic.ts';
import { EVERYDAY, topicOf } from './topics.ts';

/**
 * Says what the bot understands, each by an example to type: first the everyday things and the topics of all others, 更多
 * for these one after another, and each topic by its name; in a dialogue, first what is being asked.
 */
export function helpCommand(commands: readonly Command[], dialogues: readonly Dialogue[]): Command {
  return hears({
    name: 'chat.help',
    example: '帮助',
    during: 'beside-dialogue',
    hear: askedIn,
    async run({ actor, conversation }, { topic, isWhole }) {
      const { running } = conversation;
      const going = running === undefined || running.paused === true ? null : resumed(dialogues, running);
      const asks = going?.dialogue.asks?.(going.state);
      if (asks !== undefined && topic === null && !isWhole) return { say: [say('chat.help-in-dialogue', { asks })] };

      const shown = commands.filter((command) => isShownTo(command, actor, conversation));
      if (topic !== null) return aboutTopic(shown, topic);
      const whole = everything(shown);
      return isWhole ? whole : { ...everyday(shown), more: [...whole.say, ...whole.more] };
    },
  });
}

interface Asked {
  readonly topic: HelpTopic | null;
  readonly isWhole: boolean;
}

function askedIn(text: string): Asked | null {
  const topic = helpTopicIn(text);
  if (topic !== null) return { topic, isWhole: false };
  if (WHOLE_LIST.test(text)) return { topic, isWhole: true };
  return asksForHelp(text) && !isBareAnswer(text) ? { topic, isWhole: false } : null;
}

const WHOLE_LIST = /^全部帮助/u;

/** The first page: one short line each, and how to see the rest. */
function everyday(shown: readonly Command[]): Pick<Answer, 'say'> {
  const lines = EVERYDAY.flatMap(([name, line]) => {
    const example = shown.find((command) => command.name === name)?.example;
    return example === undefined ? [] : [`· ${line === undefined ? example : sayByCode(line, { example })}`];
  });
  const topics = HELP_TOPICS.filter((topic) => shown.some((command) => topicOf(command) === topic));
  const names = topics.map((topic) => say('help.of-topic', { topic: say(`help.topic-${topic}`) }));
  return { say: [say('help.first-page', { examples: lines.join('\n'), topics: names })] };
}

/** Everything, topic by topic. */
function everything(shown: readonly Command[]): Pages {
  const lines = HELP_TOPICS.flatMap((topic) => {
    const [first, ...others] = linesOf(shown, topic);
    return first === undefined
      ? []
      : [`${say('help.heading', { topic: say(`help.topic-${topic}`) })}\n${first}`, ...others];
  });
  return inPages(lines, { perPage: HELP_LINES, word: (examples) => say('chat.help', { examples }) });
}

function aboutTopic(shown: readonly Command[], topic: HelpTopic): Answer {
  const lines = linesOf(shown, topic);
  if (lines.length === 0) return everyday(shown);
  const word = (examples: string) => say('help.topic', { topic: say(`help.topic-${topic}`), examples });
  return inPages(lines, { perPage: HELP_LINES, word });
}

const linesOf = (shown: readonly Command[], topic: HelpTopic): string[] =>
  shown.filter((command) => topicOf(command) === topic).map(({ example }) => `· ${example}`);

/** What fits on a phone's screen with room to spare. */
const HELP_LINES = 28;
