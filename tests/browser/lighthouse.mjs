// Lighthouse, as for a phone, on pages of a served site: node lighthouse.mjs CHROMIUM LIBRARIES ADDRESS...
// Prints, as JSON, for each address and category the score of each run and the audits that cost it points.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [chromePath, libraries, ...addresses] = process.argv.slice(2);
const RUNS = 3;
const MEASURED = "performance";
// What Lighthouse reads from a page is the same in every run; only what it measures needs a median.
const READ = ["accessibility", "best-practices", "seo"];
const chromeFlags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-zygote", "--disable-dev-shm-usage"];
// After a page is quiet Lighthouse waits for a second, four times over, for what a script may still do.
// A quarter of it is long enough for pages that have none, and for a search that nobody has typed into.
const waits = { pauseAfterFcpMs: 250, pauseAfterLoadMs: 250, networkQuietThresholdMs: 250, cpuQuietThresholdMs: 250 };
const flags = { output: "json", logLevel: "silent", disableFullPageScreenshot: true, ...waits };

const lost = ({ auditRefs }, audits) =>
  auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${id}: ${audits[id].explanation ?? audits[id].displayValue ?? audits[id].title}`);

// A busy machine takes points and gives none: a first run without a fault is believed, and of others the median.
const isSettled = (runs) => runs.length === 1 && runs[0].score === 100;

async function measure(address, port) {
  const found = {};
  for (let run = 0; run < RUNS && !isSettled(found[MEASURED] ?? []); run += 1) {
    const onlyCategories = run === 0 ? [MEASURED, ...READ] : [MEASURED];
    const { lhr } = await lighthouse(address, { ...flags, port, onlyCategories });
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    for (const category of onlyCategories) {
      const result = lhr.categories[category];
      found[category] ??= [];
      found[category].push({ score: Math.round(result.score * 100), lost: lost(result, lhr.audits) });
    }
  }
  return found;
}

const chrome = await launch({ chromePath, chromeFlags, envVars: { ...process.env, LD_LIBRARY_PATH: libraries } });
try {
  const results = {};
  for (const address of addresses) results[address] = await measure(address, chrome.port);
  console.log(JSON.stringify(results));
} finally {
  chrome.kill();
}
