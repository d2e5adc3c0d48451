// Whether the keyboard's place can be seen: asked in the page.

/** What is wrong with where the focus is: not to be seen, outside of the window, or covered. */
export function unseen() {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const shown = at.closest("label") ?? at;
  const box = shown.getBoundingClientRect();
  const ring = [at, shown].some((each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  const name = `${at.tagName} ${(at.textContent || at.name || at.id).slice(0, 40)}`;
  if (!ring) return `${name}: no ring`;
  const inset = 3;
  const tall = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
  if (box.left < -1 || box.right > innerWidth + 1 || tall < Math.min(box.height, 44) - 1) return `${name}: outside of the window`;
  // Larger than the window, it cannot be seen whole: then what is in the window counts.
  const xs = [box.left + inset, (box.left + box.right) / 2, box.right - inset];
  const ys = [Math.max(box.top, 0) + inset, Math.min(box.bottom, innerHeight) - inset];
  for (const y of ys) {
    for (const x of xs) {
      const there = document.elementFromPoint(x, y);
      if (there && !shown.contains(there) && !there.contains(shown)) return `${name}: covered by ${there.className || there.tagName}`;
    }
  }
  return "";
}
