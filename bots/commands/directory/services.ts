import { publicPhone } from '../../../src/features/directory/index.ts';
import { searchServices, type FoundService } from '../../../src/features/matching/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { inPages } from '../../chat/pages.ts';
import { answer, hears, type Command } from '../../command.ts';
import { asHeard } from '../../understand/normalize.ts';
import { readServiceSearch, type ServicesAsked } from '../../understand/offers/service-search.ts';
import { needIntakeCommand } from '../needs.ts';

const LINES_PER_PAGE = 5;

export const directoryCommands: readonly Command[] = [
  hears({
    name: 'directory.search',
    example: '找 助浴',
    hear: readServiceSearch,
    async run(turn, { words }: ServicesAsked) {
      const { app, actor, utterance } = turn;
      const region = actor.region ?? turn.region ?? '/';
      const { items } = await perform(searchServices, app, actor, { text: words, region, limit: 50 });
      if (items.length > 0) {
        return inPages(items.map(lineOf), {
          perPage: LINES_PER_PAGE,
          word: (list) => say('directory.found', { list }),
        });
      }
      // What nobody offers may still be needed.
      const need = words === '' ? null : needIntakeCommand.hear(asHeard(utterance.text), utterance);
      return need === null ? answer('directory.none-found') : needIntakeCommand.run(turn, need);
    },
  }),
];

function lineOf({ service, organization }: FoundService): string {
  const phone = publicPhone(service.phone ?? organization.phone);
  const facts = { service: service.name, organization: organization.name };
  return phone === undefined
    ? say('directory.found-line', facts)
    : say('directory.found-line-phone', { ...facts, phone });
}
