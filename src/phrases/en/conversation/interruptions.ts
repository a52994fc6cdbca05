import type { interruptionPhrases } from '../../zh/conversation/interruptions.ts';
import type { In } from '../../say.ts';

export const interruptionEnglish: In<typeof interruptionPhrases> = {
  'chat.go-ahead': 'Yes, please.',
  'chat.paused': 'Yes, please. What we were at ({about}) can wait; I shall come back to it.',
  'chat.back-to': 'Back to what we were at ({about}): {asks}',
  'chat.back-to-unnamed': 'Back to what we were at: please go on answering.',
  'chat.nothing-to-go-on': 'Nothing was set aside. Just tell me what you need.',
  'chat.most-open':
    'Only two things can wait at once: the older one ({about}) is dropped and was not sent. If you need it, please say it again.',
  'chat.stopped-unnamed': 'What we were at is stopped and was not sent.',
  'chat.stopped': 'What we were at ({about}) is stopped and was not sent.',
  'chat.dialogue-over-about':
    'What we had begun ({about}) is out of time and was not sent. If you need it, please start again.',
  'chat.unnamed': 'what was begun',
};
