// What a test asks of an open page, in one go. Run in the page; gives plain data.
(theme) => {
  const visible = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 0;
  const label = (element) =>
    `${element.tagName.toLowerCase()}.${element.className} ${(element.textContent || "").trim().slice(0, 40)}`;

  const parts = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return { rgb: [red, green, blue], alpha };
  };
  const over = (top, below) => top.rgb.map((value, at) => value * top.alpha + below[at] * (1 - top.alpha));
  const papers = new Map();
  const background = (element) => {
    if (!element) return [255, 255, 255];
    if (!papers.has(element)) {
      papers.set(element, over(parts(getComputedStyle(element).backgroundColor), background(element.parentElement)));
    }
    return papers.get(element);
  };
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (element) => {
    const below = background(element);
    const [dark, bright] = [over(parts(getComputedStyle(element).color), below), below]
      .map(luminance)
      .sort((one, other) => one - other);
    return (bright + 0.05) / (dark + 0.05);
  };

  const article = document.querySelector("article");
  const texts = new Map(); // one element for each look: the look decides the contrast
  for (const element of article.querySelectorAll("*")) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!own || element.closest("svg, .headerlink, button, script, style") || !visible(element)) continue;
    const look = `${getComputedStyle(element).color} on ${background(element)}`;
    if (!texts.has(look)) texts.set(look, element);
  }

  const looks = {
    faint: [...texts.values()]
      .map((element) => [Math.round(contrast(element) * 100) / 100, label(element)])
      .filter(([ratio]) => ratio < 4.5),
    looks: texts.size,
    paper: background(article).map(Math.round).join(" "),
  };
  if (theme === "dark") return looks;

  const scrolls = (element) => {
    for (let node = element.parentElement; node && node !== document.body; node = node.parentElement) {
      if (["auto", "scroll", "hidden"].includes(getComputedStyle(node).overflowX)) return true;
    }
    return false;
  };
  const wide = document.documentElement.clientWidth;
  const pictures = [...document.querySelectorAll("article img, article svg")].filter(
    (picture) =>
      visible(picture) && !picture.closest("button, .headerlink, .admonition-title") && !picture.parentElement.closest("svg"),
  );
  return {
    ...looks,
    title: document.title,
    language: document.documentElement.lang,
    headings: [...document.querySelectorAll("h1")].map((heading) => heading.textContent.trim()),
    levels: [...article.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1])),
    links: [...document.querySelectorAll("a[href]")].map((link) => link.href),
    nameless: [...document.querySelectorAll("a[href], button")]
      .filter((link) => visible(link) && !(link.textContent.trim() || link.ariaLabel || link.title))
      .map(label),
    overflow: document.documentElement.scrollWidth - wide,
    sticking_out: [...article.querySelectorAll("*")]
      .filter((element) => visible(element) && element.getBoundingClientRect().right > wide + 1 && !scrolls(element))
      .map(label)
      .slice(0, 5),
    code: article.querySelectorAll("pre").length,
    pictures: pictures.map((picture) => ({
      what: label(picture),
      src: picture.currentSrc || "",
      loaded: picture.tagName === "IMG" ? picture.complete && picture.naturalWidth * picture.naturalHeight > 0 : true,
      width: picture.getBoundingClientRect().width,
      height: picture.getBoundingClientRect().height,
      fits: scrolls(picture) || picture.getBoundingClientRect().right <= wide + 1,
      name:
        picture.getAttribute("alt") || picture.ariaLabel || picture.querySelector(":scope > title")?.textContent || "",
    })),
  };
};
