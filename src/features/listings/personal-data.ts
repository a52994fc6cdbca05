import { idsOf, type Clock, type Person, type PersonalData } from '../../kernel/index.ts';
import { mask } from '../privacy/index.ts';
import { say } from '../../phrases/index.ts';
import { needsOf, type NeedStore } from '../needs/index.ts';
import type { EditionStore } from './editions/edition-store.ts';
import { takeOut } from './editions/take-out.ts';
import type { Opportunity } from './opportunities/opportunity.ts';
import type { OpportunityStore } from './opportunities/opportunity-store.ts';

interface Ports {
  readonly opportunities: OpportunityStore;
  readonly editions: EditionStore;
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/**
 * What somebody entered for a purchaser, and where they spoke for an organization. What was published is the purchaser's and
 * stays, without whom to call and without what leads to a person; a draft is withdrawn without its words. What they asked
 * for goes from the editions of the list of needs, of which only its number of entries and its hashes stay.
 */
export const listingsData = ({ opportunities, editions, needs, clock }: Ports): PersonalData => ({
  about: 'listings',
  async export(person) {
    const entered = await allEntered(opportunities, person);
    return entered.map(({ number, title, text, contact, state, enteredAt }) => ({
      number,
      title,
      text,
      contact,
      state,
      enteredAt,
    }));
  },
  async forget(person) {
    await takeOut(
      editions,
      (await needsOf(needs, person)).map(({ id }) => id),
    );
    for (const { id } of await allEntered(opportunities, person)) {
      await opportunities.change(id, (opportunity) => ({ next: erased(opportunity, clock()), result: undefined }));
    }
  },
});

async function allEntered(opportunities: OpportunityStore, person: Person): Promise<Opportunity[]> {
  const all: Opportunity[] = [];
  for (const id of idsOf(person)) {
    let page = await opportunities.enteredBy(id, null);
    while (page.length > 0) {
      all.push(...page);
      page = await opportunities.enteredBy(id, page.at(-1)!.number);
    }
  }
  return all;
}

function erased({ contact: _contact, ...opportunity }: Opportunity, at: Date): Opportunity {
  const { closing, enteredBy: by, title, text } = opportunity;
  if (opportunity.publication === undefined) {
    const words = say('needs.text-erased');
    return { ...opportunity, title: words, text: words, state: 'closed', closing: { outcome: 'withdrawn', by, at } };
  }
  return {
    ...opportunity,
    title: mask(title),
    text: mask(text),
    ...(closing !== undefined && { closing: { outcome: closing.outcome, by: closing.by, at: closing.at } }),
  };
}
