import { CATEGORIES, findCategory } from '../../../config/taxonomy/index.ts';
import { categoryPath } from '../../features/needs/index.ts';
import { say } from '../../phrases/index.ts';

/** When this interface last changed. */
const CHANGESET = '2026-11-26T00:00:00Z';

/** Where the interface is found, and that it speaks XML and JSON. */
export const presentDiscovery = (url: string) => ({
  changeset: CHANGESET,
  contact: null,
  key_service: null,
  endpoints: [
    {
      specification: 'http://wiki.open311.org/GeoReport_v2',
      url,
      changeset: CHANGESET,
      type: 'production',
      formats: ['text/xml', 'application/json'],
    },
  ],
});

/** A category’s code stands in an address, where a `/` would lead elsewhere: `education.tutoring`. */
export const serviceCode = (category: string): string => category.replaceAll('/', '.');

/** The category of a service code; undefined for one that is not there. */
export const categoryOf = (code: string): string | undefined => findCategory(code.replaceAll('.', '/'))?.code;

export const presentServices = () =>
  CATEGORIES.map(({ code, name, department, keywords }) => ({
    service_code: serviceCode(code),
    service_name: name,
    description: categoryPath(code),
    metadata: true,
    type: 'realtime',
    keywords: keywords.split(' ').join(','),
    group: department,
  }));

/** Every category asks the same two things, and neither must be answered. */
export const presentDefinition = (category: string) => ({
  service_code: serviceCode(category),
  attributes: [
    attribute(1, 'AFFECTED', 'string', say('needs.attribute-affected')),
    attribute(2, 'AGE', 'number', say('needs.attribute-age')),
  ],
});

const attribute = (order: number, code: string, datatype: string, description: string) => ({
  variable: true,
  code,
  datatype,
  required: false,
  datatype_description: '',
  order,
  description,
  values: [],
});
