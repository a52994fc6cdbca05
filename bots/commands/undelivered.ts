import { hears, type Command } from '../command.ts';
import { showUndelivered } from '../dialogues/undelivered.ts';
import { asksForUndelivered, readSettlement, type Settlement } from '../understand/broadcast/undelivered.ts';
import { isCarer } from './who.ts';

/** What could not be delivered, and what becomes of it. A number means something only beside the list that was shown. */
export const undeliveredCommands: readonly Command[] = [
  hears({
    name: 'broadcasts.undelivered',
    example: '没送到的',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: (text) => (asksForUndelivered(text) ? {} : null),
    run: showUndelivered,
  }),
  settles('send-again', '重发 2'),
  settles('leave', '不发 2'),
];

/** Heard by the dialogue behind the list; without a list there is nothing that has this number, so one is shown. */
function settles(decision: Settlement, example: string): Command {
  return hears({
    name: `broadcasts.${decision}`,
    example,
    shownTo: isCarer,
    hear: (text) => {
      const said = readSettlement(text);
      return said?.decision === decision ? { item: said.item } : null;
    },
    run: showUndelivered,
  });
}
