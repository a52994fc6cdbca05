import type { feedbackPhrases } from '../../zh/activities/feedback.ts';
import type { In } from '../../say.ts';

export const feedbackEnglish: In<typeof feedbackPhrases> = {
  'activities.tell-feedback-asked':
    'How was “{title}”? Send “满意” (good), “一般” (so-so) or “不满意” (not good), and after it whatever you like to say. If you were not there, send “没去”. You need not answer, and the organizer does not see who said what.',
  'activities.feedback-not-there': 'Only those who had signed up can say how this activity was.',
  'activities.feedback-too-early': '“{title}” is not over yet. Please say how it was afterwards.',
  'activities.feedback-over': '“{title}” is more than {days} days past; nothing more is taken about it.',
  'activities.feedback-kept':
    'Thank you. Noted for “{title}”: {verdict}. You can change it until {days} days after the end by sending it again.',
  'activities.feedback-which': 'Which one do you mean? Please send “{example}”.\n{activities}',
  'activities.feedback-or-need':
    'Do you mean the activity, or how {number} was handled? For the activity send “{verdict} {title}”, for {number} send “评价 {number}”.',
  'activities.feedback-none': 'There is no activity that waits for your word.',
  'activities.verdict-satisfied': 'good',
  'activities.verdict-so-so': 'so-so',
  'activities.verdict-dissatisfied': 'not good',
  'activities.verdict-not-there': 'not there',
  'activities.feedback-few':
    '“{title}”: {there} were there, {answered} answered. What they said is shown from {least} answers on, so that nobody is known by theirs.',
  'activities.feedback-result':
    '“{title}”: {there} were there, {answered} answered. Good {satisfied}, so-so {soSo}, not good {dissatisfied}.',
  'activities.feedback-words': 'They said:\n{words}',

  'activities.figures-month':
    'Activities in {year}-{month}: sessions {sessions}, attendances {attendances}, people {people}.',
  'activities.figures-few':
    'Activities in {year}-{month}: sessions {sessions}. So few came that their number is not shown.',
  'activities.figures-one': '“{title}”: sessions {sessions}, attendances {attendances}, people {people}.',
  'activities.figures-late': '{people} gave their place back shortly before.',
  'activities.none-run': 'There is no activity that you ran lately.',
  'activities.figures-of-whom': 'Please write the name of the activity, such as “活动数字 重阳茶话会”.',
};
