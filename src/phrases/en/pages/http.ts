import type { httpPhrases } from '../../zh/pages/http.ts';
import type { In } from '../../say.ts';

export const httpEnglish: In<typeof httpPhrases> = {
  'reports.not-staff': 'Monthly figures are for the staff, stewards and supervisors of the region.',
  'http.title-400': 'Not right',
  'http.title-401': 'Log in first',
  'http.title-403': 'Not allowed',
  'http.title-404': 'Not found',
  'http.title-405': 'Wrong method',
  'http.title-406': 'No such format',
  'http.title-409': 'Not possible now',
  'http.title-413': 'Too large',
  'http.title-415': 'Format not supported',
  'http.title-429': 'Too often',
  'http.title-500': 'Defect',

  'http.defect': 'Sorry, something went wrong and has been recorded. Please try again later.',
  'http.no-mini-program': 'The residents’ page has not been built; please tell the administrator.',
  'http.no-such-address': 'There is no such address.',
  'http.wrong-method': 'This address does not take this method.',
  'http.malformed-json': 'The body is not valid JSON. Please check it and send it again.',
  'http.not-json': 'The body must be JSON (application/json), not compressed.',
  'http.not-a-form': 'The request must be a form of the page.',
  'http.no-such-format': 'There is no such format here. There are: {formats}.',
  'http.not-xlsx': 'Please upload the sheet as an xlsx file.',
  'http.not-an-object': 'The body must be a JSON object.',
  'http.too-large': 'The body is too large: at most {kilobytes} KB.',
  'http.session-over': 'This log-in is no longer good. Please log in again.',
  'http.other-site': 'This request came from another site and was not carried out.',
  'http.bad-key': 'An Idempotency-Key must be 1 to 128 visible ASCII characters.',
  'http.key-reused': 'This Idempotency-Key was used for another request. Please take a new one.',
  'http.not-steward': 'Only stewards of the district can see the queues.',
};
