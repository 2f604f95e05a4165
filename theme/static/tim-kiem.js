// Searches the index in muc/. How it is folded, named, sharded and written is told in catalogue/search_index of the plugin.
// It stands in the page, as does the head of the index, so that a query begins at once. So do all words that readers see.

const [form, q, heading, status, offer, places, list, more, again, ways] =
  ["tim", "q", "ket-qua-tim", "tinh-hinh", "co-phai", "noi-chon", "tin", "them", "lai", "loi"].map((id) => document.getElementById(id));
// What stands behind the words and the button: one choice for each sort of mark.
const filters = [...form].slice(2), said = status.dataset, title = document.title;
// A number with points between thousands is one syllable.
const SYLLABLE = /[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])|[\p{L}\p{N}]+(?:[\u0300-\u036f]+[\p{L}\p{N}]*)*/gu;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
// A working year, or the first and last of several; not the year of a day.
const YEARS = /(?:^|[\s,;])(?:n[aă]m\s+)?((?:19|20)\d\d)(?:\s*[-–]\s*((?:19|20)\d\d))?(?=$|[\s,;.])/i;
let head, held, latest, hits, shown;

const syllables = (text) => (text.toLowerCase().normalize("NFC").match(SYLLABLE) ?? []).map((one) => one.replaceAll(".", ""));
const folded = (one) => one.normalize("NFD").replace(/[\u0300-\u036f.]/g, "").replaceAll("đ", "d");

function exact(one) {
  const apart = one.normalize("NFD");
  return apart.replace(TONE, "").normalize("NFC") + (apart.match(TONE) ?? []).join("");
}

const file = (name, cache) =>
  fetch("muc/" + name, { cache }).then((one) => (one.ok ? one.text() : Promise.reject()));

function use(index) {
  head = JSON.parse(index);
  held = {};
}

// Several words lie in one part. From one query to the next, the browser keeps it.
const part = (name) => (held[name] ??= file(`${name}?${head.version}`));

function shard(stem, shards) {
  let sum = -1;
  for (const byte of new TextEncoder().encode(stem)) {
    sum ^= byte;
    for (let bit = 8; bit--; ) sum = (sum >>> 1) ^ (sum & 1 && 0xedb88320);
  }
  return (~sum >>> 0) % shards;
}

function numbers(text) {
  const found = [];
  let last = -1, step = 0;
  for (const one of text) {
    const digit = one.charCodeAt() - 48;
    step = step * 32 + (digit & 31);
    if (digit < 32) {
      found.push((last += step + 1));
      step = 0;
    }
  }
  return found;
}

async function documents(term) {
  const text = await part(`${shard(term.split("=")[0], head.shards)}.txt`);
  const [, found = ""] = text.split(`\n${term}\t`);
  return numbers(found.split("\n")[0]);
}

const sets = (terms) => Promise.all(terms.map(async (one) => new Set(await documents(one))));
const within = (some) => (one) => some.every((set) => set.has(one));
const all = async (terms) => ((some) => new Set([...some[0]].filter(within(some))))(await sets(terms));
const pairs = (some) => (some[1] ? some.slice(1).map((one, i) => `${some[i]} ${one}`) : some);
const ofYear = (years) => `@nam ${years}=`;

