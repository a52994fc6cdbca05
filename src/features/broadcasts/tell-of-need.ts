import { z } from 'zod';
import { MESSAGE_KINDS } from '../../../config/channels.ts';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../kernel/index.ts';
import { say, sayByCode, sayMoment } from '../../phrases/index.ts';
import type { OrganizationStore, ServiceStore } from '../directory/index.ts';
import {
  aroundDanger,
  categoryName,
  followersToTell,
  NEED_STATES,
  nameOfWorker,
  type Need,
  type NeedState,
  type NeedStore,
  type TimelineEntry,
} from '../needs/index.ts';
import { mask } from '../privacy/index.ts';
import { audience, type Audience } from './audience.ts';
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
    /** The number of the need in which this one goes on, or went on. */
    head: z.string().optional(),
    /** The note that was made with one of these steps at that moment is told: others may have come after it. */
    noted: z.object({ steps: z.array(z.string()).min(1), at: z.iso.datetime() }).optional(),
    /** By when an answer is awaited. */
    until: z.iso.datetime().optional(),
    messages: z
      .array(
        z.object({
          /** `followers`: those who hear of its progress beside whoever asked for it; perhaps nobody. */
          to: z.union([audience, z.literal('followers')]),
          phrase: z.string(),
          kind: z.enum(MESSAGE_KINDS).default('notice'),
          /** It is only told while the need is there. */
          whileIn: z.enum(NEED_STATES).optional(),
        }),
      )
      .min(1),
  }),
  async run(ports: Ports, actor, { needId, serviceId, head = '', noted, until, messages }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const need = found(await ports.needs.find(needId), 'needs.missing');
    const names = {
      ...(await namesOf(ports, serviceId ?? need.offer?.service)),
      worker: await nameOfWorker(ports.residents, need.alert?.closedBy ?? need.alert?.acknowledgedBy),
    };
    const note = noted === undefined ? '' : noteOf(need, noted);
    const details = () => ({
      ...wordsOf(need),
      note,
      // What followers read, who are not involved.
      noteShown: shorten(mask(note)),
      ...names,
      head,
      until: until === undefined ? '' : sayMoment(new Date(until)),
    });

    const now = ports.clock();
    for (const { to, phrase, kind, whileIn } of messages) {
      if (whileIn !== undefined && need.state !== whileIn) continue;
      const whom = to === 'followers' ? await followersOf(ports, need) : await withoutLeaver(ports, need, to);
      if (whom === null) continue;
      const cause = `${call.once ?? newId()}:${phrase}`;
      await keepNotices(ports, {
        cause,
        to: whom,
        text: () => sayByCode(phrase, details()),
        kind,
        about: need.id,
        now,
      });
    }
    await stopOvertaken(ports, need.id, messages);
  },
});

/** Nobody twice, though they may follow it under an older record of theirs, or have asked for it too; null when there are none. */
async function followersOf({ needs, residents }: Ports, need: Need): Promise<Audience | null> {
  const [asker, ...followers] = await Promise.all(
    [need.resident, ...(await followersToTell(needs, need))].map(async (id) => (await residents.current(id))?.id),
  );
  const told = new Set(followers.filter((id) => id !== undefined && id !== asker));
  return told.size === 0 ? null : { residents: [...told] as string[] };
}

/** Whoever asked and has left is told nothing more, and that is nothing for staff to see to; null when it was for nobody else. */
async function withoutLeaver({ residents }: Ports, need: Need, to: Audience): Promise<Audience | null> {
  if (!('residents' in to) || !to.residents.includes(need.resident)) return to;
  if ((await residents.find(need.resident))?.leftAt === undefined) return to;
  const others = to.residents.filter((id) => id !== need.resident);
  return others.length === 0 ? null : { residents: others };
}

/** A need that moved on while its calls were written: whoever moved it could not see them yet. */
async function stopOvertaken(
  { needs, notices, channels }: Ports,
  needId: string,
  messages: readonly { readonly whileIn?: NeedState | undefined }[],
): Promise<void> {
  const awaited = messages.find(({ whileIn }) => whileIn !== undefined)?.whileIn;
  if (awaited === undefined) return;
  const need = await needs.find(needId);
  if (need === null || need.state === awaited) return;
  await notices.skipCalls(needId, channels.open, need.alert?.acknowledgedBy ?? '');
}

const MOST_LETTERS = 120;
const MOST_LETTERS_OF_DANGER = 300;
const MOST_MESSAGES_TOLD = 3;

/** Masked words for everyone, whole ones (`words`, `placeWhole`) for phrases to those who act on a danger. */
function wordsOf(need: Need) {
  return {
    number: need.number,
    category: categoryName(need.category),
    urgency: say(`needs.urgency-${need.urgency}`),
    route: say(`needs.route-${need.route}`),
    // Masked before it is cut: half a number would no longer be known for one.
    text: shorten(mask(need.text)),
    words: [need.text, ...furtherWords(need)].map(ofDanger).join('\n'),
    lastWords: furtherWords(need).map(ofDanger).join('\n'),
    place: need.place === undefined ? say('needs.no-place') : mask(need.place),
    placeWhole: need.place ?? say('needs.no-place'),
  };
}

/** What was noted with the step that is told; empty when that has been deleted since. */
function noteOf({ timeline }: Need, { steps, at }: { readonly steps: readonly string[]; readonly at: string }): string {
  const isMeant = (entry: TimelineEntry): boolean => steps.includes(entry.step) && entry.at.toISOString() === at;
  return timeline.findLast((entry) => entry.note !== undefined && isMeant(entry))?.note ?? '';
}

async function namesOf({ services, organizations }: Ports, serviceId: string | undefined) {
  const service = serviceId === undefined ? null : await services.find(serviceId);
  const organization = service === null ? null : await organizations.find(service.organization);
  return { service: service?.name ?? '', organization: organization?.name ?? '' };
}

/** The last few: two that came at once are each told with both. */
const furtherWords = ({ timeline }: Need): string[] =>
  timeline
    .flatMap(({ step, note }) => (step === 'say-more' && note !== undefined ? [note] : []))
    .slice(-MOST_MESSAGES_TOLD);

const ofDanger = (text: string): string => aroundDanger(text, MOST_LETTERS_OF_DANGER);

const shorten = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);
