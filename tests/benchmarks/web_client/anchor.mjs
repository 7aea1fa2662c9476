// Anchors quotes as web annotation clients do: where a quote's words stand or, failing that, where the least errors
// are, up to half of its length. Of several places quote, context and position decide; the best one is taken.
import search from "approx-string-match";
import { readFileSync } from "node:fs";

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

function standing(text, words) {
  const found = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length, errors: 0 });
  }
  return found;
}

function matches(text, words, errors) {
  const exact = standing(text, words);
  return exact.length ? exact : search(text, words, errors);
}

function likeness(text, words) {
  if (!words) return 1;
  return text ? 1 - matches(text, words, words.length)[0].errors / words.length : 0;
}

function rank(text, quote, { start, end, errors }) {
  const { exact, prefix, suffix } = quote;
  return (
    WEIGHTS.quote * (1 - errors / exact.length) +
    WEIGHTS.prefix * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
    WEIGHTS.suffix * likeness(text.slice(end, end + suffix.length), suffix) +
    WEIGHTS.position * (1 - Math.abs(start - quote.start) / text.length)
  );
}

function anchor(text, quote) {
  const found = matches(text, quote.exact, Math.min(MOST_ERRORS, quote.exact.length / 2));
  const ranked = found.map((place) => ({ ...place, rank: rank(text, quote, place) }));
  const best = ranked.sort((one, other) => other.rank - one.rank)[0];
  return best ? [best.start, best.end] : null;
}

function measured(text, quote) {
  const began = process.cpuUsage();
  const span = anchor(text, quote);
  const { user, system } = process.cpuUsage(began);
  return { span, milliseconds: (user + system) / 1000 };
}

const { text, quotes } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(quotes.map((quote) => measured(text, quote))));