// What has every syllable, and the year if one is asked for. What counts for the year chosen comes first, then phrases
// before syllables apart, what counts for the year asked for before what covers or names it, titles accented as the
// query is before other titles and texts, more of the phrase before less, and what is newer.
async function find(query, chosen) {
  const [whole, first, last] = query.match(YEARS) ?? [], years = [first, last].filter(Boolean);
  const runs = query.split(whole).map(syllables).filter((one) => one[0]), words = runs.flat().map(folded);
  const accented = runs.flatMap((one) => pairs(one.map(exact))), phrase = runs.flatMap((one) => pairs(one.map(folded)));
  const [texts, titles, accents, every, narrowed, [preferred], asked] = await Promise.all([
    sets(phrase),
    sets(phrase.map((one) => one + "=")),
    sets(phrase.map((one, i) => `${one}=${accented[i]}`)),
    sets(words),
    sets(chosen),
    sets(chosen.filter((one) => /^@nam /.test(one)).map((one) => one + "=")),
    whole ? Promise.all([documents(ofYear(years.join("-"))), all(years.map((one) => "@nam " + one)), all(pairs(years))]) : [],
  ]);
  const tiers = asked.map((one) => new Set(one)), must = [...every, ...narrowed];
  if (whole) must.push(new Set(tiers.flatMap((one) => [...one])));
  const full = phrase.length, those = (some, one) => some.filter((set) => set.has(one)).length;
  const rank = (one) => {
    const near = those(texts, one), named = those(titles, one), apart = near < full;
    const form = those(accents, one) === full ? 0 : named === full ? 1 : 2, tier = tiers.findIndex((set) => set.has(one));
    const order = [preferred && !preferred.has(one), apart, tier, form, apart && Math.min(63, 2 * full - near - named)];
    return [one, order.reduce((sum, step) => sum * 64 + +(step ?? 0), 0), apart];
  };
  const ranked = [...(must[0] ?? [])].filter(within(must)).map(rank).sort((a, b) => a[1] - b[1] || b[0] - a[0]);
  const isArticle = ([one]) => one >= head.places, near = ranked.filter((one) => !one[2]);
  const only = (some) => some.map(([one]) => one), articles = only(ranked.filter(isArticle));
  return {
    articles,
    exact: new Set(only(near.filter(isArticle))),
    // A place may have a year among its days, but who asks for a year asks for news.
    places: whole && articles[0] ? [] : only(near.filter((one) => !isArticle(one))),
    words: [...words, ...years],
    runs: [...runs.map((one) => one.map(folded)), ...(whole ? [years] : [])],
  };
}

// The page may be older than the index.
async function answer(...asked) {
  const [now, found] = await Promise.all([file("dau.json", "no-cache"), find(...asked).catch(() => {})]);
  if (found && JSON.parse(now).version === head.version) return found;
  use(now);
  return find(...asked);
}

function make(tag, name, ...inside) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...inside);
  return made;
}

const link = (url, ...inside) => Object.assign(make("a", "", ...inside), { href: url });

// The text in pieces, with the query's phrase marked; with its syllables, where the phrase is nowhere in the document.
function marked(text, exactly) {
  const found = [...text.matchAll(SYLLABLE)], plain = found.map(([one]) => folded(one.toLowerCase())), parts = [];
  const sought = exactly ? shown.runs : shown.words.map((one) => [one]);
  let end = 0;
  found.forEach((one, i) => {
    const run = sought.find((run) => run.every((word, k) => plain[i + k] === word));
    if (!run) return;
    const last = found[i + run.length - 1], start = Math.max(end, one.index);
    parts.push(text.slice(end, start));
    end = Math.max(end, last.index + last[0].length);
    parts.push(make("mark", "", text.slice(start, end)));
  });
  return [...parts, text.slice(end)];
}

function article([url, name, iso, day, place, years, summary, awards], exactly) {
  const time = make(iso ? "time" : "span", "", day);
  time.dateTime = iso;
  const meta = [time, " ", make("span", "", place)], text = [make("h3", "", link(".." + url, ...marked(name, exactly)))];
  if (years) meta.push(" ", make("span", "", said.years + years));
  text.push(make("p", "item-summary", ...marked(summary, exactly)));
  if (awards) text.push(make("p", "item-awards", ...awards.split("\t").map((one, i) => (i % 2 ? make("b", "", one) : one))));
  return make("li", "item", make("p", "item-meta", ...meta), make("div", "", ...text));
}

const place = ([url, name, ...facts]) =>
  make("li", "", link(".." + url, ...marked(name, true)), ...facts.flatMap((fact) => (fact ? [", ", ...marked(fact, true)] : [])));

const rows = (some) =>
  Promise.all(some.map(async (one) => JSON.parse(await part(`${(one / head.block) | 0}.json`))[one % head.block]));

function append(found) {
  const items = found.map((row, i) => article(row, shown.exact.has(hits[i])));
  hits = hits.slice(found.length);
  list.append(...items);
  more.hidden = !hits[0];
  return items[0];
}

async function showMore() {
  const mine = latest;
  more.disabled = true;
  const found = await rows(hits.slice(0, 10)).finally(() => (more.disabled = false));
  if (mine === latest) append(found).querySelector("a").focus();
}

