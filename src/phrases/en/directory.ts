import type { directoryPhrases } from '../zh/directory.ts';
import type { In } from '../say.ts';

export const directoryEnglish: In<typeof directoryPhrases> = {
  'directory.not-yours': 'Only the organization itself and the hub steward can change this.',
  'directory.hub-vouches':
    'The hub steward checks and changes the number, name, kind and grade. Please ask the community.',
  'directory.not-steward': 'The steward of the organization’s own hub appoints its staff.',
  'directory.organization-missing': 'This organization was not found. Please check and try again.',
  'directory.service-missing': 'This service was not found. Please check and try again.',
  'directory.registered-already': 'Another organization has this registration number. Please check the number.',
  'directory.no-organization': 'You are not registered as staff of an organization. Please ask the community.',
  'directory.paused': '{name} takes no new offers for now. To go on, send 恢复接单.',
  'directory.resumed': '{name} takes offers again.',
  'directory.not-steward-at-all': 'Hub stewards import and export the sheets of organizations and services.',
  'directory.import-missing': 'This import was not found. Please upload the file again.',
  'directory.sheet-problems':
    '{count} things in the file are not right; no row was imported. Please mend them and upload it again.',
  'directory.sheet-overtaken':
    'Somebody else was entering the same at that moment: {count} places were not imported, {written} entries were. Please put them right as said below and send the whole file again; nothing comes twice.',
  'directory.sheet-empty': 'There are no rows to import. Please fill the sheet in and upload it again.',
  'sheets.not-xlsx': 'This file cannot be opened. Please save the template as xlsx and upload it again.',
  'sheets.too-large': 'This file is too large. Please split it and upload the parts.',
  'sheets.too-many-rows': 'A sheet has at most {rows} rows. Please split the file.',
  'directory.found': 'There is:\n{list}\nTo get one of them, just tell me about it and I will enter it.',
  'directory.found-line': '· {service} ({organization})',
  'directory.found-line-phone': '· {service} ({organization}, phone {phone})',
  'directory.none-found': 'No such service is listed here. Tell me what you need and I will enter it.',
};
