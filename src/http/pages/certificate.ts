import type { App } from '../../app.ts';
import { checkCertificate } from '../../features/service-records/index.ts';
import { NOBODY, perform } from '../../kernel/index.ts';
import { say, sayMinutes, sayPeriod } from '../../phrases/index.ts';
import type { Attempts } from '../../platform/attempts.ts';
import type { Context } from '../context.ts';
import { html } from './desk/html.ts';
import { layOut } from './desk/layout.ts';

/** `/service-certificates/CODE`: where the code on a certificate leads. It shows what anybody may know who holds the paper. */
export const showCertificate =
  (app: App, requests: Attempts) =>
  async (ctx: Context): Promise<void> => {
    await requests.use('address', ctx.ip);
    const code = String((ctx as unknown as { readonly params: { readonly code: string } }).params.code);
    const { certificate, name, issuer, isStillSo } = await perform(checkCertificate, app, NOBODY, { code });
    const { from, until, services, minutes } = certificate;
    const sum = say('service-records.sum-of', { count: services, hours: sayMinutes(minutes) });
    ctx.type = 'text/html; charset=utf-8';
    ctx.set('content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
    ctx.body = layOut({
      title: say(isStillSo ? 'service-records.is-genuine' : 'service-records.is-changed'),
      body: html`<article>
        <p>${say('service-records.code')}：${certificate.id}</p>
        <p>${say('service-records.volunteer')}：${name}</p>
        <p>${say('service-records.span')}：${sayPeriod(from, until)}</p>
        <p>${say('service-records.sum')}：${sum}</p>
        <p>${say('service-records.issuer')}：${issuer}</p>
      </article>`,
    });
  };