function say(words, retry) {
  status.textContent = words;
  again.hidden = !retry;
}

// What was not to be had is asked for again.
function failed() {
  held = {};
  say(said.failed, true);
}

// Names that differ from what was typed by a slip are looked for only where the phrase is nowhere.
async function nearby(query, chosen) {
  const { corrected } = await import(said.names);
  const names = async (end) => (await part(`ten-${shard(end, head.names)}.txt`)).split("\n");
  for (const [text, isSure] of await corrected(query, { SYLLABLE, folded, documents, names })) {
    const found = await find(text, chosen);
    if (number(found)) return { ...found, text, isSure };
  }
}

const number = ({ articles, places }) => articles.length + places.length;

async function show(found, chosen) {
  shown = found;
  hits = found.articles;
  // Who comes back finds as many as were seen, at the same place.
  const mine = latest, { seen = 10, y } = history.state ?? {}, { exact, places: near, articles } = found;
  const [units, items] = await Promise.all([rows(near.slice(0, 5)), rows(hits.slice(0, seen))]);
  if (mine !== latest) return;
  places.replaceChildren(...units.map(place));
  append(items);
  const counts = {
    places: near.length,
    articles: articles.length,
    // The index knows pairs of syllables: of a longer phrase it is not sure.
    [found.words[2] ? "near" : "phrase"]: exact.size < articles.length && exact.size,
  };
  const told = Object.entries(counts).flatMap(([name, one]) => (one ? said[name].replace("#", one.toLocaleString("vi")) : []));
  say(told.join(", ") || (chosen[0] ? said.narrowed : said.none));
  const first = document.querySelector("#noi-chon a, #tin h3 a");
  if (first) status.append(make("span", "hidden", said.first + first.textContent));
  ways.hidden = !!first;
  if (y) scrollTo(0, y);
}

const asked = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value));

function offerInstead(text) {
  const instead = asked();
  instead.set("q", text);
  offer.append(link(`?${instead}`, said.offer.replace("#", () => text)));
}

async function run() {
  const mine = (latest = {}), query = q.value.trim().normalize("NFC"), some = syllables(query)[0];
  const chosen = filters.filter((one) => one.value).map((one) => `@${one.name} ${one.value}`);
  document.title = query ? `${query} – ${title}` : title;
  for (const one of [places, list, offer]) one.replaceChildren();
  more.hidden = true;
  ways.hidden = !!(some || chosen[0]);
  heading.hidden = !ways.hidden;
  if (!ways.hidden) return say(query ? said.short : said.empty);
  say(said.busy);
  try {
    const found = await answer(query, chosen), isFound = number(found);
    if (mine !== latest) return;
    if (isFound) await show(found, chosen);
    const isNear = !some || found.exact.size + found.places.length;
    const other = isNear ? 0 : await nearby(query, chosen).catch(() => 0);
    if (mine !== latest) return;
    if (!isFound) await show(other?.isSure ? other : found, chosen);
    if (other && !other.isSure) offerInstead(other.text);
  } catch {
    if (mine === latest) failed();
  }
}

// Other archives are asked by whoever follows a link to them.
form.oninput = () => {
  for (const one of document.querySelectorAll(".sisters a")) one.search = q.value && "q=" + encodeURIComponent(q.value);
};

function readAddress() {
  const given = new URLSearchParams(location.search);
  for (const one of form) one.value = given.get(one.name) ?? "";
  form.oninput();
  // An address may narrow to more places than those of the page.
  if (form.noi.selectedIndex < 0) form.noi.add(new Option(said.chosen, given.get("noi"), 1, 1));
}

form.onsubmit = (event) => {
  event.preventDefault();
  const url = `?${asked()}`;
  history[url === (location.search || "?") ? "replaceState" : "pushState"](0, "", url);
  run();
};
form.onchange = (event) => event.target === q || form.requestSubmit();
again.onclick = run;
more.onclick = () => showMore().catch(failed);
list.onclick = places.onclick = () => history.replaceState({ seen: list.children.length, y: scrollY }, "");
onpopstate = () => {
  readAddress();
  run();
  if (!location.search) say("");
};
use(said.index);
readAddress();
if (location.search) run();

export { exact, folded, numbers, syllables };
