// A second reader of score codes and challenges, written from docs/link.md alone.

const LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const TAPS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function feed(sum, symbol) {
  const top = sum >>> 25;
  let next = ((sum & 0x1ffffff) << 5) ^ symbol;
  TAPS.forEach((tap, at) => { if ((top >> at) & 1) next ^= tap; });
  return next;
}

const HELD = 0x2bc830a3;

function check(purpose, symbols) {
  const letter = purpose.charCodeAt(0);
  return [letter >> 5, 0, letter & 31, ...symbols].reduce(feed, 1);
}

/** The code with a checksum that holds, of symbols without one. */
export function write(purpose, symbols) {
  const sum = check(purpose, [...symbols, 0, 0, 0, 0, 0, 0]) ^ HELD;
  const tail = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31);
  return [...symbols, ...tail].map((symbol) => LETTERS[symbol]).join("");
}

/** The symbols of a code, without its checksum. */
export const symbolsOf = (code) => [...code].slice(0, -6).map((letter) => LETTERS.indexOf(letter));

/** A link to a score with the same responses in another edition: the 40 bits from the tenth on. */
export function moved(link, edition) {
  const [base, code] = link.split("#r");
  const bits = BigInt(`0x${edition}`).toString(2).padStart(40, "0");
  const symbols = symbolsOf(code);
  for (let at = 0; at < 8; at += 1) symbols[2 + at] = parseInt(bits.slice(5 * at, 5 * at + 5), 2);
  return `${base}#r${write("r", symbols)}`;
}

/** The fields of a code with its letter in front; throws where it is none. */
export function read(text) {
  const purpose = text[0];
  const symbols = [...text.slice(1).toLowerCase()].map((letter) => LETTERS.indexOf(letter));
  if (symbols.length > 300 || symbols.includes(-1)) throw new Error("no code");
  if (check(purpose, symbols) !== HELD) throw new Error("the checksum does not hold");
  const bits = symbols.slice(0, -6).map((symbol) => symbol.toString(2).padStart(5, "0")).join("");
  let at = 0;
  const take = (width) => {
    if (at + width > bits.length) throw new Error("cut short");
    at += width;
    return width === 0 ? 0n : BigInt(`0b${bits.slice(at - width, at)}`);
  };
  const number = (width) => Number(take(width));
  const hex = (width) => take(width).toString(16).padStart(width / 4, "0");
  const fields = { r: score, c: challenge }[purpose](number, take, hex);
  if (/1/.test(bits.slice(at)) || bits.length - at > 4) throw new Error("bits are left over");
  return fields;
}

function head(number) {
  if (number(5) !== 1) throw new Error("another version");
  return number(5);
}

function blueprint(number, length) {
  const part = (width) => (number(1) ? number(width) : 0);
  return { length: part(7) || length, topics: part(16), interactions: part(4), mix: part(12) };
}

function response(number) {
  const first = number(3);
  if (first < 4) return `${first}`;
  if (first === 4) return `{${[0, 1, 2, 3, 4, 5].filter(((set) => (it) => (set >> (5 - it)) & 1)(number(6)))}}`;
  if (first === 5) return `/${Array.from({ length: number(3) }, () => number(3)).map((it) => (it === 7 ? "-" : it))}`;
  if (first === 6) return "skipped";
  const other = number(2);
  if (other === 0) return "late";
  if (other === 1) return `${number(3)}`;
  if (other === 3) throw new Error("not used in version 1");
  const count = number(3);
  const order = Array.from({ length: Math.max(count - 1, 0) }, () => number(3));
  const left = [...Array(count).keys()].filter((it) => !order.includes(it));
  return `>${[...order, ...left]}`;
}

const time = (number) => { const e = number(5); return number(10) * 2 ** e; };
const text = (number, width) => {
  const bytes = Uint8Array.from({ length: number(width) + 1 }, () => number(8));
  return new TextDecoder().decode(bytes);
};

function score(number, take, hex) {
  const flags = head(number);
  const it = { edition: hex(40), seed: take(60).toString() };
  const count = number(7);
  it.blueprint = flags & 16 ? blueprint(number, count) : { length: count, topics: 0, interactions: 0, mix: 0 };
  const responses = () => Array.from({ length: count }, () => response(number));
  it.responses = responses();
  if (flags & 8) it.confidences = Array.from({ length: count }, () => number(2));
  it.tenths = time(number);
  if (flags & 4) it.challenge = hex(40);
  if (flags & 2) it.name = text(number, 5);
  if (flags & 1) {
    it.rival = { responses: responses(), tenths: time(number) };
    if (number(1)) it.rival.name = text(number, 5);
  }
  return it;
}

function challenge(number, take, hex) {
  const flags = head(number);
  if (flags & 1) throw new Error("a flag that version 1 does not have");
  const it = { edition: hex(40), name: hex(40) };
  const length = number(7);
  it.mode = number(3);
  it.blueprint = flags & 16 ? blueprint(number, length) : { length, topics: 0, interactions: 0, mix: 0 };
  if (flags & 8) it.seed = take(60).toString();
  if (flags & 4) it.pass = number(7);
  if (flags & 2) it.title = text(number, 6);
  return it;
}
