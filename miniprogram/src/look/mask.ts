/** A drawing as a mask, so that it takes the colour of what it lies on, on both targets. */
export function maskOf(size: string, strokes: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" fill="none" stroke="#000" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${strokes}</svg>`;
  const url = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
  return `-webkit-mask-image:${url};mask-image:${url}`;
}
