// What has to be done before anything is painted.

// Show what the person has set. src/browser/prefs.rs does the same later.
try {
  for (const name of ["theme", "contrast", "motion", "size", "keys", "language"]) {
    const word = localStorage.getItem("ks1:pref:" + name);
    if (/^[a-z]+$/.test(word ?? "")) document.documentElement.setAttribute("data-" + name, word);
  }
} catch {
  // Storage is blocked: everything is as the device has it.
}

// Open what was shared to the installed app: the link is somewhere in what came, and goes behind the "#".
const shared = new URLSearchParams(location.search);
if (["url", "text", "title"].some((name) => shared.has(name))) {
  const came = ["url", "text", "title"].map((name) => shared.get(name) ?? "").join(" ");
  const link = came.match(/(?:#|%23)([rc][0-9a-z]+)/i);
  history.replaceState(null, "", location.pathname + "#" + (link?.[1] ?? "shared"));
}
// A link opens elsewhere than on the start page, which is painted before the app is there, in English.
const { language = "en" } = document.documentElement.dataset;
if (location.hash.length > 1 || language !== "en") document.documentElement.setAttribute("data-elsewhere", "");
