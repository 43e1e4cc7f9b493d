// The other half of vietnamese_search.py: queries are cut and stemmed as the index was, and pages are ranked.

var splitQuery = (query) =>
  query
    .normalize("NFC")
    .split(/[^\p{Letter}\p{Mark}\p{Number}_]+/u)
    .filter((word) => word);

(() => {
  const english = new window.Stemmer();
  const isAscii = (word) => /^[\x00-\x7f]*$/.test(word);
  window.Stemmer = function () {
    this.stemWord = (word) => (isAscii(word) ? english.stemWord(word) : word.toLowerCase());
  };
})();

// A page gains for each pair of neighbouring words of the query that stands in it, more when it is in a heading, and most
// when every pair is there, so that a page that says the whole query stands above one that has its words in the title.
var Scorer = (() => {
  const IN_TEXT = 6;
  const IN_TITLE = 12;
  const ALL_OF_IT = 25;
  const pairsOfQuery = () => {
    const words = splitQuery((new URLSearchParams(window.location.search).get("q") || "").toLowerCase());
    return words.slice(1).map((word, at) => `${words[at]} ${word}`);
  };
  const holds = (terms, pair, page) =>
    Object.hasOwn(terms, pair) && [].concat(terms[pair]).includes(page);
  const gain = ([page, , , , score, , kind]) => {
    if (kind === "object") return score;
    const { docnames, terms, titleterms } = Search._index;
    const at = docnames.indexOf(page);
    const gains = pairsOfQuery().map(
      (pair) => (holds(terms, pair, at) ? IN_TEXT : 0) + (holds(titleterms, pair, at) ? IN_TITLE : 0),
    );
    const whole = gains.length > 0 && gains.every((gained) => gained > 0);
    return gains.reduce((sum, gained) => sum + gained, score + (whole ? ALL_OF_IT : 0));
  };
  return {
    score: gain,
    objNameMatch: 11,
    objPartialMatch: 6,
    objPrio: { 0: 15, 1: 5, 2: -5 },
    objPrioDefault: 0,
    title: 15,
    partialTitle: 7,
    term: 5,
    partialTerm: 2,
  };
})();
