import type { chatPhrases } from '../zh/chat.ts';
import type { In } from '../say.ts';

export const chatEnglish: In<typeof chatPhrases> = {
  'chat.not-understood': 'I did not understand that. Please say what you need, or send 帮助 to see what I can do.',
  'chat.perhaps-meant': 'I am not sure I understood. Do you mean “{meaning}”? Then please send: {example}',
  'chat.ask-if-meant':
    'Do you mean “{meaning}”? If so, answer 是 (yes), and I take it that you said: {words}\nIf not, answer 不是 (no), or say it in other words.',
  'chat.ask-if-danger':
    ' Is anybody in danger now? If so, answer 是 (yes) and I call the duty worker at once; if not, answer 不是 (no).',
  'chat.say-otherwise': 'All right, I misunderstood. Please say it in other words, or send 帮助 to see what I can do.',
  'chat.dialogue-over': 'What we had begun is out of time. Please start again.',
  'chat.mention-me': 'To answer me in the group, please write @{name} first.',
  'chat.received-voice':
    'I have your voice message. I cannot understand speech; a community worker has been told and will contact you. If it is urgent, please call the community.',
  'chat.received-picture':
    'I have your picture. I cannot read pictures; a community worker has been told. You can also say in words what it is about.',
  'chat.received-other':
    'I have your message. I cannot read this kind; a community worker has been told. You can also say it in words.',
  'chat.received-card':
    'I have your card or link. I cannot open it; a community worker has been told. You can also say in words what it is about.',
  'chat.received-file':
    'I have your file. I cannot open files; a community worker has been told. You can also say in words what it is about.',
  'chat.received-location':
    'I have the place; a community worker has been told. Please say in words what there is the matter.',
  'chat.no-red-packets': 'I may not take red packets, but thank you for the thought.',
  'chat.help': 'You can tell me, for example:\n{examples}\nTo stop, send 取消.',
  'chat.help-in-dialogue': 'I am asking you: {asks}\nTo stop, send 取消; for everything I can do, send 全部帮助.',
  'chat.greeting': 'Hello, just tell me what you need.',
  'chat.thanks': 'You are welcome. I am here whenever you need me.',
  'chat.danger':
    'If anybody is in danger, please call at once: 119 for fire or gas, 120 for illness or injury, 110 for violence or a missing person.',
  'chat.danger-duty': ' Community duty phone: {phone}.',
  'chat.danger-alerted': ' I am calling the duty worker.',
  'chat.danger-taken': ' The duty worker has it in hand and gets your words too.',
  'chat.danger-nobody-phone': ' I could not reach a duty worker: please also ring the community duty phone {phone}.',
  'chat.danger-nobody': ' I could not reach a duty worker: please be sure to call yourself.',
  'chat.place-unknown': 'This place was not found. Please name the community and building, such as 桂花社区1号楼.',
  'chat.place-several': 'Several places have this name: {places}. Please write it in full.',
  'chat.lives-declared':
    'Recorded: you live at {place}. With the invitation code posted at your door, or once a worker has verified you, you can vote.',
  'chat.lives-verified': 'Recorded: you live at {place}.',
  'chat.who-you-are': 'Your number: {id}. Address: {place}. Status: {trust}.',
  'chat.nowhere': 'not given yet; send 我住… to say it',
  'chat.trust-contact': 'not registered yet',
  'chat.trust-declared': 'registered by yourself, not verified yet',
  'chat.trust-verified': 'verified resident',
  'chat.trust-owner': 'verified owner',
  'chat.private-only': 'Only you may see the binding code. Please ask me in private.',
  'chat.binding-code':
    'Your binding code is {code}, good for {minutes} minutes. In your other account, send 绑定 {code}. Do not tell it to anybody.',
  'chat.bound': 'Done: both accounts are the same person now.',
  'chat.invited': 'You are verified as living at {place} and can vote now.',
  'chat.room-placed': 'This group now belongs to {place}; its notices will come here.',
  'chat.large-print': 'From now on in large print, a line for each sentence. To change back, send 普通字.',
  'chat.usual-print': 'Back to usual print.',
  'chat.language': 'From now on I write to you in English. To change back, send 说中文.',
  'chat.welcome':
    'Hello, I am {name}. If you need something, just say it, such as 三楼楼道灯坏了. To see what I can do, send 帮助. In danger, call 119, 120 or 110 at once.',
  'chat.more-follows': '{count} more; to see them, send 更多.',
  'chat.no-more': 'There is nothing more.',
  'chat.cancelled': 'All right, that is dropped.',
  'chat.nothing-to-cancel': 'There is nothing to cancel.',
};
