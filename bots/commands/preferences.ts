import { setPreferences } from '../../src/features/residents/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { inLocale, type Locale } from '../../src/phrases/index.ts';
import { answer, hears, type Command } from '../command.ts';
import { readAutomation } from '../understand/offers/automation.ts';
import { readLanguage, readLargePrint } from '../understand/preferences.ts';

/** How somebody wants to be written to, and by whom their needs are passed on. What is answered is written that way already. */
export const preferencesCommands: readonly Command[] = [
  hears({
    name: 'chat.large-print',
    example: '大字版',
    during: 'keeps-dialogue',
    hear: readLargePrint,
    async run({ app, actor, once }, { on }: { on: boolean }) {
      await perform(setPreferences, app, actor, { largePrint: on }, { once });
      return answer(on ? 'chat.large-print' : 'chat.usual-print');
    },
  }),
  hears({
    name: 'chat.language',
    example: 'English',
    during: 'keeps-dialogue',
    hear: readLanguage,
    async run({ app, actor, once }, { locale }: { locale: Locale }) {
      await perform(setPreferences, app, actor, { locale }, { once });
      return { ...inLocale(locale, () => answer('chat.language')), locale };
    },
  }),
  hears({
    name: 'matching.automation',
    example: '不要自动派单',
    during: 'keeps-dialogue',
    hear: readAutomation,
    async run({ app, actor, once }, { on }: { on: boolean }) {
      await perform(setPreferences, app, actor, { automatedMatching: on }, { once });
      return answer(on ? 'matching.automation-on' : 'matching.automation-off');
    },
  }),
];
