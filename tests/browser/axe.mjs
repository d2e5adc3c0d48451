// What axe-core finds on a page: violations, and what it leaves undecided that is not listed here.
import AxeBuilder from "@axe-core/playwright";

/** Rules that are off unless asked for. */
const RULES = { "target-size": { enabled: true }, "color-contrast-enhanced": { enabled: true } };

/** What axe may leave undecided, and why that is no fault. */
const LISTED = [
  // What is said for a moment lies over the page. It has a ground of its own: tests/contrast.rs has the pair.
  { pattern: /^undecided: color-contrast(-enhanced)?: \.status\b.*overlaps other elements/ },
  // Figures at the edge of a drawing, soft ink on paper: a pair of tests/contrast.rs. axe can't see behind drawings.
  { pattern: /^undecided: color-contrast(-enhanced)?: .*text\[[^>]*: Element('s background color could not be determined because element contains an image node| content is too short)/ },
];

/** One line for each violation and each undecided thing that is not listed. */
export async function faults(page, some) {
  const options = some ? { runOnly: { type: "rule", values: some } } : { rules: RULES };
  const { violations, incomplete } = await new AxeBuilder({ page }).options(options).analyze();
  const lines = (kind, found) =>
    found.flatMap(({ id, nodes }) => nodes.map((node) => `${kind}: ${id}: ${node.target.join(" ")}: ${node.any[0]?.message ?? node.failureSummary}`));
  const listed = (line) => LISTED.some(({ pattern }) => pattern.test(line));
  return [...lines("violation", violations), ...lines("undecided", incomplete).filter((line) => !listed(line))];
}
