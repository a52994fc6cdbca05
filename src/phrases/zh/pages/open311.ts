import type { Phrases } from '../../say.ts';

/** Said to other systems that report needs and ask for them. */
export const open311Phrases = {
  'needs.no-such-token': '没有找到这个凭证，或者内容还没有确认。',
  'needs.confirm-first': '这段话看起来没有要办的事。确实要办，请用这个凭证再确认一次。',
  'needs.no-such-service': '没有服务类别“{code}”，请从类别表里选。',
  'needs.open311-no-address': '没有这个地址。本接口提供JSON和XML，请核对地址，后面写.json或.xml。',
  'needs.attribute-affected': '涉及的人，用逗号隔开，例如：老人，儿童',
  'needs.attribute-age': '年龄',
} as const satisfies Phrases;
