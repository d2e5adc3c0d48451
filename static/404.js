// Some mail filters write the "#" of a score link as "%23", which makes it part of the path.
// Put it back and go to the page that the link meant.
const { pathname } = location;
const at = pathname.indexOf("%23");
if (at >= 0) location.replace(pathname.slice(0, at) + "#" + pathname.slice(at + 3));
