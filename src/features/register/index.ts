/** The register: people, dwellings and households of a community, from which rolls are built. */
export { followJoined } from './people/follow-joined.ts';
export { findPeople } from './people/find-people.ts';
export { linkPerson } from './people/link-person.ts';
export { registerData } from './personal-data.ts';
export { mayKeepRegister } from './policy.ts';
export * from './register.ts';
export { registerStore, type RegisterStore } from './register-store.ts';
export { DWELLING_SHEET, HOUSEHOLD_SHEET, PEOPLE_SHEET } from './sheets/columns.ts';
export { exportRegister } from './sheets/export-register.ts';
export { importRegister, type RegisterReport } from './sheets/import-register.ts';
export { showRegisterTemplate } from './sheets/template.ts';
export { viewRegister } from './view-register.ts';
