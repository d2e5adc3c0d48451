// Attempts in the page's own saved form, made from one that was really played: the same text under another name.
const LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const NAMES = "0123456789abcdefghjkmnpqrstvwxyz";
const TAPS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** bech32m (BIP 350) over symbols; the purpose "a" stands where the human-readable part would. */
function checksum(symbols) {
  const purpose = "a".charCodeAt(0);
  let sum = 1;
  for (const symbol of [purpose >> 5, 0, purpose & 31, ...symbols, 0, 0, 0, 0, 0, 0]) {
    const top = sum >>> 25;
    sum = ((sum & 0x01ffffff) << 5) ^ symbol;
    TAPS.forEach((tap, at) => (sum ^= (top >> at) & 1 ? tap : 0));
  }
  sum ^= 0x2bc830a3;
  return [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31);
}

/** The key and the text of the same attempt under the name of number `n`. Its name is its first 80 bits. */
export function renamed(text, n) {
  const [version, letters] = text.split(".");
  const symbols = [...letters].slice(0, -6).map((letter) => LETTERS.indexOf(letter));
  for (let at = 0; at < 8; at += 1) symbols[15 - at] = (n >> (5 * at)) & 31;
  const name = symbols.slice(0, 16).map((symbol) => NAMES[symbol]).join("");
  const whole = [...symbols, ...checksum(symbols)].map((symbol) => LETTERS[symbol]).join("");
  return [`ks1:a:${name}`, `${version}.${whole}`];
}

/** The attempts on the shelf: pairs of key and text. */
export const shelf = (page) =>
  page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("ks1:a:")));

/** All that is in the vault: pairs of key and text. */
export const vault = (page) =>
  page.evaluate(
    () =>
      new Promise((done, failed) => {
        const request = indexedDB.open("knowshore");
        request.onerror = () => failed(request.error);
        request.onsuccess = () => {
          const store = request.result.transaction("texts").objectStore("texts");
          const [keys, texts] = [store.getAllKeys(), store.getAll()];
          store.transaction.oncomplete = () => {
            request.result.close();
            done(keys.result.map((key, at) => [key, texts.result[at]]));
          };
        };
      }),
  );

/** The attempts in the vault. */
export const vaulted = async (page) => (await vault(page)).filter(([key]) => key.startsWith("ks1:a:"));

/** Puts texts on the shelf by script, not by play. */
export const putOnShelf = (page, pairs) =>
  page.evaluate((pairs) => pairs.forEach(([key, text]) => localStorage.setItem(key, text)), pairs);

/** Empties the shelf. */
export const emptyShelf = (page) =>
  page.evaluate(() => Object.keys(localStorage).forEach((key) => localStorage.removeItem(key)));
