// Shows what the person has set before anything is painted. src/browser/prefs.rs does the same later.
try {
  for (const name of ["theme", "contrast", "motion", "size"]) {
    const word = localStorage.getItem("ks1:pref:" + name);
    if (/^[a-z]+$/.test(word ?? "")) document.documentElement.setAttribute("data-" + name, word);
  }
} catch {
  // Storage is blocked: everything is as the device has it.
}
