import type { Person } from '../../../kernel/index.ts';
import type { Contact, Resident } from '../resident.ts';
import type { ResidentStore } from '../resident-store.ts';

/** Everything under which somebody may be filed: records that were joined, contacts they have or had. */
export async function personOf(residents: ResidentStore, resident: Resident): Promise<Person> {
  const formerIds = [...(await residents.joinedFrom([resident.id])).keys()];
  const former = await Promise.all(formerIds.map((id) => residents.find(id)));
  const contacts = [resident, ...former].flatMap((record) =>
    record === null ? [] : [...record.contacts, ...record.handedOver, ...(record.leaving ?? [])],
  );
  return { id: resident.id, formerIds, contacts: [...new Map(contacts.map(byKey)).values()] };
}

const byKey = (contact: Contact): [string, Contact] => [contact.key, contact];
