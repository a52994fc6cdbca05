import type { broadcastsPhrases } from '../zh/broadcasts.ts';
import type { In } from '../say.ts';

export const broadcastsEnglish: In<typeof broadcastsPhrases> = {
  'broadcasts.system-only': 'The system does this step by itself.',
  'broadcasts.residents-only': 'Please log in first to see your notices.',
  'broadcasts.staff-only': 'Only community workers can do this.',
  'broadcasts.missing': 'This notice was not found.',
  'broadcasts.no-chat': 'There is no chat to send this notice to. Please call or visit.',
  'broadcasts.delivered': 'This notice has been settled already.',
  'broadcasts.passed-on-voice':
    '{who} sent a voice message {where} that the bot cannot understand. Please ask what it is about.',
  'broadcasts.passed-on-picture': '{who} sent a picture {where} that the bot cannot read. Please ask what it is about.',
  'broadcasts.passed-on-other': '{who} sent a message {where} that the bot cannot read. Please ask what it is about.',
  'broadcasts.passed-on-card':
    '{who} sent a card or link {where} that the bot cannot open. Please ask them what it is about.',
  'broadcasts.passed-on-file': '{who} sent a file {where} that the bot cannot open. Please ask them what it is about.',
  'broadcasts.passed-on-location': '{who} sent a place {where}. Please ask them what there is the matter.',
  'broadcasts.nameless': 'A resident (number {id})',
  'broadcasts.private-chat': 'in a private chat',
  'broadcasts.in-room': 'in the group “{room}”',
};
