import type { Actor } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import { hears, type Command, type Dialogue } from '../command.ts';
import { normalize } from '../understand/normalize.ts';
import { asksForHelp, isDropped } from '../understand/talk/help.ts';
import { greets, thanks } from '../understand/talk/small-talk.ts';

export const cancelCommand = hears({
  name: 'chat.cancel',
  example: '取消',
  during: 'ends-dialogue',
  hear: (text) => (isDropped(text) ? {} : null),
  async run({ app, utterance }) {
    const { running } = await app.conversations.of(utterance);
    return { say: [say(running === undefined ? 'chat.nothing-to-cancel' : 'chat.cancelled')] };
  },
});

/** A friendly word, without a word more; in the middle of a dialogue it is no answer and leaves the question open. */
export const smallTalkCommands: readonly Command[] = [
  hears({
    name: 'chat.greeting',
    example: '你好',
    during: 'keeps-dialogue',
    hear: (text) => (greets(text) ? {} : null),
    run: async () => ({ say: [say('chat.greeting')] }),
  }),
  hears({
    name: 'chat.thanks',
    example: '谢谢',
    during: 'keeps-dialogue',
    hear: (text) => (thanks(text) ? {} : null),
    run: async () => ({ say: [say('chat.thanks')] }),
  }),
];

/** Lists what the bot understands, each by an example to type; in a dialogue it says first what is being asked. */
export function helpCommand(commands: readonly Command[], dialogues: readonly Dialogue[]): Command {
  return hears({
    name: 'chat.help',
    example: '帮助',
    during: 'keeps-dialogue',
    hear: (text) => (asksForHelp(text) || WHOLE_LIST.test(text) ? {} : null),
    async run({ app, actor, utterance }) {
      const { running } = await app.conversations.of(utterance);
      const asking = running !== undefined && running.until >= app.clock() ? running : undefined;
      const dialogue = dialogues.find(({ name, version }) => name === asking?.name && version === asking.version);
      if (dialogue?.asks !== undefined && !WHOLE_LIST.test(normalize(utterance.text)))
        return { say: [say('chat.help-in-dialogue', { asks: dialogue.asks(asking!.state) })] };

      const examples = commands.filter((command) => isShownTo(command, actor)).map(({ example }) => example);
      return { say: [say('chat.help', { examples: examples.map((example) => `· ${example}`).join('\n') })] };
    },
  });
}

const WHOLE_LIST = /^全部帮助/u;

const isShownTo = ({ shownTo }: Command, actor: Actor): boolean => shownTo === undefined || shownTo(actor);
