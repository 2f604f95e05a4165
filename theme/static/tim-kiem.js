// Searches the index in muc/. How it is folded, named, sharded and written is told in catalogue/search_index of the plugin.
// All words that readers see stand in the page.

const [form, q, results, status, places, list, more, again, ways] =
  ["tim", "q", "ket-qua", "tinh-hinh", "noi-chon", "tin", "them", "lai", "loi"].map((id) => document.getElementById(id));
// What stands behind the words and the button: one choice for each sort of mark.
const filters = [...form].slice(2), said = status.dataset, title = document.title;
const SYLLABLE = /[\p{L}\p{N}]+(?:[\u0300-\u036f]+[\p{L}\p{N}]*)*/gu, TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
let head, held, latest, hits, phrases, words, exactly;

const syllables = (text) => text.toLowerCase().normalize("NFC").match(SYLLABLE) ?? [];
const folded = (one) => one.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("đ", "d");

function exact(one) {
  const apart = one.normalize("NFD");
  return apart.replace(TONE, "").normalize("NFC") + (apart.match(TONE) ?? []).join("");
}

const file = (name, cache) =>
  fetch("muc/" + name, { cache }).then((one) => (one.ok ? one.text() : Promise.reject()));

// Asked for with each query: the parts of an index that has gone would answer falsely.
async function begin() {
  head = JSON.parse(await file("dau.json", "no-cache"));
  held = {};
}

// Several words lie in one part. From one query to the next, the browser keeps it.
const part = (name) => (held[name] ??= file(`${name}?${head.version}`));

function shard(stem) {
  let sum = -1;
  for (const byte of new TextEncoder().encode(stem)) {
    sum ^= byte;
    for (let bit = 8; bit--; ) sum = (sum >>> 1) ^ (sum & 1 && 0xedb88320);
  }
  return (~sum >>> 0) % head.shards;
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
  const text = await part(`${shard(term.split("=")[0])}.txt`);
  const [, found = ""] = text.split(`\n${term}\t`);
  return numbers(found.split("\n")[0]);
}

const within = (some, others) => ((set) => some.filter(set.has, set))(new Set(others));
const all = async (terms) => (await Promise.all(terms.map(documents))).reduce(within);
const pairs = (some) => (some[1] ? some.slice(1).map((one, i) => `${some[i]} ${one}`) : some);

// Titles accented as the query is, other titles, other phrases, then all that has every syllable; newest first.
async function find(query, chosen) {
  const accented = pairs(syllables(query).map(exact)), phrase = pairs(words), groups = words[0]
    ? [phrase.map((one, i) => `${one}=${accented[i]}`), phrase.map((one) => one + "="), phrase, words]
    : [chosen];
  const found = (await Promise.all(groups.map(all))).map((group) => group.reverse());
  let ranked = [...new Set(found.flat())];
  if (chosen[0]) ranked = within(ranked, await all(chosen));
  const isArticle = (one) => one >= head.places, near = within(ranked, found.at(-2) ?? []);
  return [ranked.filter(isArticle), near.filter(isArticle), near.filter((one) => one < head.places)];
}

function make(tag, name, ...inside) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...inside);
  return made;
}

const link = (url, text) => Object.assign(make("a", "", ...marked(text)), { href: ".." + url });

// The text in pieces, with the query's phrase marked; with its syllables, where the phrase is nowhere in the document.
function marked(text) {
  const found = [...text.matchAll(SYLLABLE)], plain = found.map(([one]) => folded(one.toLowerCase())), parts = [];
  const isHere = (i) => (exactly ? words.every((word, k) => plain[i + k] === word) : words.includes(plain[i]));
  let end = 0;
  for (const i of [...found.keys()].filter(isHere)) {
    const last = found[i + (exactly && words.length - 1)], start = Math.max(end, found[i].index);
    parts.push(text.slice(end, start));
    end = last.index + last[0].length;
    parts.push(make("mark", "", text.slice(start, end)));
  }
  return [...parts, text.slice(end)];
}

function article([url, name, iso, day, place, years, summary, awards]) {
  const time = make(iso ? "time" : "span", "", day);
  time.dateTime = iso;
  const meta = [time, " ", make("span", "", place)], text = [make("h3", "", link(url, name))];
  if (years) meta.push(" ", make("span", "", said.years + years));
  text.push(make("p", "item-summary", ...marked(summary)));
  if (awards) text.push(make("p", "item-awards", ...awards.split("\t").map((one, i) => (i % 2 ? make("b", "", one) : one))));
  return make("li", "item", make("p", "item-meta", ...meta), make("div", "", ...text));
}

const place = ([url, name, ...facts]) =>
  make("li", "", link(url, name), ...facts.flatMap((fact) => (fact ? [", ", ...marked(fact)] : [])));

const rows = (some) =>
  Promise.all(some.map(async (one) => JSON.parse(await part(`${(one / head.block) | 0}.json`))[one % head.block]));

async function showMore() {
  const mine = latest;
  more.disabled = true;
  const found = await rows(hits.slice(0, 10)).finally(() => (more.disabled = false));
  if (mine !== latest) return;
  const items = found.map((row, i) => ((exactly = phrases.has(hits[i])), article(row)));
  hits = hits.slice(10);
  list.append(...items);
  more.hidden = !hits[0];
  return items[0];
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

async function run() {
  const mine = (latest = {}), chosen = filters.filter((one) => one.value), query = q.value.trim();
  words = syllables(query).map(folded);
  document.title = query ? `${query} – ${title}` : title;
  places.replaceChildren();
  list.replaceChildren();
  more.hidden = true;
  results.hidden = false;
  ways.hidden = words[0] || chosen[0];
  if (!ways.hidden) return say(query ? said.short : said.empty);
  say(said.busy);
  try {
    await begin();
    const [articles, exact, near] = await find(query, chosen.map((one) => `@${one.name} ${one.value}`));
    const found = await rows(near.slice(0, 5));
    if (mine !== latest) return;
    hits = articles;
    phrases = new Set(exact);
    await showMore();
    if (mine !== latest) return;
    exactly = true;
    places.replaceChildren(...found.map(place));
    const counts = {
      places: near.length,
      articles: articles.length,
      // The index knows pairs of syllables: of a longer phrase it is not sure.
      [words[2] ? "near" : "phrase"]: exact.length < articles.length && exact.length,
    };
    const told = Object.entries(counts).flatMap(([name, one]) => (one ? one.toLocaleString("vi") + said[name] : []));
    say(told.join(", ") || said.none);
  } catch {
    if (mine === latest) failed();
  }
}

// Other archives are asked by whoever follows a link to them.
form.oninput = () => {
  for (const one of document.querySelectorAll(".sisters a")) one.search = q.value && "q=" + encodeURIComponent(q.value);
};

function readAddress() {
  const asked = new URLSearchParams(location.search);
  for (const one of form) one.value = asked.get(one.name) ?? "";
  form.oninput();
  // An address may narrow to more places than those of the page.
  if (form.noi.selectedIndex < 0) form.noi.add(new Option(said.chosen, asked.get("noi"), 1, 1));
}

form.onsubmit = (event) => {
  event.preventDefault();
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  if (`?${asked}` !== (location.search || "?")) history.pushState(0, "", `?${asked}`);
  run();
};
form.onchange = (event) => event.target === q || form.requestSubmit();
again.onclick = run;
more.onclick = () => showMore().then((first) => first.querySelector("a").focus(), failed);
onpopstate = () => {
  readAddress();
  run();
  results.hidden = !location.search;
};
readAddress();
if (location.search) run();
else begin().catch(() => {});

export { exact, folded, numbers, syllables };
