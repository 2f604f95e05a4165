// Lighthouse on pages of a served site: node lighthouse.mjs CHROMIUM LIBRARIES ADDRESS...
// Prints, as JSON, for each address the scores of every category and the audits that cost points.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [chromePath, libraries, ...addresses] = process.argv.slice(2);
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-zygote", "--disable-dev-shm-usage"];
const RUNS = 3;

const lost = ({ auditRefs }, audits) =>
  auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${id}: ${audits[id].displayValue ?? audits[id].title}`);

// Two whole scores out of three are a whole median, whatever the third.
const isSettled = (runs) => runs.length === RUNS || runs.filter(({ score }) => score === 100).length * 2 > RUNS;

async function measure(address, port) {
  const found = Object.fromEntries(CATEGORIES.map((category) => [category, []]));
  for (let run = 0; run < RUNS; run += 1) {
    const onlyCategories = CATEGORIES.filter((category) => !isSettled(found[category]));
    if (!onlyCategories.length) break;
    const { lhr } = await lighthouse(address, { port, output: "json", logLevel: "silent", onlyCategories });
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    for (const category of onlyCategories) {
      const result = lhr.categories[category];
      found[category].push({ score: Math.round(result.score * 100), lost: lost(result, lhr.audits) });
    }
  }
  return found;
}

const chrome = await launch({ chromePath, chromeFlags: FLAGS, envVars: { ...process.env, LD_LIBRARY_PATH: libraries } });
try {
  const results = {};
  for (const address of addresses) results[address] = await measure(address, chrome.port);
  console.log(JSON.stringify(results));
} finally {
  chrome.kill();
}
