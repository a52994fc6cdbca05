import type { RegionPath } from '../../../kernel/index.ts';
import type { Organization } from '../organization.ts';
import type { Service } from '../service.ts';

/** One organization or service as an import leaves it, worked out before anything is written. */
export type ImportStep = OrganizationStep | ServiceStep;

export interface OrganizationStep {
  readonly what: 'organization';
  readonly isNew: boolean;
  readonly organization: Organization;
}

export interface ServiceStep {
  readonly what: 'service';
  readonly isNew: boolean;
  readonly service: Service;
  /** Of its organization. */
  readonly region: RegionPath;
}

/** What a checked file comes to. Until it is applied its steps are kept, so that a process that dies leaves nothing half done. */
export interface DirectoryImport {
  readonly id: string;
  readonly by: string;
  readonly at: Date;
  /** Of whoever sent it. */
  readonly region: RegionPath;
  readonly state: 'taken' | 'applied';
  readonly steps: readonly ImportStep[];
  /** The services it brought or changed, by id. */
  readonly services: readonly string[];
}
