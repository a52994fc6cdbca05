/** Residents: who people are to the system — contacts, trust, roles, consents — and how they log in. */
export { residentStore, type ResidentStore } from './resident-store.ts';
export * from './consent.ts';
export * from './resident.ts';
