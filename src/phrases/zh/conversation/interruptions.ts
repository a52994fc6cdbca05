import type { Phrases } from '../../say.ts';

/** Said when something else comes in between a question and its answer. */
export const interruptionPhrases = {
  'chat.go-ahead': '好的，您说。',
  'chat.paused': '好的，您说。刚才的事（{about}）先放一放，说完我再接着问您。',
  'chat.back-to': '我们接着说刚才的事（{about}）：{asks}',
  'chat.back-to-unnamed': '我们接着说刚才的事，请接着回答。',
  'chat.nothing-to-go-on': '现在没有放下的事。有什么要办的，直接跟我说。',
  'chat.most-open': '一次最多放着两件事，更早的那件（{about}）先不办了，没有提交。要办请再说一遍。',
  'chat.stopped-unnamed': '刚才没说完的事先停下了，没有提交。',
  'chat.stopped': '刚才没说完的事（{about}）先停下了，没有提交。',
  'chat.dialogue-over-about': '刚才没说完的事（{about}）已经过了时间，没有提交。要办请从头再说一遍。',
  'chat.unnamed': '刚才那件事',
} as const satisfies Phrases;
