import type { In } from '../../say.ts';
import type { deskPhrases } from '../../zh/pages/desk.ts';

export const deskEnglish: In<typeof deskPhrases> = {
  'desk.title': 'Linyi desk',
  'desk.sign-in': 'Sign in',
  'desk.sign-out': 'Sign out',
  'desk.login-name': 'Login name',
  'desk.password': 'Password',
  'desk.home': 'Home',
  'desk.next': 'Next page',
  'desk.back': 'Back',
  'desk.not-understood': 'What the bot did not understand',
  'desk.not-understood-why':
    'Words that the bot did not understand, with names and numbers masked, and not who said them. Please choose what was meant.',
  'desk.nothing-not-understood': 'Everything was understood; there is nothing to look at.',
  'desk.meant': 'It meant',
  'desk.choose': 'Please choose',
  'desk.save': 'Save',
  'desk.labelled': 'Saved: {meant}',
  'desk.undelivered': 'Undelivered messages',
  'desk.undelivered-why':
    'Messages that were not delivered, or of which nobody can tell. Those may have arrived: please ask before sending again.',
  'desk.nothing-undelivered': 'Everything was delivered; there is nothing to decide.',
  'desk.all-reasons': 'All ({count})',
  'desk.reason': '{why} ({count})',
  'desk.send-again': 'Send again',
  'desk.leave': 'Leave it',
  'desk.all-of-these': 'All {count} of these:',
  'desk.settled-many': '{settled} decided; {withoutChat} have no chat to send to.',
  'desk.more-left': 'There are more; please press once more.',
  'desk.reply': '(an answer of the bot to one person; its words are not shown)',
  'desk.to': 'To {recipient}',
  'desk.duty': 'Duty',
  'desk.duty-why':
    'Who is called first in danger: whoever is on duty now by the rota, then the duty list in its order.',
  'desk.duty-list': 'Duty list',
  'desk.duty-rota': 'Rota',
  'desk.duty-none': 'There is neither duty list nor rota: in danger all duty workers and workers here are called.',
  'desk.duty-below': 'Places below: ',
  'desk.state-failed': 'Not delivered',
  'desk.state-unknown': 'Nobody can tell',
};
