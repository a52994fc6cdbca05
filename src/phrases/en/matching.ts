import type { matchingPhrases } from '../zh/matching.ts';
import type { In } from '../say.ts';

export const matchingEnglish: In<typeof matchingPhrases> = {
  'matching.system-only': 'The system does this step by itself.',
  'matching.offer-missing': 'This offer was not found. Please check its number.',
  'matching.no-offer': 'No offer is waiting for you.',
  'matching.which-offer': 'There are several offers. Please send it again with the number: {numbers}.',
  'matching.not-your-offer': 'This offer was made to another organization; you cannot answer it.',
  'matching.not-broker': 'Only brokers and community workers can see the list of needs to broker.',
  'matching.no-night': 'There has been no matching at night yet.',
  'matching.not-ranked': '{number} has not been matched yet.',
  'matching.full': '{number} was not taken: the last place has just gone. It went to the next organization.',
  'matching.expired': 'The time to answer {number} is over. It went to the next organization.',
  'matching.service-full': '“{service}” is full. Please choose another service.',
  'matching.suspended': '“{service}” is suspended. Please choose another service.',
  'matching.organization-busy':
    'This organization takes no new offers now: it has paused, or too many wait for its answer. Please choose another.',

  'matching.automation-off':
    'From now on your needs are passed on by a person, not by the system. That may take longer. To change back, send 恢复自动派单.',
  'matching.automation-on':
    'From now on the system passes your needs to fitting organizations by itself. If you do not want that, send 不要自动派单.',

  'matching.now-prepared': 'The offer of {number} has not arrived yet. Please wait a moment.',
  'matching.now-open': '{number} has not been taken yet. Please reply 接单 {number} first.',
  'matching.now-accepting': '{number} is being taken. Please wait a moment.',
  'matching.now-accepted': '{number} has been taken already.',
  'matching.now-done': '{number} is done already.',
  'matching.now-ended': '{number} is no longer with you: withdrawn, expired or passed on.',

  'matching.tell-offer':
    '[Offer] {number} {category} ({urgency})\nWhat: {text}\nWhere: {place}\nFor: {service}\nPlease answer before {until}: 接单 {number} to take it, or 婉拒 {number} and why. The whole text is shown once you take it.',
  'matching.tell-expired': '{number} was not answered in time and went to the next organization.',
  'matching.tell-withdrawn': '{number} was withdrawn or is dealt with elsewhere. Nothing more to do.',
  'matching.accepted':
    'You have taken {number}.\nWhat: {text}\nWhere: {place}\nWhen it is done, send 办结 {number} and what was done.',
  'matching.accepted-in-room': 'You have taken {number}. For the whole text, send me 派单 in private.',
  'matching.say-why': 'Please say why, such as: 婉拒 这周排满了.',
  'matching.say-what': 'Please say what was done, such as: 办结 换了楼道灯.',
  'matching.declined': 'You have declined {number}; it goes to the next organization. Thank you for saying why.',
  'matching.started': '{number} is marked as begun.',
  'matching.reported': '{number} is done, and the resident is asked how it went. Thank you!',
  'matching.inbox': 'Offers waiting for you:\n{list}',
  'matching.inbox-line': '{number} {service}: {text} ({state})',
  'matching.offer-open': 'waits for your answer',
  'matching.offer-accepted': 'taken, in progress',
  'matching.assigned': '{number} was offered to “{service}”, whose answer is awaited.',
  'matching.say-service': 'Please say which service it goes to, such as: 派给 N20261122-482195 便民水电维修.',
  'matching.several-services':
    'Several services are called “{service}”. Please write the name of the organization before it, with a blank between.',
  'matching.queue': 'Needs to broker:\n{list}\nTo send one to a service: 派给, its number, the service.',
  'matching.queue-line': '{number} {category}',
  'matching.queue-line-person-asked': '{number} {category} (the resident wants a person to assign it)',
  'matching.queue-empty': 'There is no need to broker.',

  'matching.reason-words': 'speaks of the same thing: {words}',
  'matching.reason-theme': 'just what “{service}” does',
  'matching.reason-category': 'serves this category: {category}',
  'matching.reason-people': 'is there for {people}',
  'matching.reason-age': 'fits the age',
  'matching.reason-area': 'serves this place',
  'matching.reason-places': '{places} places left',
  'matching.reason-distance': 'at home nearby',
  'matching.reason-schedule': 'works on the days asked for',
  'matching.reason-load': 'has little in hand',
  'matching.reason-grade': 'rated {grade}A',
  'matching.reason-outcomes': 'solved most of what it had',
  'matching.reason-answers': 'answers in time and mostly says yes',
  'matching.reason-language': 'speaks the language of the person',
  'matching.reason-broker': 'recommended by the broker',
  'matching.excluded-suspended': 'suspended',
  'matching.excluded-area': 'does not serve this place',
  'matching.excluded-min-age': 'for people of {age} and older',
  'matching.excluded-max-age': 'for people of {age} and younger',
  'matching.excluded-people': 'only for {people}',
  'matching.excluded-full': 'full',
};
