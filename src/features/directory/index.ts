/** The directory: community organizations, the services they offer, and how many places each service has left. */
export * from './organization.ts';
export { organizationStore, type OrganizationStore } from './organization-store.ts';
export { appointStaff, dismissStaff } from './organizations/appoint-staff.ts';
export { changeOrganization } from './organizations/change-organization.ts';
export { listOrganizations } from './organizations/list-organizations.ts';
export { pauseOrganization } from './organizations/pause-organization.ts';
export { registerOrganization } from './organizations/register-organization.ts';
export { showOrganization } from './organizations/show-organization.ts';
export * from './places.ts';
export * from './policy.ts';
export * from './registration-code.ts';
export * from './service.ts';
export { serviceStore, type ServiceStore } from './service-store.ts';
export { addService } from './services/add-service.ts';
export { changeService } from './services/change-service.ts';
export { listServices } from './services/list-services.ts';
export { showService } from './services/show-service.ts';
