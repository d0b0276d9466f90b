// How long a text is, counted as the server counts it (shared/TextRules, post/WeightedLength, post/LinkScanner).
import { topLevelDomains } from './top-level-domains.js';

export const LONGEST_POST = 280;

const LINK_WEIGHT = 23;
const LONGEST_LINK = 2048;
const LONGEST_TOP_LEVEL = Math.max(...[...topLevelDomains].map((domain) => domain.length));
const segmenter = new Intl.Segmenter();

/** The text as the server will keep it; running text keeps its line breaks. */
export function tidy(text, keepsLines = false) {
  const gap = (space) => {
    const breaks = keepsLines ? space.replace(/[\t\p{Zs}]/gu, '').length : 0;
    return breaks ? '\n'.repeat(Math.min(breaks, 2)) : ' ';
  };
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/[\t-\r\u0085\u2028\u2029\p{Zs}]+/gu, gap)
    .replace(/^[ \n]+|[ \n]+$/g, '')
    .normalize('NFC');
}

/** How many characters a person sees. */
export function graphemes(text) {
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
}

/** The weight of a tidy text: a link 23, ideographs and emoji 2, other letters 1. */
export function weight(text) {
  let sum = 0;
  let at = 0;
  for (const link of links(text)) {
    sum += plainWeight(text.slice(at, link.start)) + LINK_WEIGHT;
    at = link.end;
  }
  return sum + plainWeight(text.slice(at));
}

function plainWeight(text) {
  let sum = 0;
  for (let at = 0; at < text.length; ) {
    const end = emojiEnd(text, at);
    const point = text.codePointAt(at);
    sum += end === at && isLight(point) ? 1 : 2;
    at = end > at ? end : at + width(point);
  }
  return sum;
}

const isLight = (point) =>
  point <= 0x10ff ||
  between(point, 0x2000, 0x200d) ||
  between(point, 0x2010, 0x201f) ||
  between(point, 0x2032, 0x2037);

function emojiEnd(text, start) {
  const at = (index) => text.codePointAt(index) ?? 0;
  const skip = (index, point) => (at(index) === point ? index + 1 : index);
  const modifiersEnd = (index) => {
    const tone = skip(index, 0xfe0f);
    return between(at(tone), 0x1f3fb, 0x1f3ff) ? skip(tone + 2, 0xfe0f) : tone;
  };
  const tagsEnd = (index) => {
    let end = index;
    while (between(at(end), 0xe0020, 0xe007e)) end += 2;
    return end > index && at(end) === 0xe007f ? end + 2 : index;
  };
  const isFlagLetter = (point) => between(point, 0x1f1e6, 0x1f1ff);

  const point = at(start);
  const next = start + width(point);
  if (between(point, 0x30, 0x39) || point === 0x23 || point === 0x2a) {
    const cap = skip(next, 0xfe0f);
    return at(cap) === 0x20e3 ? cap + 1 : start;
  }
  if (isFlagLetter(point)) return isFlagLetter(at(next)) ? next + 2 : start;
  const looksLikeText = at(next) === 0xfe0e || (point < 0x1100 && at(next) !== 0xfe0f);
  if (!isPicture(point) || looksLikeText) return start;
  let end = tagsEnd(modifiersEnd(next));
  while (at(end) === 0x200d && isPicture(at(end + 1))) end = modifiersEnd(end + 1 + width(at(end + 1)));
  return end;
}

const isPicture = (point) => /^\p{Extended_Pictographic}$/u.test(String.fromCodePoint(point));

/** Where the web addresses of a text are, with and without a scheme. */
export function links(text) {
  const found = [];
  for (let at = 0; at < text.length; ) at = nextLink(text, at, found);
  return found;
}

function nextLink(text, start, found) {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0x20;
  if (isAsciiAlphanumeric(before) || isOneOf('@＠$#＃', before)) return start + 1;
  const scheme = /^https?:\/\//i.exec(text.slice(start, start + 8));
  const host = start + (scheme ? scheme[0].length : 0);
  if (!scheme && (isLatin(before) || !isLatin(text.charCodeAt(start)))) return start + 1;
  const latin = hostEnd(text, host, isLatin);
  if (latin.end < 0 && !scheme) return Math.max(schemeBefore(text, latin.looked), start + 1);
  const end = latin.end < 0 ? hostEnd(text, host, isLetterOfAnyScript).end : latin.end;
  if (end < 0) return host;

  const path = portEnd(text, end);
  let linkEnd = queryEnd(text, pathEnd(text, path));
  if (scheme && text.slice(host, end).toLowerCase() === 't.co' && text[path] === '/') {
    const slug = run(text, path + 1, isAsciiAlphanumeric);
    if (slug - path - 1 > 40) return linkEnd;
    if (slug > path + 1) linkEnd = queryEnd(text, slug);
  }
  const partOfSomethingElse = !scheme && isOneOf('-_./', before);
  if (!partOfSomethingElse && linkEnd - start <= LONGEST_LINK && isHostName(text.slice(host, end))) {
    found.push({ start, end: linkEnd });
  }
  return linkEnd;
}

function schemeBefore(text, end) {
  if (!text.startsWith('://', end)) return end;
  const scheme = /https?$/i.exec(text.slice(Math.max(end - 5, 0), end));
  return scheme ? end - scheme[0].length : end;
}

function hostEnd(text, start, isLetter) {
  let end = -1;
  for (let label = start; ; ) {
    let looked = run(text, label, (unit) => isLetter(unit) || unit === 0x2d || unit === 0x5f);
    const whole =
      looked > label &&
      text[looked] === '.' &&
      isLetter(text.charCodeAt(label)) &&
      isLetter(text.charCodeAt(looked - 1));
    if (!whole) return { end, looked };
    if (!text.slice(label, looked).includes('_')) end = Math.max(end, topLevelEnd(text, looked + 1));
    label = looked + 1;
  }
}

