import { z } from 'zod';
import { MESSAGE_KINDS } from '../../../config/channels.ts';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../kernel/index.ts';
import { say, sayByCode, sayMoment } from '../../phrases/index.ts';
import type { OrganizationStore, ServiceStore } from '../directory/index.ts';
import { categoryName, mask, type Need, type NeedStore } from '../needs/index.ts';
import { audience } from './audience.ts';
import { keepNotices, type TellingPorts } from './keep-notices.ts';

interface Ports extends TellingPorts {
  readonly needs: NeedStore;
  readonly services: ServiceStore;
  readonly organizations: OrganizationStore;
  readonly clock: Clock;
}

/** Tells people of a need in words that no happening may carry: what it says, who took it, what was done. */
export const tellOfNeed = defineUseCase({
  name: 'broadcasts.tell-of-need',
  input: z.object({
    needId: z.string(),
    /** The service the news is about, when the need no longer points to it. */
    serviceId: z.string().optional(),
    /** By when an answer is awaited. */
    until: z.iso.datetime().optional(),
    messages: z
      .array(z.object({ to: audience, phrase: z.string(), kind: z.enum(MESSAGE_KINDS).default('notice') }))
      .min(1),
  }),
  async run(ports: Ports, actor, { needId, serviceId, until, messages }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const need = found(await ports.needs.find(needId), 'needs.missing');
    const names = await namesOf(ports, serviceId ?? need.offer?.service);
    const details = () => ({
      ...wordsOf(need),
      ...names,
      until: until === undefined ? '' : sayMoment(new Date(until)),
    });

    const now = ports.clock();
    for (const { to, phrase, kind } of messages) {
      const cause = `${call.once ?? newId()}:${phrase}`;
      await keepNotices(ports, { cause, to, text: () => sayByCode(phrase, details()), kind, about: need.id, now });
    }
  },
});

const MOST_LETTERS = 120;

/** Masked words for everyone, whole ones (`words`, `placeWhole`) for phrases to those who act on a danger. */
function wordsOf(need: Need) {
  return {
    number: need.number,
    category: categoryName(need.category),
    urgency: say(`needs.urgency-${need.urgency}`),
    route: say(`needs.route-${need.route}`),
    // Masked before it is cut: half a number would no longer be known for one.
    text: shorten(mask(need.text)),
    words: shorten(need.text),
    place: need.place === undefined ? say('needs.no-place') : mask(need.place),
    placeWhole: need.place ?? say('needs.no-place'),
    outcome: need.outcome?.note ?? '',
    note: need.timeline.findLast((entry) => entry.note !== undefined)?.note ?? '',
  };
}

async function namesOf({ services, organizations }: Ports, serviceId: string | undefined) {
  const service = serviceId === undefined ? null : await services.find(serviceId);
  const organization = service === null ? null : await organizations.find(service.organization);
  return { service: service?.name ?? '', organization: organization?.name ?? '' };
}

const shorten = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);
