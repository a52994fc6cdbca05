import { renderSVG } from 'uqr';

/** A QR code as a picture for a screen, with the quiet zone of four modules that scanners need (ISO/IEC 18004). */
export const drawQrSvg = (link: string): Buffer => Buffer.from(renderSVG(link, { ecc: 'M', border: 4 }));