function topLevelEnd(text, start) {
  if (text.slice(start, start + 4).toLowerCase() === 'xn--') {
    const end = run(text, start + 4, (unit) => isAsciiAlphanumeric(unit) || unit === 0x2d);
    return end > start + 4 ? end : -1;
  }
  for (let end = Math.min(start + LONGEST_TOP_LEVEL, text.length); end > start + 1; end--) {
    const unit = text.charCodeAt(end);
    const mayEnd = end === text.length || !(isAsciiAlphanumeric(unit) || isOneOf('@+-', unit));
    if (mayEnd && topLevelDomains.has(text.slice(start, end).toLowerCase())) return end;
  }
  return -1;
}

function portEnd(text, start) {
  const end = text[start] === ':' ? run(text, start + 1, (unit) => between(unit, 0x30, 0x39)) : start;
  return end > start + 1 ? end : start;
}

function pathEnd(text, start) {
  if (text[start] !== '/') return start;
  let end = start + 1;
  for (let at = end; ; ) {
    if (isPath(text.charCodeAt(at))) {
      if (endsPath(text.charCodeAt(at++))) end = at;
    } else {
      at = bracketsEnd(text, at);
      if (at < 0) return end;
      end = at;
    }
  }
}

function bracketsEnd(text, start) {
  if (text[start] !== '(') return -1;
  let end = run(text, start + 1, isPath);
  if (text[end] === ')') return end > start + 1 ? end + 1 : -1;
  const inner = run(text, end + 1, isPath);
  if (text[end] !== '(' || inner === end + 1 || text[inner] !== ')') return -1;
  end = run(text, inner + 1, isPath);
  return text[end] === ')' ? end + 1 : -1;
}

function queryEnd(text, start) {
  if (text[start] !== '?') return start;
  let end = run(text, start + 1, (unit) => isAsciiAlphanumeric(unit) || isOneOf("!?*'();:&=+$/%#[]-_.,~|@", unit));
  const endsQuery = (unit) => isAsciiAlphanumeric(unit) || isOneOf('-_&=#/', unit);
  while (end > start + 1 && !endsQuery(text.charCodeAt(end - 1))) end--;
  return end > start + 1 ? end : start;
}

/** Labels of at most 63 characters in Punycode (RFC 3492). */
function isHostName(host) {
  const lengths = host.split('.').map(labelLength);
  return (
    lengths.every((length) => length > 0 && length <= 63) &&
    lengths.reduce((sum, length) => sum + length + 1, -1) <= 253
  );
}

function labelLength(label) {
  const points = Array.from(label, (letter) => letter.codePointAt(0));
  if (points.length > 63 || points.every((point) => point < 0x80)) return points.length;
  return /^xn--/i.test(label) ? 0 : 4 + punycodeLength(points);
}

function punycodeLength(points) {
  const basic = points.filter((point) => point < 0x80).length;
  let length = basic + (basic ? 1 : 0);
  let handled = basic;
  let bias = 72;
  let delta = 0;
  for (let least = 0x80; handled < points.length; least++, delta++) {
    const next = Math.min(...points.filter((point) => point >= least));
    delta += (next - least) * (handled + 1);
    least = next;
    for (const point of points) {
      if (point < least) delta++;
      if (point === least) {
        length += digits(delta, bias);
        bias = adapt(delta, handled + 1, handled === basic);
        delta = 0;
        handled++;
      }
    }
  }
  return length;
}

function digits(delta, bias) {
  let count = 1;
  for (let rest = delta, k = 36; ; k += 36, count++) {
    const threshold = Math.min(Math.max(k - bias, 1), 26);
    if (rest < threshold) return count;
    rest = Math.floor((rest - threshold) / (36 - threshold));
  }
}

function adapt(delta, handled, first) {
  let rest = Math.floor(delta / (first ? 700 : 2));
  rest += Math.floor(rest / handled);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}

function run(text, start, allowed) {
  let end = start;
  while (end < text.length && allowed(text.charCodeAt(end))) end++;
  return end;
}

const between = (value, first, last) => first <= value && value <= last;
const width = (point) => (point > 0xffff ? 2 : 1);
const isOneOf = (characters, unit) => characters.includes(String.fromCharCode(unit));
const isAsciiAlphanumeric = (unit) => between(unit, 0x30, 0x39) || between(unit, 0x41, 0x5a) || between(unit, 0x61, 0x7a);
const isLatin = (unit) =>
  isAsciiAlphanumeric(unit) ||
  (between(unit, 0xc0, 0x24f) && unit !== 0xd7 && unit !== 0xf7) ||
  between(unit, 0x300, 0x36f) ||
  between(unit, 0x1e00, 0x1eff) ||
  isOneOf('\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb', unit);
const isLatinOrCyrillic = (unit) => isLatin(unit) || between(unit, 0x400, 0x4ff);
const isPath = (unit) => isLatinOrCyrillic(unit) || isOneOf("!*';:=+,.$/%#[]-–_~|&@", unit);
const endsPath = (unit) => isLatinOrCyrillic(unit) || isOneOf('=_#/-+', unit);
const isLetterOfAnyScript = (unit) =>
  isAsciiAlphanumeric(unit) ||
  (unit > 0xa0 && !between(unit, 0x2000, 0x206f) && !between(unit, 0xff00, 0xff65) && !isOneOf('\u1680\u3000\u3002', unit));
