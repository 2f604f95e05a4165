// Finds what a reader may have meant: names of places, kinds and movements that are one slip away from what was typed.
// The search's script asks for it where it finds no phrase, and gives what both share.

const FEWEST_LETTERS = 4, MOST_OFFERED = 3;

// Whether a letter too much, too few, wrong or in its neighbour's place makes one of the other.
function isNear(one, other) {
  if (one.length > other.length) [one, other] = [other, one];
  if (other.length - one.length > 1) return false;
  let i = 0;
  while (i < one.length && one[i] === other[i]) i++;
  if (one.length < other.length) return one.slice(i) === other.slice(i + 1);
  const isSwapped = one[i] === other[i + 1] && one[i + 1] === other[i];
  return one.slice(i + 1) === other.slice(i + 1) || (isSwapped && one.slice(i + 2) === other.slice(i + 2));
}

// Syllables and pairs of neighbours that no document has: their letters in a row, and where they stand in the query.
async function unknown(query, { SYLLABLE, folded, documents }) {
  const typed = [...query.matchAll(SYLLABLE)], words = typed.map(([one]) => folded(one.toLowerCase()));
  const runs = typed.flatMap((_, i) => [[i, i], [i, i + 1]]).filter(([, last]) => last < typed.length);
  const found = runs.map(async ([first, last]) => {
    const some = words.slice(first, last + 1), letters = some.join("");
    const isWord = letters.length >= FEWEST_LETTERS && !/\d/.test(letters);
    if (!isWord || (await documents(some.join(" "))).length) return [];
    return [{ letters, size: some.length, start: typed[first].index, end: typed[last].index + typed[last][0].length }];
  });
  return (await Promise.all(found)).flat();
}

// The words beside a name that was put right, written as the archive writes them where the name is a part of a longer one:
// of such a name all pairs of neighbours are known. A word that is typed with other marks stays.
async function widened([text, { start, size, isSure }], { SYLLABLE, folded, names }) {
  const plain = (one) => folded(one.toLowerCase()), same = (one, other) => one.toLowerCase() === other.toLowerCase();
  const typed = [...text.matchAll(SYLLABLE)], words = typed.map(([one]) => one);
  const gaps = typed.map((one, i) => text.slice(one.index + one[0].length, typed[i + 1]?.index));
  let first = typed.findIndex((one) => one.index >= start), last = typed.filter((one) => one.index < start + size).length - 1;
  // Whether the word at `free` and the one beside it that is right already are neighbours in a name.
  const writes = async (free, right) => {
    const left = Math.min(free, right), letters = plain(words[left]) + plain(words[left + 1]);
    for (const name of await names(letters.slice(0, 2))) {
      const both = [...name.matchAll(SYLLABLE)], [one, other] = [free, right].map((i) => both[i - left]?.[0] ?? "");
      const isMarked = !same(words[free], plain(words[free])) && !same(words[free], one);
      if (both.length !== 2 || isMarked || !same(words[right], other) || plain(one) !== plain(words[free])) continue;
      words[free] = one;
      gaps[left] = name.slice(both[0].index + both[0][0].length, both[1].index);
      return true;
    }
  };
  while (first && (await writes(first - 1, first))) first--;
  while (words[last + 1] && (await writes(last + 1, last))) last++;
  return [text.slice(0, typed[0].index) + words.map((one, i) => one + gaps[i]).join(""), isSure];
}

// The queries with a name in the place of what nobody wrote, the likeliest first, each with whether only spaces differ.
export async function corrected(query, shared) {
  const { SYLLABLE, folded, names } = shared, found = new Map();
  const consider = (name, { letters, size, start, end }) => {
    const syllables = name.toLowerCase().match(SYLLABLE) ?? [], other = syllables.map(folded).join("");
    if (!isNear(letters, other)) return;
    const isSure = letters === other, begins = letters[0] === other[0];
    const order = [isSure, letters.length > 5, begins, syllables.length === size].reduce((sum, one) => sum * 2 + +one, 0);
    const text = query.slice(0, start) + name + query.slice(end);
    if (!(found.get(text)?.order >= order)) found.set(text, { order, isSure, start, size: name.length });
  };
  const runs = await unknown(query, shared);
  await Promise.all(runs.map(async (run) => {
    const ends = [...new Set([run.letters.slice(0, 2), run.letters.slice(-2)])];
    for (const some of await Promise.all(ends.map(names))) for (const name of some) consider(name, run);
  }));
  const likely = [...found].sort(([a, one], [b, other]) => other.order - one.order || (a < b ? -1 : 1));
  return Promise.all(likely.slice(0, MOST_OFFERED).map((one) => widened(one, shared)));
}
