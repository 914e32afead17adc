/** What XML 1.0 forbids, and what turns writing round: names come from strangers. */
const FORBIDDEN = /[^\t\n\r\u0020-\u200d\u2010-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const MARKUP: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text that is nothing but text, within an element as within an attribute. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (sign) => MARKUP[sign]!);
}
