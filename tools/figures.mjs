// Writes docs/figures.md: each figure with the command that gives it, as printed here and now. Needs
// dist/ and CHROME_PATH. Run it on a quiet machine.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";

const FIGURES = [
  ["Size of the release, in brotli", "node tools/budget.mjs"],
  ["Speed beside a page in plain JavaScript, 1.6 Mbps, 150 ms, CPU slowed four times", "node bench/page.mjs 5"],
  ["Ten questions assembled, a score link opened", "node bench/pace.mjs"],
  ["Five thousand attempts on a phone four times as slow", "node bench/history.mjs"],
  ["A thousand quizzes in one page", "node bench/soak.mjs 1000"],
  ["What the release is made of", "node tools/sbom.mjs"],
  ["The questions, proved", "cargo run --locked --quiet --release -- proof"],
];

const parts = [
  "# Figures\n",
  `Written by \`make figures\` on ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} cores (${cpus()[0].model.trim()}). A command that failed its own line says so: what was
asked for and is missed stands as it is, and [sizes.md](sizes.md) says where bytes and time go. Runs that take
longer: [runs.md](runs.md).\n`,
];
for (const [title, command] of FIGURES) {
  console.log(`${title}: ${command}`);
  const { stdout, stderr, status } = spawnSync(command, { shell: true, encoding: "utf8", maxBuffer: 1 << 26 });
  const lines = `${stdout}${status === 0 ? "" : stderr}`.trimEnd();
  parts.push(`## ${title}\n\n\`${command}\`${status === 0 ? "" : ` — failed its line`}\n\n\`\`\`text\n${lines}\n\`\`\`\n`);
}
writeFileSync("docs/figures.md", parts.join("\n"));
